// Opens pages in headless Chromium and prints as JSON what is wrong with each: what axe-core finds, in light
// and in dark, what the page asks for beside itself, whether it is wider than a narrow window, and whether
// anything in it runs. Prints each page to PDF as well, on Letter and on A4.
//
//     NODE_PATH=…/node_modules node look.cjs PAGE.html...
const fs = require('fs')
const { chromium } = require('playwright-core')
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

async function look(browser, file, colorScheme) {
  const page = await browser.newPage({ viewport: { width: 900, height: 1000 }, colorScheme })
  const requests = []
  page.on('request', request => requests.push(request.url()))
  const dialogs = []
  page.on('dialog', dialog => { dialogs.push(dialog.message()); dialog.dismiss() })
  const address = 'file://' + file
  await page.goto(address)
  await page.evaluate(axe)
  const { violations, passes } = await page.evaluate(() => axe.run())
  const scripts = await page.evaluate(() => document.querySelectorAll('script, iframe, object, embed, [onload], [onerror], [onclick]').length)
  const title = await page.title()
  if (colorScheme === 'light') {
    for (const format of ['Letter', 'A4']) await page.pdf({ path: `${file}.${format}.pdf`, format })
  }
  await page.setViewportSize({ width: 320, height: 800 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.close()
  return {
    file, colorScheme, title, dialogs, scripts, overflow, passes: passes.length,
    violations: violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`),
    requests: requests.filter(url => url !== address && !url.startsWith('data:')),
  }
}

(async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  const seen = []
  for (const file of process.argv.slice(2)) {
    for (const scheme of ['light', 'dark']) seen.push(await look(browser, file, scheme))
  }
  await browser.close()
  console.log(JSON.stringify(seen))
})().catch(error => { console.error(error); process.exit(1) })

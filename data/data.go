// Package data embeds the default catalog. README.md beside it describes every file and field.
package data

import "embed"

// FS holds the YAML files of the default catalog.
//
//go:embed *.yaml items roles paths credentials guide
var FS embed.FS

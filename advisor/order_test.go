package advisor

import (
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

// shuffle puts the keys of every mapping in another order. Lists keep theirs: it means something.
func shuffle(node *yaml.Node, random *rand.Rand) {
	for _, child := range node.Content {
		shuffle(child, random)
	}
	if node.Kind != yaml.MappingNode {
		return
	}
	random.Shuffle(len(node.Content)/2, func(i, j int) {
		for k := range 2 {
			node.Content[2*i+k], node.Content[2*j+k] = node.Content[2*j+k], node.Content[2*i+k]
		}
	})
}

func shuffled(t interface{ Fatal(...any) }, content []byte, random *rand.Rand) []byte {
	var tree yaml.Node
	if err := yaml.Unmarshal(content, &tree); err != nil {
		t.Fatal(err)
	}
	shuffle(&tree, random)
	content, err := yaml.Marshal(&tree)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// judged is everything but the plan, as JSON.
func judged(t interface{ Fatal(...any) }, a *Advisor, s *sitting.Sitting) string {
	advice, _ := a.judge(s, today)
	content, err := json.Marshal(advice)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// A sitting whose file has its keys in another order gives the same bytes, as often as it is asked.
func TestOrderInASittingChangesNothing(t *testing.T) {
	a := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t, a)
		content, err := s.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		other, err := sitting.Parse("other.yaml", shuffled(t, content, rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))))
		if err != nil {
			t.Fatal(err)
		}
		first := judged(t, a, s)
		for range 2 {
			if difference := cmp.Diff(first, judged(t, a, other)); difference != "" {
				t.Fatal(difference)
			}
		}
	})
}

// The keys of the catalog's files may stand in any order too.
func TestOrderOfTheKeysOfTheCatalogChangesNothing(t *testing.T) {
	a, random := shipped(t), rand.New(rand.NewPCG(5, 5))
	s, err := sitting.Read("testdata/personas/tom-torn.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		files := fstest.MapFS{}
		err := fs.WalkDir(data.FS, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := fs.ReadFile(data.FS, name)
			if strings.HasSuffix(name, ".yaml") {
				content = shuffled(t, content, random)
			}
			files[name] = &fstest.MapFile{Data: content}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		c, err := catalog.Load(files)
		if err != nil {
			t.Fatal(err)
		}
		c.Digest = a.Catalog.Digest
		if difference := cmp.Diff(judged(t, a, s), judged(t, New(c), s)); difference != "" {
			t.Fatal(difference)
		}
	}
}

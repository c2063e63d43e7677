package catalog

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"

	"gopkg.in/yaml.v3"
)

// Limits on what is read, so that a wrong or hostile folder is refused early. The largest file of the
// shipped catalog has 47 KB.
const (
	maxFileBytes = 1 << 20
	maxFound     = 5000 // files and folders in a catalog's folder
	MaxEntries   = 2000 // of one list or mapping: the YAML library compares every key with every other

	// smallFile is how many bytes cannot hold enough entries to take long.
	smallFile = 64 << 10
)

// What is found where there are too many entries, and what is expected.
var (
	TooMany   = fmt.Sprintf("more than %d entries", MaxEntries)
	FewEnough = "a list or mapping of so many at most"
)

// Crowded returns the first list or mapping with more than MaxEntries, or nil.
func Crowded(node *yaml.Node) *yaml.Node {
	most := MaxEntries
	if node.Kind == yaml.MappingNode {
		most *= 2 // a key and a value each
	}
	if len(node.Content) > most {
		return node
	}
	for _, child := range node.Content {
		if found := Crowded(child); found != nil {
			return found
		}
	}
	return nil
}

// overfull finds what would take too long to decode.
func overfull(name string, content []byte) Problems {
	var tree yaml.Node
	if len(content) <= smallFile || yaml.Unmarshal(content, &tree) != nil {
		return nil // decoding says what is wrong
	}
	if node := Crowded(&tree); node != nil {
		return Problems{{name, fmt.Sprintf("line %d", node.Line), TooMany, FewEnough}}
	}
	return nil
}

// read reads a file of a catalog.
func read(files fs.FS, name string) ([]byte, Problems) {
	info, err := fs.Stat(files, name)
	if err == nil && !info.Mode().IsRegular() {
		return nil, Problems{{name, "", "a folder, a pipe or a device", "a file"}} // reading might never end
	}
	file, err := files.Open(name)
	if err != nil {
		return nil, Problems{{name, "", reason(err), "a readable file"}}
	}
	defer file.Close()
	var content bytes.Buffer
	if info != nil && info.Size() <= maxFileBytes {
		content.Grow(int(info.Size()) + bytes.MinRead) // room for all of it at once
	}
	if _, err := content.ReadFrom(io.LimitReader(file, maxFileBytes+1)); err != nil {
		return nil, Problems{{name, "", reason(err), "a readable file"}}
	}
	if content.Len() > maxFileBytes {
		return nil, Problems{{name, "", "a file of more than 1 MB", "a catalog file"}}
	}
	return content.Bytes(), overfull(name, content.Bytes())
}

package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"
)

// file is one file of an archive: its name inside, where it lies, and whether it can be run.
type file struct {
	name, path string
	runs       bool
}

func (f file) mode() fs.FileMode {
	if f.runs {
		return 0o755
	}
	return 0o644
}

// ordered are the files by name, as nothing else is the same on every machine.
func ordered(files []file) []file {
	return slices.SortedFunc(slices.Values(files), func(a, b file) int { return strings.Compare(a.name, b.name) })
}

// tarball writes the files below a folder into a compressed tar archive.
func tarball(archive, folder string, files []file, moment time.Time) error {
	return written(archive, func(w io.Writer) error {
		compressed, _ := gzip.NewWriterLevel(w, gzip.BestCompression)
		pack := tar.NewWriter(compressed)
		for _, f := range ordered(files) {
			content, err := os.ReadFile(f.path)
			if err != nil {
				return err
			}
			header := &tar.Header{Name: folder + "/" + f.name, Mode: int64(f.mode()), Size: int64(len(content)), ModTime: moment}
			if err := pack.WriteHeader(header); err != nil {
				return err
			}
			if _, err := pack.Write(content); err != nil {
				return err
			}
		}
		if err := pack.Close(); err != nil {
			return err
		}
		return compressed.Close()
	})
}

// zipped writes the files below a folder into a zip archive.
func zipped(archive, folder string, files []file, moment time.Time) error {
	return written(archive, func(w io.Writer) error {
		pack := zip.NewWriter(w)
		for _, f := range ordered(files) {
			content, err := os.ReadFile(f.path)
			if err != nil {
				return err
			}
			header := &zip.FileHeader{Name: folder + "/" + f.name, Method: zip.Deflate, Modified: moment}
			header.SetMode(f.mode())
			entry, err := pack.CreateHeader(header)
			if err != nil {
				return err
			}
			if _, err := entry.Write(content); err != nil {
				return err
			}
		}
		return pack.Close()
	})
}

func written(archive string, write func(io.Writer) error) error {
	out, err := os.Create(archive)
	if err != nil {
		return err
	}
	if err := write(out); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}

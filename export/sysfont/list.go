package sysfont

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font/opentype"
)

// The limits of a search, so that it is fast and takes little memory on any
// computer. There is no limit in seconds, since a slow disk must not change
// which fonts are used.
const (
	maxFiles    = 6000
	maxFileSize = 160 << 20 // bytes
	maxInFile   = 64        // fonts of a collection
)

// list returns the fonts in folders, sorted by path. Files that are not fonts, are
// broken or cannot be read are skipped.
func list(folders []string) []*entry {
	paths := fontFiles(folders)
	var out []*entry
	var buffer []byte
	for _, path := range paths {
		var found []*entry
		found, buffer = readFile(path, buffer)
		out = append(out, found...)
	}
	return out
}

// fontFiles returns the sorted paths of all files named like fonts.
func fontFiles(folders []string) []string {
	seen := map[string]bool{}
	for _, folder := range folders {
		_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil && d != nil && d.IsDir():
				return fs.SkipDir // a folder that cannot be read
			case err != nil || d.IsDir():
				return nil
			case len(seen) >= maxFiles:
				return fs.SkipAll
			case isFontName(d.Name()):
				seen[path] = true
			}
			return nil
		})
	}
	paths := make([]string, 0, len(seen))
	for path := range seen {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

func isFontName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ttf", ".otf", ".ttc", ".otc":
		return !strings.HasPrefix(name, ".")
	}
	return false
}

// readFile describes the fonts of a file. The buffer is for reuse.
func readFile(path string, buffer []byte) (out []*entry, _ []byte) {
	defer func() {
		if recover() != nil {
			out = nil // no file may end the search
		}
	}()
	file, loaders, err := load(path)
	if err != nil {
		return nil, buffer
	}
	defer file.Close()
	for i, ld := range loaders[:min(len(loaders), maxInFile)] {
		var e *entry
		if e, buffer, err = describe(ld, buffer); err != nil {
			continue
		}
		e.path, e.index = path, i
		out = append(out, e)
	}
	return out, buffer
}

// load opens a font file and finds the fonts in it. The caller closes the file after
// reading them.
func load(path string) (_ *os.File, _ []*opentype.Loader, err error) {
	// Opening a pipe would block.
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxFileSize {
		return nil, nil, errors.New("not a font file")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer func() {
		if err != nil {
			file.Close()
		}
	}()
	if err := checkFile(file, info.Size()); err != nil {
		return nil, nil, err
	}
	loaders, err := opentype.NewLoaders(file)
	return file, loaders, err
}

// checkFile returns an error unless all tables of a font file, or of each font of a
// collection, are inside the file. The library allocates a table of any size that
// a file gives.
func checkFile(file io.ReaderAt, size int64) error {
	be := binary.BigEndian
	var head [12]byte
	if _, err := file.ReadAt(head[:], 0); err != nil {
		return err
	}
	if string(head[:4]) != "ttcf" {
		return checkTables(file, size, 0)
	}
	n := int64(be.Uint32(head[8:]))
	if 12+4*n > size {
		return errors.New("truncated collection")
	}
	for i := range min(n, maxInFile) {
		var offset [4]byte
		if _, err := file.ReadAt(offset[:], 12+4*i); err != nil {
			return err
		}
		if err := checkTables(file, size, int64(be.Uint32(offset[:]))); err != nil {
			return err
		}
	}
	return nil
}

// checkTables checks the tables of the font at an offset in a file.
func checkTables(file io.ReaderAt, size, offset int64) error {
	be := binary.BigEndian
	var head [12]byte
	if _, err := file.ReadAt(head[:], offset); err != nil {
		return err
	}
	switch string(head[:4]) {
	case "\x00\x01\x00\x00", "true", "OTTO":
	default:
		return errors.New("not a font")
	}
	records := make([]byte, 16*int(be.Uint16(head[4:])))
	if _, err := file.ReadAt(records, offset+12); err != nil {
		return err
	}
	for r := records; len(r) > 0; r = r[16:] {
		if int64(be.Uint32(r[8:]))+int64(be.Uint32(r[12:])) > size {
			return fmt.Errorf("truncated table %q", r[:4])
		}
	}
	return nil
}

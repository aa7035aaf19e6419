package traces

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"

	"promodoc/app/disk"
)

// Store keeps traces in a folder.
type Store struct {
	FS     disk.FS
	Folder string
}

// Codec seals what is kept of a document that is protected with a passphrase.
type Codec interface {
	Seal(content []byte) ([]byte, error)
	Open(data []byte) ([]byte, error)
}

const extension = ".trace"

// prefix returns what the names of the traces of a document begin with. It does not
// tell the document's ID.
func prefix(document string) string {
	sum := sha256.Sum256([]byte(document))
	return hex.EncodeToString(sum[:8]) + "-"
}

// name returns the name of the file of a trace.
func (t Trace) name() string {
	sum := sha256.Sum256([]byte(t.Export + "\n" + t.Format))
	return prefix(t.Document) + hex.EncodeToString(sum[:12]) + extension
}

// Keep keeps a trace, in place of the oldest ones if there are too many. Errors:
// *disk.Refused and those of the codec.
func (s Store) Keep(t Trace, codec Codec) error {
	t.Rows = rows(t.Words)
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestSpeed)
	if err != nil {
		return err
	}
	if err := json.NewEncoder(z).Encode(t); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	data, err := codec.Seal(packed.Bytes())
	if err != nil {
		return err
	}
	if err := disk.MakeFolder(s.FS, s.Folder); err != nil {
		return err
	}
	if err := s.write(filepath.Join(s.Folder, t.name()), data); err != nil {
		return err
	}
	s.thin()
	return nil
}

// write writes the file of a trace. It does not wait for the disk, which takes longer
// than all else that an export does: what a power cut leaves of a trace is not taken
// for one, and then the words decide.
func (s Store) write(file string, data []byte) error {
	err := disk.Begin(s.FS, file, data)
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := disk.Remove(s.FS, file); err != nil {
		return err
	}
	return disk.Begin(s.FS, file, data)
}

// file is the file of a trace.
type file struct {
	name  string
	nanos int64
}

// files returns the files of traces whose names begin with a prefix, the newest
// first.
func (s Store) files(prefix string) []file {
	entries, err := disk.List(s.FS, s.Folder)
	if err != nil {
		return nil
	}
	var all []file
	for _, e := range entries {
		if !e.Type().IsRegular() || !strings.HasSuffix(e.Name(), extension) || !strings.HasPrefix(e.Name(), prefix) {
			continue
		}
		if info, err := e.Info(); err == nil {
			all = append(all, file{filepath.Join(s.Folder, e.Name()), info.ModTime().UnixNano()})
		}
	}
	slices.SortFunc(all, func(a, b file) int {
		return cmp.Or(cmp.Compare(b.nanos, a.nanos), cmp.Compare(a.name, b.name))
	})
	return all
}

// thin removes the oldest traces. One that cannot be removed does no harm.
func (s Store) thin() {
	all := s.files("")
	for _, f := range all[min(len(all), Max):] {
		_ = disk.Remove(s.FS, f.name)
	}
}

// Forget removes the traces of a document, such as those from before it was
// protected. Errors: *disk.Refused.
func (s Store) Forget(document string) error {
	for _, f := range s.files(prefix(document)) {
		if err := disk.Remove(s.FS, f.name); err != nil {
			return err
		}
	}
	return nil
}

// Of returns the traces of a document that can be read, the newest first, one after
// the other, until yield returns false.
func (s Store) Of(document string, codec Codec, yield func(Trace) bool) {
	for _, f := range s.files(prefix(document)) {
		if t, ok := s.read(f.name, codec); ok && t.Document == document && !yield(t) {
			return
		}
	}
}

func (s Store) read(name string, codec Codec) (Trace, bool) {
	info, err := disk.Stat(s.FS, name)
	if err != nil || info.Size() > maxFile {
		return Trace{}, false
	}
	data, err := disk.Read(s.FS, name)
	if err != nil {
		return Trace{}, false
	}
	if data, err = codec.Open(data); err != nil {
		return Trace{}, false
	}
	return Parse(data)
}

// Parse reads the content of the file of a trace. It reports false for any other
// content.
func Parse(data []byte) (Trace, bool) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return Trace{}, false
	}
	content, err := io.ReadAll(io.LimitReader(z, maxUnpacked))
	if err != nil {
		return Trace{}, false
	}
	var t Trace
	if json.Unmarshal(content, &t) != nil || t.Schema != Schema {
		return Trace{}, false
	}
	t.Words = wordsOf(t.Rows, len(t.Fields))
	t.Rows = ""
	t.Spans = slices.DeleteFunc(t.Spans, func(s Span) bool {
		return s.Field < 0 || s.Field >= len(t.Fields) || s.Start < 0 || s.Start > s.End || s.End > len(t.Text) ||
			s.Offset < 0 || s.Offset > len(t.Fields[s.Field].Text)
	})
	return t, true
}

package picture

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"sync"
	"time"

	"promodoc/app/message"
	"promodoc/export/picture/dataurl"
	"promodoc/export/picture/svg"
)

// Store finds the pictures of documents in one folder, and remembers them as long as
// their files do not change. It may be used by several goroutines.
type Store struct {
	files fs.FS

	mu      sync.Mutex
	entries map[string]*entry // by name in the folder, or by the sum of a data: address
	bytes   int               // of the data: addresses
}

// entry is what is remembered of a file.
type entry struct {
	stamp   stamp
	picture *Picture         // nil if the file cannot be shown
	problem *message.Message // why
}

// stamp changes when a file does.
type stamp struct {
	size     int64
	modified time.Time
}

const (
	// maxEntries is the number of pictures that a store remembers.
	maxEntries = 2000
	// maxData is the number of bytes of data: addresses that it remembers.
	maxData = 64 << 20
)

// NewStore returns a store of the pictures in a folder. Without one, nil, it has only
// those that are in their addresses.
func NewStore(files fs.FS) *Store {
	return &Store{files: files, entries: map[string]*entry{}}
}

// Files returns the folder.
func (s *Store) Files() fs.FS { return s.files }

// Load returns the picture at an address as a document has it, or nil and a sentence
// that says why there is none. With a picture, the sentence says what cannot be shown
// of it. The same file is the same picture until it changes.
func (s *Store) Load(address string) (p *Picture, problem string) {
	e, why := s.find(address)
	switch {
	case e != nil && e.picture != nil && e.picture.leftOut != 0:
		return e.picture, textPartial.Text("Path", shown(address), "Parts", leftOut(e.picture.leftOut))
	case e != nil && e.picture != nil:
		return e.picture, ""
	}
	if e != nil {
		why = e.problem
	}
	if dataurl.Is(address) && why == textNoPicture {
		why = textData
	}
	return nil, why.Text("Path", shown(address))
}

// leftOut names parts of drawings that are not shown.
func leftOut(parts svg.LeftOut) string {
	var names []string
	for part, name := range map[svg.LeftOut]*message.Message{svg.HTML: textHTML, svg.OtherFiles: textOtherFiles, svg.Effects: textEffects} {
		if parts&part != 0 {
			names = append(names, name.Text())
		}
	}
	slices.Sort(names)
	return message.And(names)
}

// Version returns a text that changes when [Store.Load] may return another picture.
func (s *Store) Version(address string) string {
	if dataurl.Is(address) {
		return dataKey(address)
	}
	name, at, _ := s.locate(address)
	return fmt.Sprintf("%s\x00%d\x00%d", name, at.size, at.modified.UnixNano())
}

// Damaged returns a sentence about a picture that turned out to be damaged when it
// was drawn, by its address.
func Damaged(address string) string { return textFailed.Text("Path", shown(address)) }

// find returns what is remembered of an address, or why there is no file.
func (s *Store) find(address string) (*entry, *message.Message) {
	if dataurl.Is(address) {
		return s.remember(dataKey(address), stamp{}, min(len(address), 2*maxFile), func() entry { return dataEntry(address) }), nil
	}
	name, at, why := s.locate(address)
	if why != nil {
		return nil, why
	}
	return s.remember(name, at, 0, func() entry { return s.fileEntry(name, at) }), nil
}

// locate finds the file of an address.
func (s *Store) locate(address string) (name string, at stamp, why *message.Message) {
	if isRemote(address) {
		return "", stamp{}, textRemote
	}
	if s.files == nil {
		return "", stamp{}, textOutside
	}
	var other *message.Message // there is something, but no file
	for _, name := range names(address) {
		info, err := fs.Stat(s.files, name)
		switch {
		case err == nil && info.Mode().IsRegular():
			return name, stamp{info.Size(), info.ModTime()}, nil
		case err == nil || !errors.Is(err, fs.ErrNotExist):
			other = textUnread
		}
	}
	if isOutside(address) {
		return "", stamp{}, textOutside
	}
	return "", stamp{}, cmp.Or(other, textMissing)
}

// remember returns the entry of a key, made anew if the file changed. Two goroutines
// may make it at the same time; the first one is kept.
func (s *Store) remember(key string, at stamp, bytes int, make func() entry) *entry {
	get := func() *entry {
		if e := s.entries[key]; e != nil && e.stamp == at {
			return e
		}
		return nil
	}
	s.mu.Lock()
	e := get()
	s.mu.Unlock()
	if e != nil {
		return e
	}
	made := make()
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := get(); e != nil {
		return e
	}
	if len(s.entries) >= maxEntries || s.bytes+bytes > maxData {
		clear(s.entries)
		s.bytes = 0
	}
	made.stamp = at
	s.entries[key], s.bytes = &made, s.bytes+bytes
	return &made
}

// fileEntry reads the header of a file.
func (s *Store) fileEntry(name string, at stamp) entry {
	if at.size > maxFile {
		return entry{problem: textTooLarge}
	}
	data, err := s.read(name, headSize)
	if err != nil {
		return entry{problem: textUnread}
	}
	h, err := readHeader(data, int64(len(data)) == at.size)
	if errors.Is(err, incomplete{}) {
		if data, err = s.read(name, maxFile); err != nil {
			return entry{problem: textUnread}
		}
		h, err = readHeader(data, true)
	}
	if err != nil {
		return entry{problem: sentence(err)}
	}
	return entry{picture: &Picture{header: h, read: func() ([]byte, error) {
		info, err := fs.Stat(s.files, name)
		if err != nil || (stamp{info.Size(), info.ModTime()}) != at {
			return nil, cmp.Or(err, fs.ErrInvalid)
		}
		return s.read(name, maxFile)
	}}}
}

// read reads the beginning of a file. Others than regular files are not opened: a
// pipe would block until something is written to it.
func (s *Store) read(name string, most int64) ([]byte, error) {
	info, err := fs.Stat(s.files, name)
	if err != nil || !info.Mode().IsRegular() {
		return nil, cmp.Or(err, fs.ErrInvalid)
	}
	f, err := s.files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	most = min(most, maxFile)
	out := bytes.NewBuffer(make([]byte, 0, min(most, info.Size())+bytes.MinRead))
	_, err = io.Copy(out, io.LimitReader(f, most))
	return out.Bytes(), err
}

// sentence returns the sentence of an error of readHeader.
func sentence(err error) *message.Message {
	var p problem
	if errors.As(err, &p) {
		return p.text
	}
	return textDamaged
}

func dataKey(address string) string {
	if len(address) > 2*maxFile {
		return "data:" // which is refused whatever it is
	}
	sum := sha256.Sum256([]byte(address))
	return "data:" + hex.EncodeToString(sum[:])
}

// Read returns the picture in a file, nil if that is none.
func Read(data []byte) *Picture {
	if len(data) > maxFile {
		return nil
	}
	p, err := fromMemory(data)
	if err != nil {
		return nil
	}
	return p
}

func fromMemory(data []byte) (*Picture, error) {
	h, err := readHeader(data, true)
	if err != nil {
		return nil, err
	}
	return &Picture{header: h, read: func() ([]byte, error) { return data, nil }}, nil
}

// dataEntry reads the picture in a data: address.
func dataEntry(address string) entry {
	data, ok := dataurl.Decode(address, maxFile)
	if !ok {
		return entry{problem: textData}
	}
	p, err := fromMemory(data)
	if err != nil {
		return entry{problem: sentence(err)}
	}
	return entry{picture: p}
}

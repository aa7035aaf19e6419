package recovery

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
	"sync"
	"time"
)

// format is the version of the format that this program writes. Logs of a later
// one are left alone.
const format = 1

// Header is the first line of a log.
type Header struct {
	Format   int       `json:"format"`
	Kind     Kind      `json:"kind"`
	File     string    `json:"file"`               // absolute
	Document string    `json:"document,omitempty"` // the ID of the document
	Owner              // who writes the log
	Version  string    `json:"version"` // of the program
	Started  time.Time `json:"started"`
	Base     string    `json:"base"`               // the Sum of the file that the text continues; empty if there was none
	Replaces []string  `json:"replaces,omitempty"` // base names of older logs, the text of which this one continues
}

// The kinds of records.
const (
	recordText  = 'T' // the whole text
	recordDelta = 'D' // what changed in it
	recordSave  = 'S' // a save is about to write a content

	// encrypted is added to the kind of a record whose content is encrypted, which
	// makes it a small letter.
	encrypted = 'a' - 'A'
)

// A record is its kind, the length of its body and a checksum, then the body:
// the time in milliseconds since 1970, the revision and what the kind has.
const recordHead = 1 + 4 + 4

// castagnoli is made when a log is first read or written: a command that has
// none should not start later for it.
var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

func checksum(head, body []byte) uint32 {
	return crc32.Update(crc32.Checksum(head, castagnoli()), castagnoli(), body)
}

// appendRecord adds a record to a log.
func appendRecord(log []byte, kind byte, at time.Time, revision uint64, content []byte) []byte {
	body := binary.AppendUvarint(nil, uint64(max(at.UnixMilli(), 0)))
	body = binary.AppendUvarint(body, revision)
	body = append(body, content...)
	start := len(log)
	log = append(log, kind)
	log = binary.LittleEndian.AppendUint32(log, uint32(len(body)))
	log = binary.LittleEndian.AppendUint32(log, checksum(log[start:], body))
	return append(log, body...)
}

// record is a record as it was read.
type record struct {
	kind     byte
	at       time.Time
	revision uint64
	content  []byte
}

// nextRecord returns the first record of data and what follows it; ok is false
// if there is none that is whole.
func nextRecord(data []byte) (r record, rest []byte, ok bool) {
	if len(data) < recordHead {
		return record{}, nil, false
	}
	size := binary.LittleEndian.Uint32(data[1:])
	if uint64(size) > uint64(len(data)-recordHead) {
		return record{}, nil, false
	}
	body := data[recordHead : recordHead+int(size)]
	if checksum(data[:5], body) != binary.LittleEndian.Uint32(data[5:]) {
		return record{}, nil, false
	}
	millis, n := binary.Uvarint(body)
	if n <= 0 {
		return record{}, nil, false
	}
	revision, m := binary.Uvarint(body[n:])
	if m <= 0 {
		return record{}, nil, false
	}
	return record{
		kind: data[0], at: time.UnixMilli(int64(millis & (1<<53 - 1))),
		revision: revision, content: body[n+m:],
	}, data[recordHead+int(size):], true
}

// appendHeader adds the header of a log.
func appendHeader(log []byte, h Header) ([]byte, error) {
	line, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	return append(append(log, line...), '\n'), nil
}

// readHeader reads the header of a log; ok is false if it has none that is whole.
func readHeader(data []byte) (h Header, rest []byte, ok bool) {
	line, rest, ok := bytes.Cut(data, []byte("\n"))
	if !ok || json.Unmarshal(line, &h) != nil || h.Format <= 0 || h.File == "" {
		return Header{}, nil, false
	}
	return h, rest, true
}

// delta is a change of a text: at an offset in bytes, a number of bytes was
// replaced by others.
type delta struct {
	offset, removed int
	inserted        []byte
}

// deltaBetween returns the change from one text to another.
func deltaBetween(old, text []byte) delta {
	head := commonPrefix(old, text)
	tail := commonSuffix(old[head:], text[head:])
	return delta{offset: head, removed: len(old) - tail - head, inserted: text[head : len(text)-tail]}
}

func commonPrefix(a, b []byte) int {
	n := min(len(a), len(b))
	const block = 1024 // compared at once, which is much faster
	i := 0
	for i+block <= n && bytes.Equal(a[i:i+block], b[i:i+block]) {
		i += block
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

func commonSuffix(a, b []byte) int {
	n := min(len(a), len(b))
	const block = 1024
	i := 0
	for i+block <= n && bytes.Equal(a[len(a)-i-block:len(a)-i], b[len(b)-i-block:len(b)-i]) {
		i += block
	}
	for i < n && a[len(a)-1-i] == b[len(b)-1-i] {
		i++
	}
	return i
}

func (d delta) bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(d.offset))
	out = binary.AppendUvarint(out, uint64(d.removed))
	return append(out, d.inserted...)
}

// apply returns the text after a change, in the memory of the text before it if
// that has room, and the change back; ok is false if it is no change of that text.
func apply(text, change []byte) (after []byte, back delta, ok bool) {
	offset, n := binary.Uvarint(change)
	if n <= 0 {
		return nil, delta{}, false
	}
	removed, m := binary.Uvarint(change[n:])
	if m <= 0 || offset > uint64(len(text)) || removed > uint64(len(text))-offset {
		return nil, delta{}, false
	}
	d := delta{offset: int(offset), removed: int(removed), inserted: change[n+m:]}
	back = delta{offset: d.offset, removed: len(d.inserted), inserted: bytes.Clone(text[d.offset : d.offset+d.removed])}
	return d.apply(text), back, true
}

// apply returns the text after the change, in the memory of the text before it if
// that has room.
func (d delta) apply(text []byte) []byte {
	end := d.offset + d.removed
	tail := len(text) - end
	if grow := len(d.inserted) - d.removed; grow > 0 {
		text = append(text, make([]byte, grow)...)
	}
	copy(text[d.offset+len(d.inserted):], text[end:end+tail])
	copy(text[d.offset:], d.inserted)
	return text[:d.offset+len(d.inserted)+tail]
}

package archive

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
)

// Writer writes an archive. It needs no more memory than the largest data given
// to Add.
type Writer struct {
	zip  *zip.Writer
	sums strings.Builder
	made time.Time
	used map[string]bool
	pack *flate.Writer // is reset for each file
}

// madeMark begins the line of the checksums that says when an archive was made.
const madeMark = "# Made "

// NewWriter returns a writer of an archive of a kind, made at a time.
func NewWriter(w io.Writer, kind Kind, made time.Time) *Writer {
	a := &Writer{zip: zip.NewWriter(w), made: made, used: map[string]bool{}}
	fmt.Fprintf(&a.sums, "# %s\n", kind)
	a.sums.WriteString(madeMark + made.UTC().Format(time.RFC3339) + ". After unpacking, sha256sum -c " + SumsName + " checks every file.\n")
	return a
}

// Add adds a file, compressed where that makes it smaller. Errors: ErrName,
// and those of the writer below.
func (w *Writer) Add(name string, modified time.Time, data []byte) error {
	sum := Sum(sha256.Sum256(data))
	entry := Entry{Name: name, Modified: modified, Size: int64(len(data)), Sum: sum}
	packed, err := w.deflate(data)
	if err != nil {
		return err
	}
	if len(packed) < len(data) {
		return w.raw(entry, zip.Deflate, crc32.ChecksumIEEE(data), packed)
	}
	return w.raw(entry, zip.Store, crc32.ChecksumIEEE(data), data)
}

// AddStream adds a file of any size without compression. copyTo writes its
// content, and is called twice: an archive names the checksum before the bytes.
// The error is ErrChanged if the two differ, and then the archive is of no use.
func (w *Writer) AddStream(name string, modified time.Time, copyTo func(io.Writer) error) error {
	first := newCounter(io.Discard)
	if err := copyTo(first); err != nil {
		return err
	}
	entry := Entry{Name: name, Modified: modified, Size: first.size, Sum: first.sum()}
	out, err := w.begin(entry, zip.Store, first.crc.Sum32(), first.size)
	if err != nil {
		return err
	}
	second := newCounter(out)
	if err := copyTo(second); err != nil {
		return err
	}
	if second.sum() != entry.Sum {
		return ErrChanged.Err("File", name)
	}
	return nil
}

// Copy adds a file of another archive, which [Open] opened: its bytes as they are
// packed there, its time and its checksum. That they agree is checked by whoever
// reads either archive. Errors: ErrName, *disk.Refused, and those of the writer
// below.
func (w *Writer) Copy(from *Archive, e Entry) error {
	out, err := w.begin(e, e.method, e.crc, e.packedSize)
	if err != nil {
		return err
	}
	source := &input{next: io.NewSectionReader(from.source, e.offset, e.packedSize)}
	_, err = io.Copy(out, source)
	if source.err != nil {
		return refusedRead(source.err)
	}
	return err
}

// Close writes the checksums and the directory. The writer below stays open.
func (w *Writer) Close() error {
	data := []byte(w.sums.String())
	if err := w.Add(SumsName, w.made, data); err != nil {
		return err
	}
	return w.zip.Close()
}

func (w *Writer) raw(e Entry, method uint16, crc uint32, packed []byte) error {
	out, err := w.begin(e, method, crc, int64(len(packed)))
	if err == nil {
		_, err = io.Copy(out, bytes.NewReader(packed))
	}
	return err
}

// begin writes the header of a file with its size and checksums in it, so that
// the file can be found and checked without the directory.
func (w *Writer) begin(e Entry, method uint16, crc uint32, packedSize int64) (io.Writer, error) {
	if !ValidName(e.Name) || w.used[e.Name] {
		return nil, ErrName.Err("Name", e.Name)
	}
	w.used[e.Name] = true
	if e.Name != SumsName {
		w.sums.WriteString(fmt.Sprintf("%x  %s\n", e.Sum, e.Name))
	}
	h := &zip.FileHeader{
		Name: e.Name, Method: method, CRC32: crc, Flags: utf8Flag,
		CompressedSize64: uint64(packedSize), UncompressedSize64: uint64(e.Size),
		Extra: extraOf(e),
	}
	//lint:ignore SA1019 CreateRaw writes these fields only, and some programs read nothing else
	h.ModifiedDate, h.ModifiedTime = dosTime(e.Modified)
	h.SetMode(0o600)
	return w.zip.CreateRaw(h)
}

// utf8Flag says that the name of a file is UTF-8 (APPNOTE.TXT 4.4.4, bit 11).
const utf8Flag = 0x800

// The extra fields of a file (APPNOTE.TXT 4.5): the extended timestamp of
// Info-ZIP, in seconds, and the program's own, which is the SHA-256 checksum of
// the content and the CRC-32 of the name.
const (
	extraTime = 0x5455
	extraSum  = 0xd0c5
)

func extraOf(e Entry) []byte {
	extra := binary.LittleEndian.AppendUint16(nil, extraTime)
	extra = binary.LittleEndian.AppendUint16(extra, 5)
	extra = append(extra, 1)
	extra = binary.LittleEndian.AppendUint32(extra, uint32(e.Modified.Unix()))
	extra = binary.LittleEndian.AppendUint16(extra, extraSum)
	extra = binary.LittleEndian.AppendUint16(extra, uint16(len(e.Sum)+crc32.Size))
	extra = append(extra, e.Sum[:]...)
	return binary.LittleEndian.AppendUint32(extra, crc32.ChecksumIEEE([]byte(e.Name)))
}

// dosTime returns a time in the form of MS-DOS, which is local by convention.
func dosTime(t time.Time) (date, clock uint16) {
	t = t.Local()
	year := min(max(t.Year(), 1980), 2107)
	date = uint16(t.Day() + int(t.Month())<<5 + (year-1980)<<9)
	clock = uint16(t.Second()/2 + t.Minute()<<5 + t.Hour()<<11)
	return date, clock
}

func (w *Writer) deflate(data []byte) ([]byte, error) {
	var packed bytes.Buffer
	if w.pack == nil {
		var err error
		if w.pack, err = flate.NewWriter(&packed, flate.DefaultCompression); err != nil {
			return nil, err
		}
	}
	w.pack.Reset(&packed)
	if _, err := w.pack.Write(data); err != nil {
		return nil, err
	}
	err := w.pack.Close()
	return packed.Bytes(), err
}

// counter measures what it passes on.
type counter struct {
	next io.Writer
	size int64
	crc  hash.Hash32
	sha  hash.Hash
}

func newCounter(next io.Writer) *counter {
	return &counter{next: next, crc: crc32.NewIEEE(), sha: sha256.New()}
}

// Write implements io.Writer.
func (c *counter) Write(p []byte) (int, error) {
	n, err := c.next.Write(p)
	c.size += int64(n)
	c.crc.Write(p[:n])
	c.sha.Write(p[:n])
	return n, err
}

func (c *counter) sum() Sum { return Sum(c.sha.Sum(nil)) }

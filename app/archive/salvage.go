package archive

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"time"

	"promodoc/app/disk"
)

// The header that precedes a file (APPNOTE.TXT 4.3.7).
const (
	headerSize   = 30
	maxFieldSize = 1<<16 - 1
	unknownSize  = 1<<32 - 1 // the size is elsewhere, as for files above 4 GB
)

var headerMark = []byte("PK\x03\x04")

// windowSize is how much of an archive is searched at once.
const windowSize = 256 << 10

// Salvage reads what is left of a damaged archive: it searches for files from
// the first byte to the last, whatever the directory says, and keeps those whose
// bytes are what was packed. progress is called with the bytes of the archive
// that were searched since its last call. Errors: ErrForeign if there is no such
// file, that of ctx, and those of r.
func Salvage(ctx context.Context, r io.ReaderAt, size int64, progress func(bytes int64)) (*Archive, error) {
	a := &Archive{source: r, checked: true}
	seen := map[string]bool{}
	window := make([]byte, windowSize)
	var list sums
	for at := int64(0); at < size && len(a.Entries) < MaxEntries; {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		next, err := nextMark(r, window, at, size)
		if err != nil {
			return nil, err
		}
		progress(next - at)
		if next == size {
			break
		}
		e, ok := headerAt(r, next, size)
		at = next + int64(len(headerMark))
		if !ok {
			continue
		}
		var text bytes.Buffer
		if err := a.CopyTo(e, textOnly(e, &text)); err != nil {
			if !IsDamaged(err) {
				return nil, err
			}
			a.faultOnce(e.Name, seen, err)
			continue
		}
		progress(e.offset + e.packedSize - at)
		at = e.offset + e.packedSize
		if e.Name == SumsName {
			list, _ = parseSums(text.Bytes())
		} else if !seen[e.Name] {
			a.Entries = append(a.Entries, e)
			seen[e.Name] = true
		}
	}
	if len(a.Entries) == 0 && len(a.Faults) == 0 {
		return a, foreign(r, size)
	}
	a.finish(list, seen)
	return a, nil
}

// textOnly returns where the content of an entry goes: only that of the list of
// checksums is kept.
func textOnly(e Entry, text *bytes.Buffer) io.Writer {
	if e.Name == SumsName && e.Size <= maxSums {
		return text
	}
	return io.Discard
}

func (a *Archive) faultOnce(name string, seen map[string]bool, err error) {
	if !seen[name] && name != SumsName {
		a.Faults = append(a.Faults, Fault{Name: name, Err: err})
	}
}

// finish adds what the list of checksums, if it was found, has and the archive
// no longer does.
func (a *Archive) finish(list sums, seen map[string]bool) {
	a.Kind = list.kind
	faulty := map[string]bool{}
	for _, f := range a.Faults {
		faulty[f.Name] = true
	}
	for _, name := range list.names {
		if !seen[name] && !faulty[name] {
			a.fault(name, errGone.Err())
		}
	}
}

// nextMark returns the offset of the next header from at on, or size. It reads
// into window.
func nextMark(r io.ReaderAt, window []byte, at, size int64) (int64, error) {
	for at < size {
		n, err := r.ReadAt(window[:min(int64(len(window)), size-at)], at)
		if n == 0 && err != nil && err != io.EOF {
			return 0, refusedRead(err)
		}
		if n < len(headerMark) {
			break
		}
		if i := bytes.Index(window[:n], headerMark); i >= 0 {
			return at + int64(i), nil
		}
		at += int64(n - len(headerMark) + 1)
	}
	return size, nil
}

func refusedRead(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return disk.RefusedRead(path.Path, err)
	}
	return err
}

// headerAt reads the header of a file. It reports false for anything but a file
// that this program wrote and that fits into the archive.
func headerAt(r io.ReaderAt, at, size int64) (Entry, bool) {
	head := make([]byte, headerSize)
	if _, err := r.ReadAt(head, at); err != nil || !bytes.HasPrefix(head, headerMark) {
		return Entry{}, false
	}
	short := func(i int) int64 { return int64(binary.LittleEndian.Uint16(head[i:])) }
	long := func(i int) int64 { return int64(binary.LittleEndian.Uint32(head[i:])) }
	fields := make([]byte, short(26)+short(28))
	if _, err := r.ReadAt(fields, at+headerSize); err != nil {
		return Entry{}, false
	}
	name, extra := fields[:short(26)], fields[short(26):]
	e := Entry{
		Name: string(name), Size: long(22), Modified: modifiedOf(extra),
		offset: at + headerSize + int64(len(fields)), packedSize: long(18), method: uint16(short(8)),
	}
	var ok bool
	e.Sum, ok = sumOf(e.Name, extra)
	ok = ok && ValidName(e.Name) && e.Size < unknownSize && e.packedSize < unknownSize &&
		e.packedSize <= size-e.offset && e.Size <= maxRatio*(e.packedSize+1)
	return e, ok
}

func modifiedOf(extra []byte) time.Time {
	field := extraField(extra, extraTime)
	if len(field) < 5 {
		return time.Time{}
	}
	return time.Unix(int64(binary.LittleEndian.Uint32(field[1:])), 0)
}

// looksLikeOurs reports whether this program wrote a file of those that begin in
// the first part of an archive.
func looksLikeOurs(r io.ReaderAt, size int64) bool {
	window := make([]byte, windowSize)
	for at := int64(0); at < min(size, windowSize); at += int64(len(headerMark)) {
		var err error
		if at, err = nextMark(r, window, at, min(size, windowSize)); err != nil {
			return false
		}
		if _, ok := headerAt(r, at, 1<<62); ok {
			return true
		}
	}
	return false
}

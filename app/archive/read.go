package archive

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"math"
	"slices"
	"time"

	"github.com/klauspost/compress/flate"

	"promodoc/app/disk"
	"promodoc/app/message"
	"promodoc/app/signature"
)

// Archive is an archive that was opened. Its methods may be called from several
// goroutines.
type Archive struct {
	Kind    Kind      // empty if a damaged archive no longer says it
	Made    time.Time // zero if the archive does not say it
	Entries []Entry   // the files, without the list of checksums
	Faults  []Fault   // what is known to be wrong before the files are read

	source  io.ReaderAt
	checked bool // the bytes of all entries were read and are right
}

// Fault is a file of an archive that cannot be had from it.
type Fault struct {
	Name string
	Err  error // of the kind ErrDamaged, or of the disk
}

// Open reads the directory and the checksums of an archive; the files are not
// read yet, see [Archive.Check]. Errors: ErrForeign for a file that is not an
// archive of the program, ErrNewer, ErrDamaged, and those of r.
func Open(r io.ReaderAt, size int64) (*Archive, error) {
	bounded := &budget{source: r, left: maxDirectory}
	directory, err := zip.NewReader(bounded, size)
	bounded.left = math.MaxInt64
	if err != nil {
		return nil, notOpened(r, size, err)
	}
	if len(directory.File) > MaxEntries {
		return nil, ErrDamaged.Wrap(errTooMany.Err())
	}
	a := &Archive{source: r}
	files, text, err := a.split(directory.File)
	if err != nil {
		return nil, notOpened(r, size, err)
	}
	list, err := parseSums(text)
	if err != nil {
		return nil, err
	}
	a.Kind, a.Made = list.kind, list.made
	a.match(files, list)
	return a, a.checkSize()
}

// maxDirectory is how many bytes are read of a directory, which limits the memory
// that a hostile one takes: that of MaxEntries files is smaller.
const maxDirectory = 64 << 20

// budget is a source of which only so many bytes are read.
type budget struct {
	source io.ReaderAt
	left   int64
}

// ReadAt implements io.ReaderAt.
func (b *budget) ReadAt(p []byte, offset int64) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errTooMany.Err()
	}
	return b.source.ReadAt(p, offset)
}

// notOpened returns the error for an archive without a usable directory: it is
// of the disk, or the archive is damaged, or it is no archive of the program.
func notOpened(r io.ReaderAt, size int64, err error) error {
	var path *fs.PathError
	switch {
	case errors.As(err, &path):
		return disk.RefusedRead(path.Path, err)
	case looksLikeOurs(r, size):
		return ErrDamaged.Wrap(errNoDirectory.Err())
	}
	return foreign(r, size)
}

// foreignHead is how many bytes of a file that is not an archive of the program are
// looked at to name it.
const foreignHead = 64 << 10

// foreign returns the error for a file that is not an archive of the program.
func foreign(r io.ReaderAt, size int64) error {
	head := make([]byte, min(size, foreignHead))
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		head = head[:n] // what it says is enough
	}
	kind := signature.Of(head)
	switch kind {
	case signature.Text:
		kind = signature.OfText(head)
	case signature.OwnArchive: // only by the name of its last file
		kind = signature.Archive
	}
	return ErrForeign.Err("What", kind)
}

// split returns the entries of the directory, without their checksums, and the
// text of those.
func (a *Archive) split(directory []*zip.File) (files []Entry, sums []byte, err error) {
	found := false
	for _, f := range directory {
		e, err := entryOf(f)
		if err != nil {
			return nil, nil, err
		}
		if f.Name != SumsName {
			files = append(files, e)
			continue
		}
		if found = true; e.Size > maxSums {
			return nil, nil, errTooMany.Err()
		}
		var text bytes.Buffer
		if err := a.copyTo(e, &text); err != nil {
			return nil, nil, err
		}
		// Whoever packed the files anew with another program lost this sum.
		if e.Sum != (Sum{}) && e.Sum != sha256.Sum256(text.Bytes()) {
			return nil, nil, errNoDirectory.Err()
		}
		sums = text.Bytes()
	}
	if !found {
		return nil, nil, errNoDirectory.Err()
	}
	return files, sums, nil
}

func entryOf(f *zip.File) (Entry, error) {
	offset, err := f.DataOffset()
	if err != nil {
		return Entry{}, err
	}
	sum, _ := sumOf(f.Name, f.Extra)
	return Entry{
		Name: f.Name, Size: int64(f.UncompressedSize64), Modified: f.Modified, Sum: sum,
		offset: offset, packedSize: int64(f.CompressedSize64), method: f.Method, crc: f.CRC32,
	}, nil
}

// match takes the checksums of the list for those of the entries. What is in
// only one of the two, or twice, is a fault.
func (a *Archive) match(files []Entry, list sums) {
	seen := map[string]bool{}
	for _, e := range files {
		sum, listed := list.byName[e.Name]
		switch {
		case !ValidName(e.Name):
			a.fault(e.Name, errName.Err())
		case seen[e.Name]:
			a.fault(e.Name, errTwice.Err())
		case !listed:
			a.fault(e.Name, errUnlisted.Err())
		default:
			e.Sum = sum
			a.Entries = append(a.Entries, e)
		}
		seen[e.Name] = true
	}
	for _, name := range list.names {
		if !seen[name] {
			a.fault(name, errGone.Err())
		}
	}
}

func (a *Archive) fault(name string, err error) {
	a.Faults = append(a.Faults, Fault{Name: name, Err: ErrDamaged.Wrap(err)})
}

// checkSize refuses an archive that would unpack to more than any library.
func (a *Archive) checkSize() error {
	var total int64
	for _, e := range a.Entries {
		if e.Size < 0 || e.packedSize < 0 || e.Size > maxRatio*(e.packedSize+1) {
			return ErrDamaged.Wrap(errTooMany.Err())
		}
		if total += e.Size; total > MaxBytes {
			return ErrDamaged.Wrap(errTooMany.Err())
		}
	}
	return a.checkOverlap()
}

// checkOverlap refuses an archive in which files share their packed bytes, by
// which a small one can claim to hold any number of large files.
func (a *Archive) checkOverlap() error {
	byOffset := slices.Clone(a.Entries)
	slices.SortFunc(byOffset, func(a, b Entry) int { return cmp.Compare(a.offset, b.offset) })
	end := int64(0)
	for _, e := range byOffset {
		if e.packedSize > 0 && e.offset < end {
			return ErrDamaged.Wrap(errOverlap.Err())
		}
		end = max(end, e.offset+e.packedSize)
	}
	return nil
}

// maxRatio is how many bytes the deflate method can pack into one.
const maxRatio = 1032

// Bytes returns the size of all files together, unpacked.
func (a *Archive) Bytes() int64 {
	var total int64
	for _, e := range a.Entries {
		total += e.Size
	}
	return total
}

// Check reads every byte of every file and returns the entries that are as they
// were packed, and what is wrong with the others. progress is called with the
// bytes that were read since its last call. The error is that of ctx.
func (a *Archive) Check(ctx context.Context, progress func(bytes int64)) (sound []Entry, faults []Fault, err error) {
	faults = append(faults, a.Faults...)
	if a.checked {
		return a.Entries, faults, nil
	}
	for _, e := range a.Entries {
		if ctx.Err() != nil {
			return nil, nil, ctx.Err()
		}
		err := a.CopyTo(e, watched{ctx, progress, io.Discard})
		switch {
		case ctx.Err() != nil:
			return nil, nil, ctx.Err()
		case err != nil:
			faults = append(faults, Fault{Name: e.Name, Err: err})
		default:
			sound = append(sound, e)
		}
	}
	return sound, faults, nil
}

// watched is a writer that reports progress, and fails once ctx is done.
type watched struct {
	ctx      context.Context
	progress func(bytes int64)
	next     io.Writer
}

// Write implements io.Writer.
func (w watched) Write(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	w.progress(int64(len(p)))
	return w.next.Write(p)
}

// CopyTo writes the content of a file to w. The error is of the kind ErrDamaged
// if it is not what was packed; part of it was written then. Other errors are
// those of w and of the disk.
func (a *Archive) CopyTo(e Entry, w io.Writer) error {
	out := newCounter(w)
	if err := a.copyTo(e, out); err != nil {
		return err
	}
	if out.size != e.Size || out.sum() != e.Sum {
		return ErrDamaged.Wrap(errBytes.Err())
	}
	return nil
}

// copyTo unpacks at most as many bytes as the entry names, and one more.
func (a *Archive) copyTo(e Entry, w io.Writer) error {
	var in io.Reader = io.NewSectionReader(a.source, e.offset, e.packedSize)
	switch e.method {
	case zip.Store:
	case zip.Deflate:
		in = flate.NewReader(in)
	default:
		return ErrDamaged.Wrap(errMethod.Err())
	}
	source := &input{next: io.LimitReader(in, e.Size+1)}
	_, err := io.Copy(w, source)
	var path *fs.PathError
	switch {
	case err == nil:
		return nil
	case source.err == nil:
		return err // of w
	case errors.As(source.err, &path):
		return disk.RefusedRead(path.Path, source.err)
	}
	return ErrDamaged.Wrap(errBytes.Err())
}

// input remembers the error of a reader, so that it can be told from one of the
// writer.
type input struct {
	next io.Reader
	err  error
}

// Read implements io.Reader.
func (i *input) Read(p []byte) (int, error) {
	n, err := i.next.Read(p)
	if err != nil && err != io.EOF {
		i.err = err
	}
	return n, err
}

// IsDamaged reports whether an error says that an archive is not what was
// written.
func IsDamaged(err error) bool { return message.Is(err, ErrDamaged) }

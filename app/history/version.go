package history

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// Version is a kept earlier state of a document.
type Version struct {
	File  string
	Time  time.Time // when it was kept, in UTC, to the millisecond
	Bytes int64     // size of the file
}

// Endings of the names of versions: compressed YAML, which zcat reads, and the
// same sealed.
const (
	ending       = ".yaml.gz"
	sealedEnding = ending + ".sealed"
)

// nameLayout is the time in the name of a version, in UTC, so that names sort.
// Windows does not allow colons in names.
const nameLayout = "2006-01-02T150405.000Z"

// Limits of what is read: a file that is larger, or becomes larger when it is
// decompressed, is surely not a version.
const (
	maxFile    = 64 << 20
	maxContent = 128 << 20
)

// name returns the name of a version kept at a time.
func name(t time.Time, ending string) string { return t.UTC().Format(nameLayout) + ending }

// timeOf returns the time in the name of a version, and false for any other
// file.
func timeOf(name string) (time.Time, bool) {
	stem, plain := strings.CutSuffix(name, ending)
	if !plain {
		var sealed bool
		if stem, sealed = strings.CutSuffix(name, sealedEnding); !sealed {
			return time.Time{}, false
		}
	}
	t, err := time.Parse(nameLayout, stem)
	return t, err == nil && t.Format(nameLayout) == stem
}

// Sealed reports whether the version was kept of a protected document.
func (v Version) Sealed() bool { return strings.HasSuffix(v.File, sealedEnding) }

// List returns the versions in their order, the oldest first; none if there are
// none yet. Errors: *disk.Refused.
func (v Versions) List() ([]Version, error) {
	entries, err := disk.List(v.history.ports.FS, v.Folder())
	if err != nil {
		return nil, err
	}
	all := make([]Version, 0, len(entries))
	for _, e := range entries {
		if found, ok := v.named(e); ok {
			if info, err := e.Info(); err == nil { // else it is gone by now
				found.Bytes = info.Size()
				all = append(all, found)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Version) int { return a.Time.Compare(b.Time) })
	return all, nil
}

// newest returns the newest version, and false if there is none. It does not look at
// each file, as List does: closing the window waits for it.
func (v Versions) newest() (newest Version, ok bool, err error) {
	entries, err := disk.List(v.history.ports.FS, v.Folder())
	var entry fs.DirEntry
	for _, e := range entries {
		if found, is := v.named(e); is && !found.Time.Before(newest.Time) {
			newest, entry = found, e
		}
	}
	if entry == nil {
		return Version{}, false, err
	}
	if info, err := entry.Info(); err == nil { // else it is gone by now, and cannot be read
		newest.Bytes = info.Size()
	}
	return newest, true, nil
}

// named returns the version whose file an entry of the folder is, without its size,
// and false for any other entry.
func (v Versions) named(e fs.DirEntry) (Version, bool) {
	t, ok := timeOf(e.Name())
	return Version{File: filepath.Join(v.Folder(), e.Name()), Time: t}, ok && e.Type().IsRegular()
}

// Read returns the document of a version. Errors: *disk.Missing, *disk.Refused;
// one of the kind ErrDamaged; those of [sealed.Codec.Open].
func (v Versions) Read(version Version) (promo.Document, error) {
	data, err := v.Bytes(version)
	if err != nil {
		return promo.Document{}, err
	}
	doc, _, err := docfile.Read(version.File, data)
	var newer *docfile.NewerSchema
	if err != nil && !errors.As(err, &newer) {
		return promo.Document{}, ErrDamaged.Wrap(err, "File", version.File)
	}
	return doc, nil
}

// Bytes returns the document of a version as a file. Errors: as for Read.
func (v Versions) Bytes(version Version) ([]byte, error) {
	packed, err := v.packed(version)
	if err != nil {
		return nil, err
	}
	data, _, err := unpack(packed)
	if err != nil {
		return nil, ErrDamaged.Wrap(err, "File", version.File)
	}
	return data, nil
}

// packed returns the compressed content of a version.
func (v Versions) packed(version Version) ([]byte, error) {
	fsys := v.history.ports.FS
	info, err := disk.Stat(fsys, version.File)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFile {
		return nil, ErrDamaged.Wrap(errLarge.Err("Limit", maxFile>>20), "File", version.File)
	}
	data, err := disk.Read(fsys, version.File)
	if err != nil {
		return nil, err
	}
	return v.codec.Open(data)
}

// pack compresses a document's file, with its digest in the header.
func pack(data []byte, d digest) ([]byte, error) {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Extra = d.header()
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// unpack is the inverse of pack. What it allocates is bounded.
func unpack(packed []byte) (data, header []byte, err error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, nil, err
	}
	header = r.Extra
	data, err = io.ReadAll(io.LimitReader(r, maxContent+1))
	if err != nil {
		return nil, nil, err
	}
	if len(data) > maxContent {
		return nil, nil, errLarge.Err("Limit", maxContent>>20)
	}
	return data, header, nil
}

// headerOf returns the header that pack wrote without decompressing the rest;
// none if there is none.
func headerOf(packed io.Reader) []byte {
	r, err := gzip.NewReader(packed)
	if err != nil {
		return nil
	}
	return r.Extra
}

// NewestGood returns the newest version that can be read without fault, and its
// document; false if there is none.
func (v Versions) NewestGood() (Version, promo.Document, bool) {
	all, err := v.List()
	if err != nil {
		return Version{}, promo.Document{}, false
	}
	for _, version := range slices.Backward(all) {
		if doc, err := v.Read(version); err == nil {
			return version, doc, true
		}
	}
	return Version{}, promo.Document{}, false
}

package archive_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"promodoc/app/archive"
)

// hostile packs files as any ZIP program would, with a right list of checksums:
// somebody who wants to do harm can write one too.
func hostile(t *testing.T, add func(w *zip.Writer) (listed string), names ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	list := "# " + string(archive.KindBackup) + "\n"
	for _, name := range names {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		check(t, err)
		_, err = f.Write([]byte("text"))
		check(t, err)
		list += fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte("text")), name)
	}
	if add != nil {
		list += add(w)
	}
	f, err := w.Create(archive.SumsName)
	check(t, err)
	_, err = f.Write([]byte(list))
	check(t, err)
	check(t, w.Close())
	return out.Bytes()
}

// No name leads out of the folder that an archive is unpacked to, or to a file
// twice, and no file is a link.
func TestHostileNames(t *testing.T) {
	for _, name := range []string{
		"../outside", "a/../../outside", "/etc/passwd", `..\outside`, `C:\outside`, "a//b", "a/./b", "a\x00b", "a/\nb", "", "a\xff",
	} {
		data := hostile(t, nil, "library/documents/good.yaml", name)
		a, err := archive.Open(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			continue
		}
		sound, faults, err := a.Check(context.Background(), none)
		check(t, err)
		if len(faults) == 0 {
			t.Errorf("%q: no fault", name)
		}
		for _, e := range sound {
			if e.Name != "library/documents/good.yaml" {
				t.Errorf("%q is taken for sound", e.Name)
			}
		}
	}
	data := hostile(t, func(w *zip.Writer) string {
		h := &zip.FileHeader{Name: "library/link"}
		h.SetMode(fs.ModeSymlink | 0o777)
		f, err := w.CreateHeader(h)
		check(t, err)
		_, err = f.Write([]byte("/etc/passwd"))
		check(t, err)
		return ""
	}, "library/a")
	if got := soundNames(t, data); strings.Join(got, " ") != "library/a" {
		t.Errorf("of an archive with a link there is %q", got)
	}
}

func soundNames(t *testing.T, data []byte) []string {
	t.Helper()
	a, err := archive.Open(bytes.NewReader(data), int64(len(data)))
	check(t, err)
	sound, _, err := a.Check(context.Background(), none)
	check(t, err)
	var names []string
	for _, e := range sound {
		names = append(names, e.Name)
	}
	return names
}

// Files that claim the same packed bytes are how a bomb of a few kilobytes grows
// to petabytes.
func TestOverlappingFilesAreRefused(t *testing.T) {
	data := hostile(t, nil, "library/a", "library/b")
	// In the directory, the second file is where the first is.
	second := bytes.LastIndex(data, []byte("library/b"))
	const offsetField, nameField = 42, 46 // of a directory entry (APPNOTE.TXT 4.3.12)
	binary.LittleEndian.PutUint32(data[second-nameField+offsetField:], 0)
	if a, err := archive.Open(bytes.NewReader(data), int64(len(data))); !archive.IsDamaged(err) {
		t.Errorf("got %+v, %v", a, err)
	}
}

// A file that claims to be small and unpacks to more ends where it should.
func TestAFileThatUnpacksToMoreThanItClaims(t *testing.T) {
	var packed bytes.Buffer
	w := zip.NewWriter(&packed)
	f, err := w.Create("library/bomb")
	check(t, err)
	_, err = f.Write(make([]byte, 50<<20))
	check(t, err)
	check(t, w.Close())
	data := packed.Bytes()
	directory := bytes.LastIndex(data, []byte("library/bomb")) - 46
	body := data[30+len("library/bomb"):]
	size := int(binary.LittleEndian.Uint32(data[directory+20:]))
	zipped := hostile(t, func(w *zip.Writer) string {
		out, err := w.CreateRaw(&zip.FileHeader{
			Name: "library/bomb", Method: zip.Deflate, CompressedSize64: uint64(size), UncompressedSize64: 10,
		})
		check(t, err)
		_, err = out.Write(body[:size])
		check(t, err)
		return strings.Repeat("0", 64) + "  library/bomb\n"
	}, "library/a")
	a, err := archive.Open(bytes.NewReader(zipped), int64(len(zipped)))
	check(t, err)
	if len(a.Entries) != 2 {
		t.Fatalf("there are %d entries", len(a.Entries))
	}
	var out limited
	for _, e := range a.Entries {
		if err := a.CopyTo(e, &out); err != nil && !archive.IsDamaged(err) {
			t.Error(err)
		}
	}
	if out.bytes > 100 {
		t.Errorf("%d bytes were unpacked", out.bytes)
	}
}

type limited struct{ bytes int }

func (l *limited) Write(p []byte) (int, error) {
	l.bytes += len(p)
	return len(p), nil
}

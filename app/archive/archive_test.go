package archive_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"promodoc/app/archive"
	"promodoc/app/message"
)

var made = time.Date(2026, 11, 28, 7, 30, 0, 0, time.UTC)

// files are of every sort: text, bytes that cannot be compressed, none, and
// names that other systems would spell differently.
func files() map[string]string {
	random := make([]byte, 3000)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range random {
		random[i] = byte(r.Uint32())
	}
	return map[string]string{
		"library/documents/mine.yaml":         strings.Repeat("schema: promodoc.document/v1\n", 100),
		"library/documents/mine.files/a.md":   "",
		"library/documents/Повышение 昇進.yaml": "текст\n",
		"library/documents/random.bin":        string(random),
		"config/settings.yaml":                "theme: dark\n",
	}
}

func pack(t testing.TB, all map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := archive.NewWriter(&out, archive.KindBackup, made)
	i := 0
	for name, content := range all {
		err := error(nil)
		if i++; i%2 == 0 {
			err = w.Add(name, made, []byte(content))
		} else {
			err = w.AddStream(name, made, func(w io.Writer) error {
				_, err := io.WriteString(w, content)
				return err
			})
		}
		check(t, err)
	}
	check(t, w.Close())
	return out.Bytes()
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func none(int64) {}

// contents unpacks what an archive says is sound.
func contents(t testing.TB, a *archive.Archive, entries []archive.Entry) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, e := range entries {
		var out strings.Builder
		check(t, a.CopyTo(e, &out))
		all[e.Name] = out.String()
	}
	return all
}

func TestRoundTrip(t *testing.T) {
	data := pack(t, files())
	a, err := archive.Open(bytes.NewReader(data), int64(len(data)))
	check(t, err)
	read := int64(0)
	sound, faults, err := a.Check(context.Background(), func(n int64) { read += n })
	check(t, err)
	if got := contents(t, a, sound); !maps.Equal(got, files()) || len(faults) > 0 || a.Kind != archive.KindBackup {
		t.Errorf("got %q, %v, %s", got, faults, a.Kind)
	}
	if read != a.Bytes() {
		t.Errorf("progress says %d of %d bytes", read, a.Bytes())
	}
	for _, e := range sound {
		if !e.Modified.Equal(made) {
			t.Errorf("%s was changed at %v", e.Name, e.Modified)
		}
	}
}

// The promise of the README: the usual tools unpack and check an archive.
func TestStandardToolsReadIt(t *testing.T) {
	for _, tool := range []string{"unzip", "sha256sum"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("there is no %s", tool)
		}
	}
	dir := t.TempDir()
	check(t, os.WriteFile(filepath.Join(dir, "b.zip"), pack(t, files()), 0o600))
	run := func(name string, args ...string) error {
		cmd := exec.Command(name, args...)
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "LC_ALL=C.UTF-8")
		out, err := cmd.CombinedOutput()
		if err != nil {
			return fmt.Errorf("%s: %w: %s", name, err, out)
		}
		return nil
	}
	check(t, run("unzip", "-q", "b.zip"))
	check(t, run("sha256sum", "--check", "--strict", "--quiet", archive.SumsName))
	file := filepath.Join(dir, "config", "settings.yaml")
	info, err := os.Stat(file)
	check(t, err)
	if info.Mode().Perm() != 0o600 || !info.ModTime().Equal(made) {
		t.Errorf("unpacked with %v, changed at %v", info.Mode(), info.ModTime())
	}
	check(t, os.WriteFile(file, []byte("theme: light\n"), 0o600))
	if run("sha256sum", "--check", archive.SumsName) == nil {
		t.Error("a changed file passes")
	}
}

// Whatever single byte is damaged, no file is taken for sound that differs, and
// at most one file and the list of checksums are lost.
func TestADamagedByteLosesAtMostOneFile(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	want := files()
	data := pack(t, want)
	for i := 0; i < len(data); i += 3 + i%11 {
		damaged := bytes.Clone(data)
		damaged[i] ^= 0x55
		a, err := archive.Salvage(context.Background(), bytes.NewReader(damaged), int64(len(damaged)), none)
		check(t, err)
		got := contents(t, a, a.Entries)
		for name, content := range got {
			if want[name] != content {
				t.Fatalf("byte %d: %s has another content", i, name)
			}
		}
		if len(got) < len(want)-1 {
			t.Errorf("byte %d: only %d of %d files were found", i, len(got), len(want))
		}
		if opened, err := archive.Open(bytes.NewReader(damaged), int64(len(damaged))); err == nil {
			sound, _, err := opened.Check(context.Background(), none)
			check(t, err)
			for name, content := range contents(t, opened, sound) {
				if want[name] != content {
					t.Fatalf("byte %d: %s has another content than packed", i, name)
				}
			}
		} else if message.Is(err, archive.ErrForeign) && i > 200 {
			t.Errorf("byte %d: damage is taken for another kind of file: %v", i, err)
		}
	}
}

// A copy that ended too early, such as to a full disk, has lost its directory.
func TestATruncatedArchiveKeepsItsFirstFiles(t *testing.T) {
	data := pack(t, files())
	before := 0
	for n := 0; n <= len(data); n += 13 {
		cut := data[:n]
		if n < len(data) {
			if _, err := archive.Open(bytes.NewReader(cut), int64(n)); err == nil {
				t.Fatalf("%d of %d bytes are taken for whole", n, len(data))
			}
		}
		a, err := archive.Salvage(context.Background(), bytes.NewReader(cut), int64(n), none)
		if err != nil {
			if before > 0 || !message.Is(err, archive.ErrForeign) {
				t.Fatalf("%d bytes: %v", n, err)
			}
			continue
		}
		if len(a.Entries) < before {
			t.Errorf("%d bytes have %d files, fewer had %d", n, len(a.Entries), before)
		}
		before = len(a.Entries)
	}
	if before != len(files()) {
		t.Errorf("%d files", before)
	}
}

func TestWhatCannotBePacked(t *testing.T) {
	w := archive.NewWriter(io.Discard, archive.KindBackup, made)
	for _, name := range []string{"", "/a", "../a", "a/../b", "a//b", "a\\b", "a\nb", "a/", "a\xffb", "./a", strings.Repeat("a", 5000)} {
		if err := w.Add(name, made, nil); !message.Is(err, archive.ErrName) {
			t.Errorf("%q: got %v", name, err)
		}
	}
	check(t, w.Add("a", made, nil))
	if err := w.Add("a", made, nil); !message.Is(err, archive.ErrName) {
		t.Errorf("a name twice: got %v", err)
	}
	calls := 0
	err := w.AddStream("b", made, func(w io.Writer) error {
		calls++
		_, err := fmt.Fprint(w, calls)
		return err
	})
	if !message.Is(err, archive.ErrChanged) {
		t.Errorf("a file that changes: got %v", err)
	}
}

func TestForeignFiles(t *testing.T) {
	for name, data := range map[string]string{
		"empty": "", "text": "PK, he said", "zip mark": "PK\x03\x04", "end of zip": "PK\x05\x06" + strings.Repeat("\x00", 18),
	} {
		if _, err := archive.Open(strings.NewReader(data), int64(len(data))); !message.Is(err, archive.ErrForeign) {
			t.Errorf("%s: got %v", name, err)
		}
		if _, err := archive.Salvage(context.Background(), strings.NewReader(data), int64(len(data)), none); !message.Is(err, archive.ErrForeign) {
			t.Errorf("%s: salvaged, %v", name, err)
		}
	}
}

// A directory of millions of files takes no memory to speak of.
func TestAHugeDirectoryIsRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	entry := append([]byte("PK\x01\x02"), make([]byte, 42)...)
	end := append([]byte("PK\x05\x06"), make([]byte, 18)...)
	const entries = 2_000_000
	binary.LittleEndian.PutUint16(end[8:], entries&0xffff)
	binary.LittleEndian.PutUint16(end[10:], entries&0xffff)
	binary.LittleEndian.PutUint32(end[12:], entries*46)
	data := append(bytes.Repeat(entry, entries), end...)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := archive.Open(bytes.NewReader(data), int64(len(data))); err == nil {
		t.Error("it is opened")
	}
	runtime.ReadMemStats(&after)
	if used := after.TotalAlloc - before.TotalAlloc; used > 600<<20 {
		t.Errorf("it took %d MB", used>>20)
	}
}

// FuzzOpen: whatever bytes a file has, reading it ends without a panic, and what
// is called sound has its checksum.
func FuzzOpen(f *testing.F) {
	data := pack(f, map[string]string{"library/a.yaml": "a", "config/b": strings.Repeat("b", 500)})
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add(data[40:])
	f.Fuzz(func(t *testing.T, data []byte) {
		r, size := bytes.NewReader(data), int64(len(data))
		salvaged, err := archive.Salvage(context.Background(), r, size, none)
		if err == nil {
			contents(t, salvaged, salvaged.Entries)
		}
		opened, err := archive.Open(r, size)
		if err != nil {
			return
		}
		sound, _, err := opened.Check(context.Background(), none)
		check(t, err)
		for name := range contents(t, opened, sound) {
			if !archive.ValidName(name) {
				t.Errorf("the name %q is not valid", name)
			}
		}
	})
}

package picture

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"promodoc/app/message"
)

// quadrants is a picture with a red, a green, a blue and a white quarter, from left
// to right and down.
func quadrants(w, h int) *image.NRGBA {
	im := image.NewNRGBA(image.Rect(0, 0, w, h))
	colors := [4]color.NRGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 255, 255}}
	for y := range h {
		for x := range w {
			im.SetNRGBA(x, y, colors[2*(2*y/h)+2*x/w])
		}
	}
	return im
}

func pngOf(t testing.TB, im image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, im); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func jpegOf(t testing.TB, im image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, im, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func gifOf(t testing.TB, frames ...*image.Paletted) []byte {
	t.Helper()
	var out bytes.Buffer
	all := &gif.GIF{Image: frames, Delay: make([]int, len(frames)), Config: image.Config{Width: 8, Height: 8}}
	if err := gif.EncodeAll(&out, all); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// load returns the only picture of a store.
func load(t testing.TB, data []byte) *Picture {
	t.Helper()
	p, problem := NewStore(fstest.MapFS{"a": {Data: data}}).Load("a")
	if p == nil {
		t.Fatal(problem)
	}
	return p
}

// TestAddresses checks which file an address means.
func TestAddresses(t *testing.T) {
	one := pngOf(t, quadrants(2, 2))
	files := fstest.MapFS{}
	for _, name := range []string{"a.png", "my pic.png", "100% sure.png", "a/b c.png", "C#.png", "caf\u00e9.png", "de\u0301ja.png", "a%20b.png", "x+y.png"} {
		files[name] = &fstest.MapFile{Data: one}
	}
	files["folder.png/b.png"] = &fstest.MapFile{Data: one}
	files["pipe.png"] = &fstest.MapFile{Mode: fs.ModeNamedPipe, Data: one}
	s := NewStore(files)
	for address, want := range map[string]*message.Message{
		"a.png": nil, "./a.png": nil, "a/../a.png": nil, "my%20pic.png": nil, "my pic.png": nil, "a.png?raw=true": nil,
		"a.png#gh-dark-mode-only": nil, "a.png?a=b#c": nil, `a\b c.png`: nil, `.\a\b%20c.png`: nil, "100% sure.png": nil,
		"100%25%20sure.png": nil, "C#.png": nil, "C%23.png": nil, "/a/b%20c.png": nil, "cafe\u0301.png": nil, "d\u00e9ja.png": nil,
		"a%20b.png": nil, "a%2520b.png": nil, "x+y.png": nil, " a.png ": nil,
		"https://x.y/a.png": textRemote, "//x.y/a.png": textRemote, "HTTP://x.y/a.png": textRemote, `\\server\a.png`: textRemote,
		"../a.png": textOutside, "..%2fa.png": textOutside, "/etc/passwd": textOutside, "file:///a.png": textOutside, `C:\a.png`: textOutside,
		"attachment:a.png": textOutside, "none.png": textMissing, "": textMissing, ".": textMissing, "folder.png": textUnread, "pipe.png": textUnread,
	} {
		p, problem := s.Load(address)
		switch {
		case want == nil && p == nil:
			t.Errorf("%q: %s", address, problem)
		case want != nil && (p != nil || problem != want.Text("Path", address)):
			t.Errorf("%q: %v %q, want %q", address, p != nil, problem, want.Text("Path", address))
		}
	}
	if p, problem := NewStore(nil).Load("a.png"); p != nil || problem != textOutside.Text("Path", "a.png") {
		t.Errorf("without a folder: %q", problem)
	}
}

// TestDataAddresses checks pictures that are in their addresses.
func TestDataAddresses(t *testing.T) {
	one := pngOf(t, quadrants(2, 2))
	coded := base64.StdEncoding.EncodeToString(one)
	drawing := `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>`
	s := NewStore(nil)
	for address, want := range map[string]bool{
		"data:image/png;base64," + coded:                                                     true,
		"DATA:image/png;BASE64," + coded:                                                     true,
		"data:image/png;base64," + strings.TrimRight(coded, "="):                             true,
		"data:image/png;base64," + coded[:20] + "\n " + coded[20:]:                           true,
		"data:image/png;base64," + strings.NewReplacer("+", "-", "/", "_").Replace(coded):    true,
		"data:image/png;base64," + strings.ReplaceAll(coded, "+", "%2B"):                     true,
		"data:image/svg+xml;utf8," + drawing:                                                 true,
		"data:image/svg+xml," + strings.NewReplacer("<", "%3C", ">", "%3E").Replace(drawing): true,
		"data:image/png;base64,!!!":                                                          false, "data:": false, "data:,": false, "data:text/plain,hello": false,
	} {
		p, problem := s.Load(address)
		if (p != nil) != want {
			t.Errorf("%.60q: %v, %q", address, p != nil, problem)
		}
		if !want && strings.Contains(problem, "base64") {
			t.Errorf("%.60q: the sentence has the address: %q", address, problem)
		}
	}
}

// TestPicturesAreRemembered checks that a file is read again only when it changed.
func TestPicturesAreRemembered(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.png")
	write := func(w int, at time.Time) {
		if err := os.WriteFile(file, pngOf(t, quadrants(w, 2)), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, at, at); err != nil {
			t.Fatal(err)
		}
	}
	s := NewStore(os.DirFS(dir))
	now := time.Unix(1_700_000_000, 0)
	write(2, now)
	first, _ := s.Load("a.png")
	version := s.Version("a.png")
	if again, _ := s.Load("./a.png?raw=true"); again != first || first == nil {
		t.Error("the same file is two pictures")
	}
	write(4, now.Add(time.Second))
	second, _ := s.Load("a.png")
	if second == first || s.Version("a.png") == version {
		t.Error("a changed file is the picture that it was")
	}
	if first.Draw(image.Pt(2, 2)) != nil || !first.Failed() {
		t.Error("the old picture is drawn from the new file")
	}
	if w, _ := second.Size(); w != 2 {
		t.Errorf("the new picture is %g points wide", w)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if gone, _ := s.Load("a.png"); gone != nil {
		t.Error("a removed file is still a picture")
	}
}

func TestStoreIsBounded(t *testing.T) {
	s := NewStore(nil)
	long := strings.Repeat("x", 1<<20)
	for i := range 200 {
		s.Load("data:," + strings.Repeat("y", i) + long)
	}
	if len(s.entries) > maxEntries || s.bytes > maxData {
		t.Errorf("%d entries of %d bytes", len(s.entries), s.bytes)
	}
}

package picture

import (
	"encoding/binary"
	"image"
	"image/color"
	"io/fs"
	"testing"
	"testing/fstest"
)

func palette() color.Palette {
	return color.Palette{color.NRGBA{}, color.NRGBA{R: 255, A: 255}}
}

func mapFile(data []byte) fs.FS { return fstest.MapFS{"a": {Data: data}} }

// FuzzPicture checks that any file is either shown or named, and never makes the
// program stop.
func FuzzPicture(f *testing.F) {
	f.Add(pngOf(f, quadrants(8, 6)))
	f.Add(jpegOf(f, quadrants(8, 6)))
	f.Add(gifOf(f, image.NewPaletted(image.Rect(0, 0, 8, 8), palette())))
	f.Add([]byte(`<svg viewBox="0 0 9 9"><use href="#a"/><g id="a"><use href="#a"/><path d="M1 1L5 5A1 2 3 0 1 9 9z" stroke="red"/></g></svg>`))
	for _, files := range []map[string][]byte{webpFiles(f), hugeFiles(f)} {
		for _, data := range files {
			if len(data) < 4096 {
				f.Add(data)
			}
		}
	}
	f.Add(withOrientation(jpegOf(f, quadrants(8, 6)), 6, binary.BigEndian))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, problem := NewStore(mapFile(data)).Load("a")
		if p == nil {
			if problem == "" {
				t.Error("no picture and no reason")
			}
			return
		}
		w, h := p.Size()
		if !(w > 0 && h > 0) {
			t.Fatalf("%g x %g", w, h)
		}
		if w*h > 1e6 {
			return // takes long, and is bounded as the others are
		}
		if file, ok := p.File(50, 40); ok {
			if file.Format == "jpg" {
				if _, ok := cleanJPEG(file.Data); !ok {
					t.Error("the file is not a JPEG file")
				}
			}
			decoded(t, file)
		}
		if im := p.Draw(image.Pt(12, 9)); im != nil && im.Rect != image.Rect(0, 0, 12, 9) {
			t.Errorf("drawn as %v", im.Rect)
		}
	})
}

// FuzzAddress checks that no address leads outside of the folder.
func FuzzAddress(f *testing.F) {
	for _, s := range []string{"a.png", "../a", "%2e%2e/a", `..\a`, "/a", "a?b#c", "data:image/png;base64,AAAA", "C:a", "%00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, address string) {
		for _, name := range names(address) {
			if !fs.ValidPath(name) {
				t.Errorf("%q: %q", address, name)
			}
		}
		NewStore(fstest.MapFS{}).Load(address)
	})
}

package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
	"testing/fstest"
)

func images(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	add := func(name string, encode func(*bytes.Buffer) error) {
		var b bytes.Buffer
		if err := encode(&b); err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: b.Bytes()}
	}
	plain := image.NewNRGBA(image.Rect(0, 0, 30, 20))
	deep := image.NewNRGBA64(image.Rect(0, 0, 30, 20))
	plain.Set(3, 3, color.NRGBA{200, 10, 10, 120})
	deep.Set(3, 3, color.NRGBA64{60000, 0, 0, 30000})
	add("alpha.png", func(b *bytes.Buffer) error { return png.Encode(b, plain) })
	add("deep.png", func(b *bytes.Buffer) error { return png.Encode(b, deep) })
	add("photo.jpg", func(b *bytes.Buffer) error { return jpeg.Encode(b, plain, nil) })
	cut := files["alpha.png"].Data
	files["cut.png"] = &fstest.MapFile{Data: cut[:40]}
	return files
}

func TestImages(t *testing.T) {
	files := images(t)
	for name, embedded := range map[string]int{"alpha.png": 1, "deep.png": 1, "photo.jpg": 1, "cut.png": 0} {
		t.Run(name, func(t *testing.T) {
			b := layOutFS(t, "![a]("+name+")\n\n![again]("+name+")\n", files)
			if len(b.Pages[0].Images) != 2 {
				t.Fatalf("%d images on the page: %q", len(b.Pages[0].Images), b.Notices)
			}
			file := write(t, b)
			n := len(newReader(t, file).dict(ref(2))["XObject"].(dict))
			if n != embedded {
				t.Errorf("%d images in the file, want %d", n, embedded)
			}
			checkByTools(t, file, b)
		})
	}
}

package export

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// pictureFiles are pictures of the kinds that are read, by name.
func pictureFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	im := image.NewPaletted(image.Rect(0, 0, 40, 30), color.Palette{color.White, color.NRGBA{R: 200, A: 128}, color.Transparent})
	for i := range im.Pix {
		im.Pix[i] = uint8(i / 7 % 3)
	}
	files := fstest.MapFS{"a.svg": {Data: []byte(`<svg width="40" height="30" viewBox="0 0 4 3"><style>.a{fill:red}</style><clipPath id="c"><circle r="2"/></clipPath><g class="a" clip-path="url(#c)"><rect width="4" height="3"/></g><text x="1" y="2" font-size="1">hi</text></svg>`)}}
	for name, encode := range map[string]func(*bytes.Buffer) error{
		"a.png": func(b *bytes.Buffer) error { return png.Encode(b, im) },
		"a.jpg": func(b *bytes.Buffer) error { return jpeg.Encode(b, im, nil) },
		"a.gif": func(b *bytes.Buffer) error { return gif.Encode(b, im, nil) },
	} {
		var b bytes.Buffer
		if err := encode(&b); err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: b.Bytes()}
	}
	for _, name := range []string{"lossy.webp", "lossless.webp", "alpha.webp"} {
		data, err := os.ReadFile("picture/testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

// illustratedTexts are texts that show the picture named x in all places.
var illustratedTexts = []string{
	"# ![a](x) T\n\ntext ![b](x) text\n\n![c](x)\n\n- ![d](x)\n\n> ![e](x)\n\n| a | ![f](x) |\n| - | - |\n| ![g](x) | b |\n",
	"<p align=\"center\"><a href=\"https://a.b\"><img src=\"x\" alt=\"i\" width=\"50%\"></a></p>\n\n<table><tr><td><img src=x height=20></td><td>b</td></tr></table>\n\n<ul><li><img src=\"x\" style=\"width: 3cm\"></ul>\n",
	"[![a](x)](https://a.b) [![b](x)](https://c.d)\n\n1. a ![c][r]\n\n[^n]: ![d](x)\n\ntext[^n]\n\n[r]: x \"title\"\n",
	"<details><summary><img src=\"x\" alt=\"s\"></summary>\n\n![[x|20]]\n\n</details>\n",
}

// TestIllustratedPages checks that pictures of all kinds are in pages and PDF, with
// their descriptions, and that nothing is said of them.
func TestIllustratedPages(t *testing.T) {
	files := pictureFiles(t)
	for name := range files {
		for _, text := range illustratedTexts {
			text = strings.NewReplacer("(x)", "("+name+")", "\"x\"", "\""+name+"\"", "src=x", "src="+name, ": x", ": "+name, "[[x", "[["+name).Replace(text)
			out, report, err := Typeset([]byte(text), Options{Files: files})
			if err != nil || len(report.Notices) > 0 {
				t.Errorf("%s: %q, %v", name, report.Notices, err)
			}
			if !bytes.Contains(out, []byte("/Subtype /Image")) || !strings.Contains(inflated(out), "/S /Figure") {
				t.Errorf("%s: no picture in the PDF of %.40q", name, text)
			}
		}
	}
}

// TestPicturesThatAreNotShown checks that one sentence says which picture is not
// shown, where, and why, and that its description is in its place.
func TestPicturesThatAreNotShown(t *testing.T) {
	text := "# T\n\n![first](none.png) and ![again](none.png)\n\n| a | <img src=\"gone.png\" alt=\"in a cell\"> |\n| - | - |\n| b | ![](https://a.b/c.png) |\n"
	out, report, err := Typeset([]byte(text), Options{File: "notes/f.md", Files: fstest.MapFS{}})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"notes/f.md:3: The image none.png does not exist. Its description is shown instead.",
		"notes/f.md:5: The image gone.png does not exist. Its description is shown instead.",
		"notes/f.md:7: The image https://a.b/c.png is on the network and was not fetched. It has no description; its name is shown in its place.",
	}
	if strings.Join(report.Notices, "\n") != strings.Join(want, "\n") {
		t.Errorf("notices:\n%s\nwant:\n%s", strings.Join(report.Notices, "\n"), strings.Join(want, "\n"))
	}
	if bytes.Contains(out, []byte("/Subtype /Image")) {
		t.Error("a picture in the PDF")
	}
}

// TestManyPicturesSameBytes checks that pictures of the same width, with masks and
// palettes or without, are in the same order each time.
func TestManyPicturesSameBytes(t *testing.T) {
	files := fstest.MapFS{}
	text := ""
	for i := range 12 {
		im := image.NewNRGBA(image.Rect(0, 0, 300, 20+i))
		for k := range im.Pix {
			im.Pix[k] = 255
			if k%4 == 3 && i%3 == 0 {
				im.Pix[k] = 100
			}
		}
		var shown image.Image = im
		if i%3 == 1 {
			shown = image.NewPaletted(im.Rect, color.Palette{color.NRGBA{R: uint8(i), A: 255}, color.White})
		}
		var out bytes.Buffer
		if err := png.Encode(&out, shown); err != nil {
			t.Fatal(err)
		}
		name := string(rune('a'+i)) + ".png"
		files[name] = &fstest.MapFile{Data: out.Bytes()}
		text += "![a](" + name + ")\n\n"
	}
	var first []byte
	for range 8 {
		out, _, err := Typeset([]byte(text), Options{Files: files})
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = out
		}
		if !bytes.Equal(out, first) {
			t.Fatal("other bytes the second time")
		}
	}
}

// BenchmarkPhotographs makes a PDF of twenty photographs of twelve megapixels.
func BenchmarkPhotographs(b *testing.B) {
	im := image.NewRGBA(image.Rect(0, 0, 4000, 3000))
	seed := uint32(1)
	for i := 0; i < len(im.Pix); i += 4 {
		seed = seed*1664525 + 1013904223
		x, y := i/4%4000, i/4/4000
		im.Pix[i], im.Pix[i+1], im.Pix[i+2], im.Pix[i+3] = uint8(x/9)+uint8(seed>>28), uint8(y/7)+uint8(seed>>28), uint8((x+y)/11), 255
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, im, &jpeg.Options{Quality: 92}); err != nil {
		b.Fatal(err)
	}
	files := fstest.MapFS{}
	text := ""
	for i := range 20 {
		name := string(rune('a'+i)) + ".jpg"
		files[name] = &fstest.MapFile{Data: photo.Bytes()}
		text += "![a](" + name + ")\n\n"
	}
	for b.Loop() {
		if _, _, err := Typeset([]byte(text), Options{Files: files}); err != nil {
			b.Fatal(err)
		}
	}
}

package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"math"
	"strings"
	"testing"
)

// corners are the colors near the corners, as letters from left to right and down.
func corners(im image.Image) string {
	b := im.Bounds()
	dx, dy := b.Dx()/4, b.Dy()/4
	var out string
	for _, p := range []image.Point{{dx, dy}, {b.Dx() - 1 - dx, dy}, {dx, b.Dy() - 1 - dy}, {b.Dx() - 1 - dx, b.Dy() - 1 - dy}} {
		r, g, bl, a := im.At(b.Min.X+p.X, b.Min.Y+p.Y).RGBA()
		switch {
		case a < 0x2000:
			out += "."
		case r > 0xc000 && g > 0xc000 && bl > 0xc000:
			out += "w"
		case r > 0xc000:
			out += "r"
		case g > 0xc000:
			out += "g"
		case bl > 0xc000:
			out += "b"
		default:
			out += "?"
		}
	}
	return out
}

// withOrientation adds EXIF data to a JPEG file.
func withOrientation(file []byte, o uint16, order binary.AppendByteOrder) []byte {
	tiff := []byte("II*\x00")
	if order == binary.AppendByteOrder(binary.BigEndian) {
		tiff = []byte("MM\x00*")
	}
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 1)
	tiff = order.AppendUint16(tiff, 0x0112)
	tiff = order.AppendUint16(tiff, 3)
	tiff = order.AppendUint32(tiff, 1)
	tiff = order.AppendUint16(tiff, o)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	return withSegment(file, markerAPP1, append([]byte(exifPrefix), tiff...))
}

func withSegment(file []byte, marker byte, data []byte) []byte {
	out := append([]byte{}, file[:2]...)
	out = append(out, 0xff, marker)
	out = binary.BigEndian.AppendUint16(out, uint16(len(data)+2))
	out = append(out, data...)
	return append(out, file[2:]...)
}

// TestOrientation checks that pictures are upright on the screen and in a PDF. The
// corners of the upright picture are by the meaning of the tag (EXIF 2.3, 4.6.4).
func TestOrientation(t *testing.T) {
	file := jpegOf(t, quadrants(64, 32))
	for o, want := range map[uint16]string{1: "rgbw", 2: "grwb", 3: "wbgr", 4: "bwrg", 5: "rbgw", 6: "brwg", 7: "wgbr", 8: "gwrb", 9: "rgbw"} {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			p := load(t, withOrientation(file, o, order))
			w, h := p.Size()
			if sideways := o >= 5 && o <= 8; sideways != (w < h) {
				t.Errorf("%d: %g x %g", o, w, h)
			}
			if got := corners(p.Draw(image.Pt(int(w), int(h)))); got != want {
				t.Errorf("%d: drawn as %s, want %s", o, got, want)
			}
			f, ok := p.File(w, h)
			if !ok {
				t.Fatalf("%d: no file", o)
			}
			if got := corners(decoded(t, f)); got != want {
				t.Errorf("%d: written as %s, want %s", o, got, want)
			}
		}
	}
}

func decoded(t testing.TB, f File) image.Image {
	t.Helper()
	im, format, err := image.Decode(bytes.NewReader(f.Data))
	if err != nil || format != map[string]string{"png": "png", "jpg": "jpeg"}[f.Format] {
		t.Fatalf("%s: %v", format, err)
	}
	return im
}

// TestKinds checks that all kinds of files are drawn and written alike.
func TestKinds(t *testing.T) {
	four := quadrants(8, 8)
	glass := quadrants(8, 8)
	for i := 3; i < len(glass.Pix); i += 8 {
		glass.Pix[i] = 128
	}
	deep := image.NewNRGBA64(four.Rect)
	gray := image.NewGray(four.Rect)
	palette := image.NewPaletted(four.Rect, color.Palette{color.NRGBA{}, color.NRGBA{255, 0, 0, 255}, color.NRGBA{0, 255, 0, 128}, color.NRGBA{0, 0, 255, 255}, color.White})
	for y := range 8 {
		for x := range 8 {
			deep.Set(x, y, four.At(x, y))
			gray.Set(x, y, four.At(x, y))
			palette.SetColorIndex(x, y, uint8(1+2*(y/4)+x/4))
		}
	}
	drawing := []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path fill="red" d="M0 0h1v1H0z"/><g fill="lime"><rect x="1" width="1" height="1"/></g><rect y="1" width="1" height="1" style="fill:#00f"/></svg>`)
	for name, c := range map[string]struct {
		data    []byte
		corners string
	}{
		"png":     {pngOf(t, four), "rgbw"},
		"alpha":   {pngOf(t, glass), ""},
		"deep":    {pngOf(t, deep), "rgbw"},
		"gray":    {pngOf(t, gray), ""},
		"palette": {pngOf(t, palette), ""},
		"jpeg":    {jpegOf(t, four), "rgbw"},
		"gif":     {gifOf(t, palette, palette), ""},
		"svg":     {drawing, "rgb."},
	} {
		p := load(t, c.data)
		w, h := p.Size()
		f, ok := p.File(w, h)
		if !ok {
			t.Errorf("%s: no file", name)
			continue
		}
		written := decoded(t, f)
		shown := p.Draw(written.Bounds().Size())
		if c.corners != "" && corners(shown) != c.corners {
			t.Errorf("%s: drawn as %s", name, corners(shown))
		}
		if d := difference(shown, written); d > 12 {
			t.Errorf("%s: the page and the PDF differ by %d", name, d)
		}
	}
}

// difference is the largest difference of two pictures on white paper, of 255.
func difference(a, b image.Image) int {
	most := 0
	on := func(im image.Image, x, y int) [3]int {
		r, g, bl, al := im.At(x, y).RGBA()
		return [3]int{int(r+0xffff-al) >> 8, int(g+0xffff-al) >> 8, int(bl+0xffff-al) >> 8}
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			p, q := on(a, x, y), on(b, x, y)
			for i := range p {
				most = max(most, p[i]-q[i], q[i]-p[i])
			}
		}
	}
	return most
}

// TestScaling checks that files have as many dots as paper shows, and never more
// than the picture.
func TestScaling(t *testing.T) {
	large := load(t, jpegOf(t, quadrants(1200, 600)))
	for _, c := range []struct{ w, h, dots float64 }{{72, 36, 300}, {144, 72, 600}, {600, 300, 1200}, {48, 24, 200}} {
		f, ok := large.File(c.w, c.h)
		if !ok {
			t.Fatal("no file")
		}
		if got := decoded(t, f).Bounds().Dx(); math.Abs(float64(got)-c.dots) > 1 || corners(decoded(t, f)) != "rgbw" {
			t.Errorf("%g points: %d dots, want %g", c.w, got, c.dots)
		}
	}
}

// TestNothingButThePicture checks that files have no metadata, and that JPEG files
// are not encoded again.
func TestNothingButThePicture(t *testing.T) {
	plain := jpegOf(t, quadrants(16, 16))
	file := withSegment(plain, markerAPP1, []byte("http://ns.adobe.com/xap/1.0/\x00SECRET"))
	file = withSegment(file, 0xed, []byte("Photoshop 3.0\x00SECRET"))
	file = withSegment(file, 0xfe, []byte("SECRET"))
	file = withSegment(file, 0xe2, []byte("ICC_PROFILE\x00SECRET"))
	file = withOrientation(file, 1, binary.LittleEndian)
	file = append(file, "SECRET after the end"...)
	f, ok := load(t, file).File(8, 8)
	if !ok || bytes.Contains(f.Data, []byte("SECRET")) || bytes.Contains(f.Data, []byte("Exif")) {
		t.Fatalf("%v %q", ok, f.Data[:40])
	}
	if !bytes.Equal(f.Data, plain) {
		t.Error("the picture was encoded again")
	}
	var note bytes.Buffer
	whole := pngOf(t, image.NewGray(image.Rect(0, 0, 4, 4)))
	note.Write(whole[:headerLength])
	writeChunk(&note, "tEXt", []byte("Author\x00SECRET"))
	writeChunk(&note, "eXIf", []byte("SECRET"))
	note.Write(whole[headerLength:])
	note.WriteString("SECRET")
	f, ok = load(t, note.Bytes()).File(8, 8)
	if !ok || bytes.Contains(f.Data, []byte("SECRET")) || !bytes.Equal(f.Data, whole) {
		t.Errorf("%v %q", ok, f.Data)
	}
}

// TestWhatCannotBeShown checks the sentences about other files.
func TestWhatCannotBeShown(t *testing.T) {
	huge := pngOf(t, image.NewGray(image.Rect(0, 0, 1, 1)))
	binary.BigEndian.PutUint32(huge[16:], 50_000)
	binary.BigEndian.PutUint32(huge[20:], 50_000)
	rare := jpegOf(t, quadrants(8, 8))
	rare[bytes.Index(rare, []byte{0xff, 0xc0})+1] = 0xc9 // arithmetic coding
	for want, data := range map[string][]byte{
		"HEIC": []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), "AVIF": []byte("\x00\x00\x00\x18ftypavif\x00\x00\x00\x00"),
		"TIFF": []byte("II*\x00\x08\x00\x00\x00"), "PDF": []byte("%PDF-1.4\n"), "Git LFS": []byte("version https://git-lfs.github.com/spec/v1\n"),
		"JPEG XL": []byte("\xff\x0a\x00"), "too large": huge, "rare": rare, "none of the formats": []byte("<!DOCTYPE html><p>404"),
		"damaged": []byte("\x89PNG\r\n\x1a\n"), "is damaged": []byte("\xff\xd8\xff\xe0"), "damaged or": []byte("GIF89a"),
	} {
		s := NewStore(mapFile(data))
		if p, problem := s.Load("a"); p != nil || !strings.Contains(problem, want) {
			t.Errorf("%s: %q", want, problem)
		}
	}
}

// TestDamagedPictures checks that what breaks after the header is found when the
// picture is drawn.
func TestDamagedPictures(t *testing.T) {
	for name, data := range map[string][]byte{
		"png": pngOf(t, quadrants(40, 40)), "jpeg": jpegOf(t, quadrants(40, 40)),
	} {
		p := load(t, data[:len(data)/2+20])
		if p.Failed() {
			t.Errorf("%s: failed before it was drawn", name)
		}
		if p.Draw(image.Pt(9, 9)) != nil || !p.Failed() {
			t.Errorf("%s: drawn", name)
		}
		if _, ok := p.File(9, 9); ok {
			t.Errorf("%s: written", name)
		}
	}
}

// TestShrink checks the mean of areas that do not divide evenly.
func TestShrink(t *testing.T) {
	im := image.NewGray(image.Rect(0, 0, 3, 3))
	im.Pix = []byte{0, 90, 240, 0, 90, 240, 0, 90, 240}
	got := shrink(im, image.Pt(2, 1))
	for x, want := range []float64{(0 + 45) / 1.5, (45 + 240) / 1.5} {
		if v := float64(got.RGBAAt(x, 0).R); math.Abs(v-want) > 1 {
			t.Errorf("%d: %g, want %g", x, v, want)
		}
	}
	if c := shrink(quadrants(7, 5), image.Pt(7, 5)); difference(c, quadrants(7, 5)) > 0 {
		t.Error("the same size is not the same picture")
	}
}

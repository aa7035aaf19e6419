package jpegscale

import (
	"bytes"
	"errors"
	"fmt"
	"go/build"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// scene is a picture with areas, edges and fine structures.
func scene(w, h int) *image.RGBA {
	im := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{uint8(255 * x / w), uint8(255 * y / h), uint8((x*x + y*y) / 97), 255}
			if (x/23+y/17)%2 == 0 {
				c.R, c.B = 255-c.R, c.G
			}
			im.SetRGBA(x, y, c)
		}
	}
	return im
}

func encoded(t testing.TB, im image.Image, quality int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, im, &jpeg.Options{Quality: quality}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// files are JPEG files of all kinds that are read: those that Go writes, those of
// testdata, by the Independent JPEG Group's library, and those of Go's own tests, such
// as ones with restarts and with scans of single components, if they are there.
func files(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{
		"color": encoded(t, scene(203, 101), 90), "coarse": encoded(t, scene(64, 64), 20), "fine": encoded(t, scene(33, 70), 100),
		"one dot": encoded(t, scene(1, 1), 90),
	}
	gray := image.NewGray(image.Rect(0, 0, 61, 47))
	for i := range gray.Pix {
		gray.Pix[i] = uint8(3*(i%61) + i/61)
	}
	out["gray"] = encoded(t, gray, 85)
	names, err := filepath.Glob("testdata/*.jpg")
	if err != nil || len(names) < 6 {
		t.Fatalf("%d files in testdata, %v", len(names), err)
	}
	own, err := filepath.Glob(filepath.Join(build.Default.GOROOT, "src/image/testdata/*.jpeg"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(names, own...) {
		if strings.Contains(name, "cmyk") || strings.Contains(name, "rgb") || strings.Contains(name, "221212") || strings.Contains(name, "truncated") {
			continue // of rare kinds
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(name)] = data
	}
	return out
}

// planes returns the planes of a picture, each with its width.
func planes(im image.Image) (pix [][]byte, widths []int) {
	switch im := im.(type) {
	case *image.Gray:
		for y := range im.Rect.Dy() {
			pix = append(pix, im.Pix[y*im.Stride:][:im.Rect.Dx()])
		}
		return [][]byte{bytes.Join(pix, nil)}, []int{im.Rect.Dx()}
	case *image.YCbCr:
		gray := image.Gray{Pix: im.Y, Stride: im.YStride, Rect: im.Rect}
		pix, widths = planes(&gray)
		w, h := im.COffset(im.Rect.Max.X-1, 0)+1, im.COffset(0, im.Rect.Max.Y-1)/im.CStride+1
		for _, p := range [][]byte{im.Cb, im.Cr} {
			more, width := planes(&image.Gray{Pix: p, Stride: im.CStride, Rect: image.Rect(0, 0, w, h)})
			pix, widths = append(pix, more...), append(widths, width...)
		}
	}
	return pix, widths
}

// TestWholeSize checks that all dots are those of package image/jpeg, but for rounding.
func TestWholeSize(t *testing.T) {
	for name, data := range files(t) {
		want, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := Decode(data, 8)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got.Bounds() != want.Bounds() || fmt.Sprintf("%T", got) != fmt.Sprintf("%T", want) {
			t.Errorf("%s: %T %v, want %T %v", name, got, got.Bounds(), want, want.Bounds())
			continue
		}
		a, _ := planes(got)
		b, _ := planes(want)
		for i := range a {
			if d := largestDifference(a[i], b[i]); d > 2 {
				t.Errorf("%s: plane %d differs by %d", name, i, d)
			}
		}
	}
}

func largestDifference(a, b []byte) (most int) {
	if len(a) != len(b) {
		return 256
	}
	for i := range a {
		most = max(most, int(a[i])-int(b[i]), int(b[i])-int(a[i]))
	}
	return most
}

// TestReducedSizes checks that smaller pictures have the means of the dots that they
// stand for.
func TestReducedSizes(t *testing.T) {
	for name, data := range files(t) {
		whole, err := jpeg.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for n := 1; n < 8; n++ {
			got, err := Decode(data, n)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if size := Size(whole.Bounds().Size(), n); got.Bounds() != (image.Rectangle{Max: size}) {
				t.Errorf("%s: %v at %d eighths, want %v", name, got.Bounds(), n, size)
			}
			a, widths := planes(got)
			b, wholeWidths := planes(whole)
			for i := range a {
				if d := meanDifference(a[i], widths[i], b[i], wholeWidths[i], n); d > 12 {
					t.Errorf("%s: plane %d at %d eighths differs by %.1f", name, i, n, d)
				}
			}
		}
	}
}

// meanDifference is the mean difference of the dots of a small plane and the means of
// their areas in a large one.
func meanDifference(small []byte, width int, large []byte, largeWidth, n int) float64 {
	var sum float64
	count := 0
	for i, v := range small {
		x, y := i%width, i/width
		var mean, dots float64
		for ly := 8 * y / n; ly < max(8*y/n+1, 8*(y+1)/n); ly++ {
			for lx := 8 * x / n; lx < max(8*x/n+1, 8*(x+1)/n); lx++ {
				if at := ly*largeWidth + lx; lx < largeWidth && at < len(large) {
					mean += float64(large[at])
					dots++
				}
			}
		}
		if dots == 0 {
			continue
		}
		d := float64(v) - mean/dots
		sum += max(d, -d)
		count++
	}
	return sum / float64(max(count, 1))
}

// TestDamagedFiles checks that files that were cut are errors, and that none makes
// the decoder panic.
func TestDamagedFiles(t *testing.T) {
	for name, data := range files(t) {
		for cut := 0; cut < len(data)-2; cut += 1 + len(data)/37 {
			if _, err := Decode(data[:cut], 4); err == nil {
				t.Errorf("%s: the first %d of %d bytes are a picture", name, cut, len(data))
			}
		}
		for i := 2; i < len(data); i += 1 + len(data)/83 {
			changed := bytes.Clone(data)
			changed[i] ^= 0x55
			if im, err := Decode(changed, 3); err == nil && im.Bounds().Empty() {
				t.Errorf("%s: an empty picture", name)
			}
		}
	}
}

// TestShortData checks that a file is an error whose compressed data ends before its
// last block does.
func TestShortData(t *testing.T) {
	for _, im := range []image.Image{scene(203, 101), scene(1, 1)} {
		data := encoded(t, im, 90)
		short := append(bytes.Clone(data[:len(data)-5]), data[len(data)-2:]...)
		if _, err := Decode(short, 1); !errors.Is(err, ErrDamaged) {
			t.Errorf("%v: %v", im.Bounds(), err)
		}
	}
}

// TestRunsOfEnds checks that a code that only progressive files may have, of several
// ends of blocks, is an error in others, as decoders do not read it alike.
func TestRunsOfEnds(t *testing.T) {
	for _, file := range files(t) {
		table := bytes.Index(file, []byte{0xff, 0xc4})
		frame := bytes.Index(file, []byte{0xff, 0xc0})
		if table < 0 || frame < 0 {
			continue
		}
		changed := bytes.ReplaceAll(file, []byte{0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05}, []byte{0x01, 0x02, 0x03, 0x80, 0x04, 0x11, 0x05})
		if _, err := Decode(changed, 1); !bytes.Equal(changed, file) && !errors.Is(err, ErrDamaged) {
			t.Errorf("%v", err)
		}
	}
}

// TestRareKinds checks that other decoders are asked for other files.
func TestRareKinds(t *testing.T) {
	file := encoded(t, scene(16, 16), 90)
	frame := bytes.Index(file, []byte{0xff, 0xc0})
	for name, change := range map[string]func(b []byte){
		"arithmetic":  func(b []byte) { b[frame+1] = 0xc9 },
		"12 bits":     func(b []byte) { b[frame+4] = 12 },
		"no height":   func(b []byte) { b[frame+5], b[frame+6] = 0, 0 },
		"odd factors": func(b []byte) { b[frame+14] = 0x21 },
	} {
		changed := bytes.Clone(file)
		change(changed)
		if _, err := Decode(changed, 4); !errors.Is(err, ErrUnsupported) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// FuzzDecode checks that any file is decoded or refused, and that what is read of a
// file does not depend on the size.
func FuzzDecode(f *testing.F) {
	for _, data := range files(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		config, err := jpeg.DecodeConfig(bytes.NewReader(data))
		if err != nil || config.Width*config.Height > 1<<20 {
			return
		}
		small, smallErr := Decode(data, 1)
		half, halfErr := Decode(data, 4)
		if (smallErr == nil) != (halfErr == nil) {
			t.Errorf("%v and %v", smallErr, halfErr)
		}
		if smallErr == nil && (small.Bounds().Empty() || half.Bounds().Empty()) {
			t.Error("an empty picture")
		}
	})
}

// BenchmarkHalf decodes a photograph of twelve megapixels at half its size, which
// should take about a quarter of what [jpeg.Decode] takes.
func BenchmarkHalf(b *testing.B) {
	data := encoded(b, scene(4000, 3000), 92)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Decode(data, 4); err != nil {
			b.Fatal(err)
		}
	}
}

package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// peak returns the largest memory in bytes that the heap takes while a function runs,
// more than before.
func peak(f func()) int64 {
	// Little garbage, so that what is measured is in use.
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	debug.FreeOSMemory()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	var most atomic.Int64
	stop, stopped := make(chan struct{}), make(chan struct{})
	look := func() {
		var now runtime.MemStats
		runtime.ReadMemStats(&now)
		most.Store(max(most.Load(), int64(now.HeapSys)-int64(now.HeapReleased)-int64(before.HeapSys)+int64(before.HeapReleased)))
	}
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond): // looking stops everything else
				look()
			}
		}
	}()
	f()
	look()
	close(stop)
	<-stopped
	return most.Load()
}

// deflated returns n zero bytes as zlib packs them.
func deflated(t testing.TB, n int) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	zeros := make([]byte, 1<<20)
	for ; n > 0; n -= len(zeros) {
		if _, err := w.Write(zeros[:min(n, len(zeros))]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// grayPNG is a PNG file of a black picture, with other parts before its pixels.
func grayPNG(t testing.TB, w, h int, before ...pngChunk) []byte {
	t.Helper()
	out := bytes.NewBufferString(pngSignature)
	head := binary.BigEndian.AppendUint32(nil, uint32(w))
	head = binary.BigEndian.AppendUint32(head, uint32(h))
	writeChunk(out, "IHDR", append(head, 8, pngGray, 0, 0, 0))
	for _, c := range before {
		writeChunk(out, c.kind, c.data)
	}
	writeChunk(out, "IDAT", deflated(t, h*(w+1)))
	writeChunk(out, "IEND", nil)
	return out.Bytes()
}

// animatedGIF has many frames of one color.
func animatedGIF(t testing.TB, size, frames int) []byte {
	t.Helper()
	frame := image.NewPaletted(image.Rect(0, 0, size, size), palette())
	all := &gif.GIF{Config: image.Config{Width: size, Height: size, ColorModel: palette()}}
	for range frames {
		all.Image, all.Delay = append(all.Image, frame), append(all.Delay, 0)
	}
	var out bytes.Buffer
	if err := gif.EncodeAll(&out, all); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// withSize returns a copy of a file with a width and a height, in two bytes each, at an
// offset.
func withSize(file []byte, at int, order binary.ByteOrder, w, h uint16) []byte {
	out := bytes.Clone(file)
	order.PutUint16(out[at:], w)
	order.PutUint16(out[at+2:], h)
	return out
}

// hugeFiles are small files that say that they are 50,000 dots wide and high.
func hugeFiles(t testing.TB) map[string][]byte {
	t.Helper()
	const size = 50_000
	png := grayPNG(t, 1, 1)
	binary.BigEndian.PutUint32(png[16:], size)
	binary.BigEndian.PutUint32(png[20:], size)
	photo := jpegOf(t, quadrants(8, 8))
	bmp := make([]byte, 1024)
	copy(bmp, "BM")
	for at, v := range map[int]uint32{10: 54, 14: 40, 18: size, 22: size} {
		binary.LittleEndian.PutUint32(bmp[at:], v)
	}
	bmp[26], bmp[28] = 1, 24
	webp := append([]byte("RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00"), 0x4f, 0xc3, 0, 0x4f, 0xc3, 0)
	binary.LittleEndian.PutUint32(webp[4:], uint32(len(webp)-8))
	return map[string][]byte{
		"png": png, "bmp": bmp, "webp": webp,
		"gif":  withSize(animatedGIF(t, 8, 1), 6, binary.LittleEndian, size, size),
		"jpeg": withSize(photo, bytes.Index(photo, []byte{0xff, 0xc0})+5, binary.BigEndian, size, size),
	}
}

// TestHugePictures checks that pictures too large for any paper are named without
// being decoded.
func TestHugePictures(t *testing.T) {
	for name, data := range hugeFiles(t) {
		var p *Picture
		var problem string
		used := peak(func() { p, problem = NewStore(mapFile(data)).Load("a") })
		want := textTooLarge
		if name == "webp" {
			want = textDamaged // its picture cannot be as large as it says
		}
		if p != nil || problem != want.Text("Path", "a") {
			t.Errorf("%s: %v %q", name, p != nil, problem)
		}
		if used > 8<<20 {
			t.Errorf("%s: takes %d MB", name, used>>20)
		}
	}
}

// progressiveScans is a JPEG file of black dots that says the same again and again.
func progressiveScans(t testing.TB, n int) []byte {
	t.Helper()
	file := jpegOf(t, image.NewGray(image.Rect(0, 0, 64, 64)))
	scan := bytes.Index(file, []byte{0xff, markerSOS})
	out := bytes.Clone(file[:len(file)-2])
	for range n {
		out = append(out, file[scan:len(file)-2]...)
	}
	frame := bytes.Index(out, []byte{0xff, 0xc0})
	return append(withSize(out, frame+5, binary.BigEndian, 64, 64), 0xff, markerEOI)
}

// heavyFile is a file that takes as much as one of its kind may, with the memory in
// megabytes that is enough for it. Each would take several times as much, or minutes,
// without a limit of its own.
type heavyFile struct {
	most int64
	data []byte
}

// heavyFiles are shown, or are named when they are drawn.
func heavyFiles(t testing.TB) map[string]heavyFile {
	t.Helper()
	loop := jpegOf(t, quadrants(64, 32))
	// A directory that goes on with itself, and one that says that it has more
	// entries than there are.
	tiff := []byte("II*\x00\x08\x00\x00\x00\xff\xff\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00\x08\x00\x00\x00")
	loop = withSegment(loop, markerAPP1, append([]byte(exifPrefix), tiff...))
	const unpacked = 64 << 20
	text := append([]byte("Comment\x00\x00"), deflated(t, unpacked)...)
	profile := append([]byte("icc\x00\x00"), deflated(t, unpacked)...)
	inside := base64.StdEncoding.EncodeToString(grayPNG(t, 2000, 2000))
	return map[string]heavyFile{
		"png":         {24, grayPNG(t, 3000, 3000)}, // which in color would be 36 MB
		"zTXt":        {8, grayPNG(t, 64, 64, pngChunk{"zTXt", text})},
		"iCCP":        {8, grayPNG(t, 64, 64, pngChunk{"iCCP", profile})},
		"frames":      {8, animatedGIF(t, 200, 1000)},
		"exif":        {8, loop},
		"scans":       {8, progressiveScans(t, 2000)},
		"one column":  {32, grayPNG(t, 1, 1<<18)},
		"one row":     {32, grayPNG(t, 1<<18, 1)},
		"entities":    {8, []byte(`<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">` + laughs() + `]><svg width="50000" height="50000"><text>&z30;</text></svg>`)},
		"drawing":     {24, []byte(`<svg width="50000" height="50000"><rect width="50000" height="50000"/></svg>`)},
		"deep groups": {8, []byte("<svg>" + strings.Repeat("<g>", 200_000))},
		"pictures": {24, []byte(`<svg width="99" height="99">` +
			strings.Repeat(`<image width="9" height="9" href="data:image/png;base64,`+inside+`"/>`, 200) + `</svg>`)},
	}
}

func laughs() string {
	out := ""
	for i := range 30 {
		out += fmt.Sprintf(`<!ENTITY z%d "&z%d;&z%d;">`, i+1, i, i)
	}
	return out
}

// TestHeavyPictures checks that the files that take most come to an end, in bounded
// memory.
func TestHeavyPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector takes memory and time of its own")
	}
	for name, file := range heavyFiles(t) {
		t.Run(name, func(t *testing.T) {
			used := peak(func() {
				p, problem := NewStore(mapFile(file.data)).Load("a")
				if p == nil {
					if problem == "" {
						t.Error("not shown without a reason")
					}
					return
				}
				_, ok := p.File(200, 200)
				if ok == p.Failed() {
					t.Errorf("a file: %v, failed: %v", ok, p.Failed())
				}
				p.Draw(image.Pt(300, 300))
			})
			if used > file.most<<20 {
				t.Errorf("takes %d MB, not %d", used>>20, file.most)
			}
			t.Logf("%d MB for a file of %d kB", used>>20, len(file.data)>>10)
		})
	}
}

// TestLargeAddresses checks that the pictures in addresses are bounded as files are.
func TestLargeAddresses(t *testing.T) {
	for name, address := range map[string]string{
		"base64": "data:image/png;base64," + strings.Repeat("A", 100<<20),
		"plain":  "data:image/svg+xml," + strings.Repeat("%3Cg%3E", 15<<20),
	} {
		var problem string
		used := peak(func() { _, problem = NewStore(nil).Load(address) })
		if problem != textData.Text() || used > 16<<20 {
			t.Errorf("%s: %q, %d MB", name, problem, used>>20)
		}
	}
}

// webpFiles returns the files of testdata, and an animation of one of them.
func webpFiles(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	names, err := filepath.Glob("testdata/*.webp")
	if err != nil || len(names) < 3 {
		t.Fatalf("%d files, %v", len(names), err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(name)] = data
	}
	frame := out["lossy.webp"][12:]
	moving := []byte("RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00\x0b\x00\x00\x08\x00\x00ANIM\x06\x00\x00\x00\xff\xff\xff\xff\x00\x00")
	for range 1000 {
		moving = append(moving, "ANMF"...)
		moving = binary.LittleEndian.AppendUint32(moving, uint32(16+len(frame)))
		moving = append(append(moving, 0, 0, 0, 0, 0, 0, 11, 0, 0, 8, 0, 0, 0, 0, 0, 0), frame...)
	}
	binary.LittleEndian.PutUint32(moving[4:], uint32(len(moving)-8))
	out["animation"] = moving
	return out
}

// TestWebP checks pictures in all forms of the format.
func TestWebP(t *testing.T) {
	for name, data := range webpFiles(t) {
		p := load(t, data)
		f, ok := p.File(20, 20)
		if !ok {
			t.Errorf("%s: no file", name)
			continue
		}
		written := decoded(t, f)
		if size := written.Bounds().Size(); size != image.Pt(12, 9) || f.Width != 12 || f.Height != 9 {
			t.Errorf("%s: %v", name, size)
		}
		top := color.NRGBAModel.Convert(written.At(6, 0)).(color.NRGBA)
		if top.R < 150 || top.B > 100 || (name == "alpha.webp") != (top.A < 200) {
			t.Errorf("%s: %v at the top", name, top)
		}
		if d := difference(p.Draw(image.Pt(12, 9)), written); d > 24 {
			t.Errorf("%s: the page and the PDF differ by %d", name, d)
		}
	}
}

// photograph is the JPEG file of a picture with many details.
func photograph(b testing.TB, w, h int) []byte {
	b.Helper()
	im := image.NewRGBA(image.Rect(0, 0, w, h))
	seed := uint32(1)
	for i := 0; i < len(im.Pix); i += 4 {
		seed = seed*1664525 + 1013904223
		x, y := i/4%w, i/4/w
		noise := uint8(seed >> 28)
		im.Pix[i], im.Pix[i+1], im.Pix[i+2], im.Pix[i+3] = uint8(x/9)+noise, uint8(y/7)+noise, uint8((x+y)/11), 255
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, im, &jpeg.Options{Quality: 92}); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// BenchmarkPhotograph makes the file of a photograph of twelve megapixels as wide as a
// page, which should take less than 200 ms.
func BenchmarkPhotograph(b *testing.B) {
	for name, o := range map[string]uint16{"upright": 1, "turned": 6} {
		data := withOrientation(photograph(b, 4000, 3000), o, binary.BigEndian)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if f, ok := load(b, data).File(450, 600); !ok || f.Format != "jpg" {
					b.Fatal("no file")
				}
			}
		})
	}
}

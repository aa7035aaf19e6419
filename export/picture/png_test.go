package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// bomb is a PNG file of ten by ten pixels that unpacks to n bytes, in two pieces.
func bomb(t *testing.T, n int) []byte {
	t.Helper()
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	if _, err := w.Write(make([]byte, n)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out := []byte(pngSignature)
	chunk := func(kind string, data []byte) {
		out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
		out = append(append(out, kind...), data...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(append([]byte(kind), data...)))
	}
	chunk("IHDR", []byte{0, 0, 0, 10, 0, 0, 0, 10, 8, 6, 0, 0, 0})
	half := packed.Len() / 2
	chunk("IDAT", packed.Bytes()[:half])
	chunk("IDAT", packed.Bytes()[half:])
	chunk("IEND", nil)
	return out
}

func TestImagesThatUnpackToMoreThanTheirSize(t *testing.T) {
	config := image.Pt(10, 10)
	if right := 10 * (10*4 + 1); !unpacksToItsSize(bomb(t, right), config) {
		t.Error("a file of the right size is refused")
	}
	if unpacksToItsSize(bomb(t, 1<<20), config) {
		t.Error("a bomb is taken for an image")
	}
	cut := bomb(t, 1<<20)
	for n := headerLength; n < len(cut); n++ {
		unpacksToItsSize(cut[:n], config) // does not panic
	}
}

// All kinds of images that there are pass.
func TestUsualImagesUnpackToTheirSize(t *testing.T) {
	bounds := image.Rect(0, 0, 7, 5)
	for name, im := range map[string]image.Image{
		"gray": image.NewGray(bounds), "gray 16": image.NewGray16(bounds), "color": image.NewNRGBA(bounds), "color 16": image.NewNRGBA64(bounds),
		"palette": image.NewPaletted(bounds, color.Palette{color.Black, color.White}), "opaque": image.NewRGBA(bounds), "one dot": image.NewGray(image.Rect(0, 0, 1, 1)),
	} {
		var out bytes.Buffer
		if err := png.Encode(&out, im); err != nil {
			t.Fatal(err)
		}
		if !unpacksToItsSize(out.Bytes(), im.Bounds().Size()) {
			t.Errorf("%s is refused", name)
		}
	}
	icons, err := filepath.Glob("../../assets/icon/*.png")
	if err != nil || len(icons) < 5 {
		t.Fatalf("%d icons, %v", len(icons), err)
	}
	for _, name := range icons {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		config, _, err := image.DecodeConfig(bytes.NewReader(data))
		if err != nil || !unpacksToItsSize(data, image.Pt(config.Width, config.Height)) {
			t.Errorf("%s is refused (%v)", name, err)
		}
	}
}

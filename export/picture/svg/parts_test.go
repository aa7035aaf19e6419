package svg_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"promodoc/export/picture/svg"
)

// at returns the color at a point of a drawing of 20 by 20, in eight digits.
func at(im image.Image, x, y int) string {
	v := color.NRGBAModel.Convert(im.At(x, y)).(color.NRGBA)
	return fmt.Sprintf("%02x%02x%02x%02x", v.R, v.G, v.B, v.A)
}

func drawn(t *testing.T, body string) image.Image {
	t.Helper()
	const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">`
	im, err := svg.Draw([]byte(head+body+"</svg>"), image.Pt(20, 20), openPNG)
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return im
}

func openPNG(data []byte) (svg.Raster, bool) {
	config, err := png.DecodeConfig(bytes.NewReader(data))
	return svg.Raster{Width: config.Width, Height: config.Height, Decode: func(image.Point) (image.Image, error) {
		return png.Decode(bytes.NewReader(data))
	}}, err == nil
}

// redPNG is the address of a picture of four red dots.
func redPNG(t *testing.T) string {
	t.Helper()
	im := image.NewRGBA(image.Rect(0, 0, 2, 2))
	for i := 0; i < len(im.Pix); i += 4 {
		im.Pix[i], im.Pix[i+3] = 255, 255
	}
	var out bytes.Buffer
	if err := png.Encode(&out, im); err != nil {
		t.Fatal(err)
	}
	return "data:image/png;base64," + base64.StdEncoding.EncodeToString(out.Bytes())
}

const (
	red, lime, clear = "ff0000ff", "00ff00ff", "00000000"
	all              = `<rect width="20" height="20" fill="red"/>`
)

// TestParts checks points of drawings, by their coordinates.
func TestParts(t *testing.T) {
	inner := base64.StdEncoding.EncodeToString([]byte(`<svg width="10" height="10"><rect width="99" height="99" fill="red"/></svg>`))
	for name, c := range map[string]struct {
		body string
		want map[image.Point]string
	}{
		"clip": {`<clipPath id="c"><circle cx="10" cy="10" r="6"/></clipPath><g clip-path="url(#c)">` + all + `</g>`,
			map[image.Point]string{{X: 10, Y: 10}: red, {X: 4, Y: 4}: clear, {X: 1, Y: 10}: clear}},
		"rectangular clip": {`<clipPath id="c"><path d="M5 5h10v10h-10z"/></clipPath><g clip-path="url(#c)">` + all + `</g>`,
			map[image.Point]string{{X: 5, Y: 5}: red, {X: 14, Y: 14}: red, {X: 4, Y: 10}: clear, {X: 15, Y: 10}: clear}},
		"clip of the box": {`<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath><g clip-path="url(#c)">` + all + `</g>`,
			map[image.Point]string{{X: 9, Y: 10}: red, {X: 10, Y: 10}: clear}},
		"mask": {`<mask id="m"><rect width="10" height="20" fill="#fff"/><rect x="10" width="10" height="10" fill="#000"/></mask><g mask="url(#m)">` + all + `</g>`,
			map[image.Point]string{{X: 5, Y: 15}: red, {X: 15, Y: 5}: clear, {X: 15, Y: 15}: clear}},
		"group opacity": {`<g opacity=".5">` + all + all + `</g>`, map[image.Point]string{{X: 5, Y: 5}: "ff000080"}},
		"even-odd": {`<path fill="red" fill-rule="evenodd" d="M0 0h20v20h-20zM5 5h10v10h-10z"/>`,
			map[image.Point]string{{X: 2, Y: 2}: red, {X: 10, Y: 10}: clear}},
		"non-zero": {`<path fill="red" d="M0 0h20v20h-20zM5 5h10v10h-10z"/>`, map[image.Point]string{{X: 10, Y: 10}: red}},
		"inner drawing": {`<svg x="5" y="5" width="50%" height="50%" viewBox="0 0 2 2"><rect width="9" height="1" fill="red"/></svg>`,
			map[image.Point]string{{X: 4, Y: 6}: clear, {X: 5, Y: 6}: red, {X: 14, Y: 9}: red, {X: 15, Y: 6}: clear, {X: 6, Y: 10}: clear}},
		"visible overflow": {`<svg overflow="visible" width="5" height="5">` + all + `</svg>`, map[image.Point]string{{X: 10, Y: 10}: red}},
		"slice": {`<svg width="20" height="10" viewBox="0 0 10 10" preserveAspectRatio="xMinYMin slice"><rect y="4" width="10" height="1" fill="red"/></svg>`,
			map[image.Point]string{{X: 19, Y: 8}: red, {X: 1, Y: 7}: clear}},
		"at the right": {`<svg width="20" height="10" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMid"><rect width="10" height="10" fill="red"/></svg>`,
			map[image.Point]string{{X: 9, Y: 5}: clear, {X: 10, Y: 5}: red, {X: 19, Y: 5}: red}},
		"picture": {`<image x="5" y="5" width="10" height="10" href="` + redPNG(t) + `"/>`,
			map[image.Point]string{{X: 10, Y: 10}: red, {X: 3, Y: 10}: clear, {X: 16, Y: 16}: clear}},
		"turned picture":     {`<image transform="rotate(180 10 10)" width="10" height="10" href="` + redPNG(t) + `"/>`, map[image.Point]string{{X: 15, Y: 15}: red, {X: 5, Y: 5}: clear}},
		"drawing in it":      {`<image x="5" y="5" href="data:image/svg+xml;base64,` + inner + `"/>`, map[image.Point]string{{X: 5, Y: 5}: red, {X: 14, Y: 14}: red, {X: 15, Y: 10}: clear}},
		"file beside it":     {`<image width="20" height="20" href="/etc/passwd"/><image width="20" height="20" href="http://x.y/a.png"/>`, map[image.Point]string{{X: 5, Y: 5}: clear}},
		"hidden, but inside": {`<g visibility="hidden"><rect width="9" height="9"/><rect visibility="visible" x="10" width="9" height="9" fill="red"/></g>`, map[image.Point]string{{X: 5, Y: 5}: clear, {X: 15, Y: 5}: red}},
		"faded in":           {`<style>.a{opacity:0;animation:in 1s}</style><g class="a">` + all + `</g>`, map[image.Point]string{{X: 5, Y: 5}: red}},
		"variable":           {`<g style="fill: var(--none, red)"><rect width="20" height="20"/></g>`, map[image.Point]string{{X: 5, Y: 5}: red}},
		"media": {`<style>rect{fill:red}@media (prefers-color-scheme: dark){rect{fill:lime}g{fill:lime}}@media print{rect{stroke:none}}</style><rect width="20" height="20"/>`,
			map[image.Point]string{{X: 5, Y: 5}: red}},
		"shadow": {`<filter id="f"><feDropShadow dx="8" dy="0" stdDeviation="0" flood-color="lime"/></filter><rect filter="url(#f)" x="2" y="5" width="5" height="10" fill="red"/>`,
			map[image.Point]string{{X: 4, Y: 10}: red, {X: 12, Y: 10}: lime, {X: 18, Y: 10}: clear}},
		"shadow of parts": {`<filter id="f"><feOffset in="SourceAlpha" dx="8"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 1 0"/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter><rect filter="url(#f)" x="2" y="5" width="5" height="10" fill="red"/>`,
			map[image.Point]string{{X: 4, Y: 10}: red, {X: 12, Y: 10}: lime}},
		"unknown filter": {`<filter id="f"><feTurbulence/></filter><g filter="url(#f)">` + all + `</g>`, map[image.Point]string{{X: 5, Y: 5}: red}},
		"arrow": {`<marker id="m" markerWidth="6" markerHeight="6" refX="3" refY="3" orient="auto" markerUnits="userSpaceOnUse"><rect width="6" height="6" fill="lime"/></marker><path d="M2 10H15" stroke="red" marker-end="url(#m)"/>`,
			map[image.Point]string{{X: 6, Y: 9}: "ff000080", {X: 16, Y: 8}: lime, {X: 16, Y: 15}: clear}},
	} {
		im := drawn(t, c.body)
		for p, want := range c.want {
			if got := at(im, p.X, p.Y); got != want {
				t.Errorf("%s: %s at %v, want %s", name, got, p, want)
			}
		}
	}
}

// ink returns the area that is not transparent.
func ink(im image.Image) image.Rectangle {
	var out image.Rectangle
	b := im.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if _, _, _, a := im.At(x, y).RGBA(); a > 0x4000 {
				out = out.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return out
}

// TestText checks where text is.
func TestText(t *testing.T) {
	draw := func(body string) image.Rectangle {
		t.Helper()
		im, err := svg.Draw([]byte(`<svg width="200" height="100">`+body+`</svg>`), image.Pt(200, 100), nil)
		if err != nil {
			t.Fatalf("%s: %v", body, err)
		}
		return ink(im)
	}
	plain := draw(`<text x="10" y="50" font-size="20">HHHH</text>`)
	if plain.Min.X < 10 || plain.Min.X > 14 || plain.Max.Y < 49 || plain.Max.Y > 51 || plain.Dy() < 13 || plain.Dy() > 17 || plain.Dx() < 45 {
		t.Fatalf("%v", plain)
	}
	width := plain.Dx()
	for name, c := range map[string]struct {
		body string
		want func(r image.Rectangle) bool
	}{
		"middle":        {`<text x="100" y="50" font-size="20" text-anchor="middle">HHHH</text>`, func(r image.Rectangle) bool { return near(r.Min.X+r.Max.X, 200, 3) }},
		"end":           {`<text x="150" y="50" font-size="20" text-anchor="end">HHHH</text>`, func(r image.Rectangle) bool { return near(r.Max.X, 148, 3) }},
		"spans":         {`<text y="50" font-size="20"><tspan x="10">HH</tspan><tspan fill="red">HH</tspan></text>`, func(r image.Rectangle) bool { return r == plain }},
		"white space":   {"<text x=\"10\" y=\"50\" font-size=\"20\">\n  HHHH\n</text>", func(r image.Rectangle) bool { return r == plain }},
		"lines":         {`<text x="10" y="20" font-size="20">H<tspan x="10" dy="1.5em">H</tspan></text>`, func(r image.Rectangle) bool { return near(r.Max.Y, 50, 1) && near(r.Min.Y, 5, 2) }},
		"positions":     {`<text x="10 60 110" y="50" font-size="20">HHH</text>`, func(r image.Rectangle) bool { return near(r.Dx(), 112, 4) }},
		"length":        {`<text x="10" y="50" font-size="20" textLength="120">HHHH</text>`, func(r image.Rectangle) bool { return near(r.Max.X, 129, 4) }},
		"stretched":     {`<text x="10" y="50" font-size="20" textLength="120" lengthAdjust="spacingAndGlyphs">HHHH</text>`, func(r image.Rectangle) bool { return near(r.Max.X, 128, 4) }},
		"scaled":        {`<text x="100" y="500" font-size="200" transform="scale(.1)">HHHH</text>`, func(r image.Rectangle) bool { return near(r.Dx(), width, 1) && near(r.Min.X, plain.Min.X, 1) }},
		"turned":        {`<text x="10" y="50" font-size="20" transform="rotate(90 10 50)">HHHH</text>`, func(r image.Rectangle) bool { return r.Dy() > r.Dx() && r.Min.Y > 50 }},
		"spacing":       {`<text x="10" y="50" font-size="20" letter-spacing="10">HHHH</text>`, func(r image.Rectangle) bool { return near(r.Dx(), width+30, 2) }},
		"style":         {`<style>text{font:bold 20px/1.2 "Segoe UI", sans-serif}</style><text x="10" y="50">HHHH</text>`, func(r image.Rectangle) bool { return r.Dx() > width && near(r.Dy(), plain.Dy(), 1) }},
		"central":       {`<text x="10" y="50" font-size="20" dominant-baseline="central">HHHH</text>`, func(r image.Rectangle) bool { return near(r.Min.Y+r.Max.Y, 100, 3) }},
		"no size":       {`<text x="10" y="50" font-size="0">HHHH</text>`, image.Rectangle.Empty},
		"not shown":     {`<text x="10" y="50" display="none">H</text><text visibility="hidden" y="50">H</text>`, image.Rectangle.Empty},
		"right to left": {`<text x="190" y="50" font-size="20" text-anchor="end">שלום</text>`, func(r image.Rectangle) bool { return r.Empty() || near(r.Max.X, 189, 4) }},
		"used":          {`<defs><text id="t" y="50" font-size="20">HHHH</text></defs><use href="#t" x="10"/>`, func(r image.Rectangle) bool { return r == plain }},
	} {
		if r := draw(c.body); !c.want(r) {
			t.Errorf("%s: ink at %v", name, r)
		}
	}
}

func near(a, b, most int) bool { return a-b <= most && b-a <= most }

// badge is a drawing as shields.io makes it.
const badge = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="20" role="img" aria-label="build: passing"><title>build: passing</title><linearGradient id="s" x2="0" y2="100%"><stop offset="0" stop-color="#bbb" stop-opacity=".1"/><stop offset="1" stop-opacity=".1"/></linearGradient><clipPath id="r"><rect width="90" height="20" rx="3" fill="#fff"/></clipPath><g clip-path="url(#r)"><rect width="37" height="20" fill="#555"/><rect x="37" width="53" height="20" fill="#4c1"/><rect width="90" height="20" fill="url(#s)"/></g><g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" text-rendering="geometricPrecision" font-size="110"><text aria-hidden="true" x="195" y="150" fill="#010101" fill-opacity=".3" transform="scale(.1)" textLength="270">build</text><text x="195" y="140" transform="scale(.1)" fill="#fff" textLength="270">build</text><text aria-hidden="true" x="625" y="150" fill="#010101" fill-opacity=".3" transform="scale(.1)" textLength="430">passing</text><text x="625" y="140" transform="scale(.1)" fill="#fff" textLength="430">passing</text></g></svg>`

// TestBadge checks that a badge has its colors, round corners and words.
func TestBadge(t *testing.T) {
	im, err := svg.Draw([]byte(badge), image.Pt(360, 80), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, _, a := im.At(0, 0).RGBA(); a > 0x8000 {
		t.Error("the corner is not round")
	}
	white := func(r image.Rectangle) (n int) {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				if r, g, b, _ := im.At(x, y).RGBA(); min(r, g, b) > 0xe000 {
					n++
				}
			}
		}
		return n
	}
	for name, r := range map[string]image.Rectangle{
		"build": image.Rect(24, 20, 132, 60), "passing": image.Rect(164, 20, 336, 68),
	} {
		if n := white(r); n < r.Dx()*r.Dy()/16 || n > r.Dx()*r.Dy()/2 {
			t.Errorf("%s: %d of %d pixels are white", name, n, r.Dx()*r.Dy())
		}
	}
	if white(image.Rect(0, 0, 22, 80)) > 0 || white(image.Rect(136, 0, 162, 80)) > 0 {
		t.Error("text outside of its place")
	}
	if info, err := svg.Read([]byte(badge)); err != nil || info != (svg.Info{Width: 90, Height: 20}) {
		t.Errorf("%+v, %v", info, err)
	}
}

// TestMoreBombs checks that other small drawings that take for ever come to an end.
func TestMoreBombs(t *testing.T) {
	many := func(n int, s string) string { return strings.Repeat(s, n) }
	for name, body := range map[string]string{
		"classes":       `<g id="a" class="` + many(50_000, "x ") + `"/>` + many(50_000, `<use href="#a"/>`),
		"path data":     `<path id="a" d="` + many(20_000, "M1 1L2 2") + `"/>` + many(50_000, `<use href="#a"/>`),
		"long path":     `<path stroke="red" d="M0 0` + many(200_000, "L9 9 1 5") + `"/>`,
		"comments":      `<style>` + many(100_000, "/**/a{}") + `</style>`,
		"selectors":     `<style>` + many(100_000, "a,") + `a{` + many(20_000, "fill:red;") + `}</style>`,
		"own mask":      `<mask id="m"><rect mask="url(#m)" width="900" height="900"/></mask><rect mask="url(#m)" width="900" height="900"/>`,
		"own clip":      `<clipPath id="m"><rect clip-path="url(#m)" width="900" height="900"/></clipPath><circle clip-path="url(#m)" r="900"/>`,
		"own marker":    `<marker id="m"><path d="M0 0L1 1 2 2 3 3 4 4" marker-mid="url(#m)"/></marker><path d="M0 0L9 9 4 5" marker-mid="url(#m)"/>`,
		"blurs":         `<filter id="f">` + many(29, `<feGaussianBlur stdDeviation="1e5"/>`) + `</filter>` + many(5000, `<rect filter="url(#f)" width="900" height="900"/>`),
		"floods":        `<filter id="f">` + many(1000, `<feFlood result="a"/>`) + `</filter><rect filter="url(#f)" width="900" height="900"/>`,
		"clips":         `<clipPath id="c"><circle r="900"/></clipPath>` + many(10_000, `<rect clip-path="url(#c)" width="900" height="900"/>`),
		"deep opacity":  many(90, `<g opacity=".9">`) + `<rect width="900" height="900"/>`,
		"stops":         `<linearGradient id="g">` + many(20_000, `<stop offset=".5"/>`) + `</linearGradient>` + many(100, `<rect width="900" height="900" fill="url(#g)"/>`),
		"text":          `<text id="t">` + many(100_000, "long text ") + `</text>` + many(1000, `<use href="#t"/>`),
		"positions":     `<text x="` + many(100_000, "1 ") + `">` + many(100_000, "a") + `</text>`,
		"large letters": `<text font-size="1e6">` + many(1000, "W") + `</text><text font-size="9e5" transform="scale(9e5)">W</text>`,
		"even-odd":      `<path fill-rule="evenodd" d="` + many(50_000, "M0 0h900v900z") + `"/>`,
		"long spacing":  `<text letter-spacing="1e6" textLength="1e6">` + many(1000, "W") + `</text>`,
		"inner":         `<image href="data:image/svg+xml,<svg><rect/></svg>"/>` + many(20_000, `<image width="9" height="9" href="data:image/svg+xml,%3Csvg%3E%3Ccircle r='9'/%3E%3C/svg%3E"/>`),
	} {
		t.Run(name, func(t *testing.T) {
			// Drawn or not: it comes to an end.
			_, _ = svg.DrawWithin(bombWork, []byte(`<svg width="900" height="900">`+body+"</svg>"), image.Pt(900, 900), openPNG)
		})
	}
}

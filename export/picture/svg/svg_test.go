package svg_test

import (
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"promodoc/export/picture/svg"
)

// TestDraw checks single pixels of small drawings of ten by ten.
func TestDraw(t *testing.T) {
	const head = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">`
	for _, c := range []struct {
		name, body string
		inside     string // the color at 5, 5
		corner     string // the color at 1, 1
	}{
		{"rect", `<rect x="3" y="3" width="4" height="4" fill="red"/>`, "ff0000ff", "00000000"},
		{"percentages", `<rect width="100%" height="100%" fill="#0f0"/>`, "00ff00ff", "00ff00ff"},
		{"circle", `<circle cx="5" cy="5" r="3"/>`, "000000ff", "00000000"},
		{"ellipse", `<ellipse cx="5" cy="5" rx="3" ry="3" fill="blue"/>`, "0000ffff", "00000000"},
		{"polygon", `<polygon points="3,3 7,3 7,7 3,7" fill="blue"/>`, "0000ffff", "00000000"},
		{"path", `<path d="M3 3h4v4h-4z" fill="rgb(1,2,3)"/>`, "010203ff", "00000000"},
		{"line", `<line x1="0" y1="5" x2="10" y2="5" stroke="red" stroke-width="4"/>`, "ff0000ff", "00000000"},
		{"outline", `<rect x="1" y="1" width="8" height="8" fill="none" stroke="red" stroke-width="2"/>`, "00000000", "ff0000ff"},
		{"transform", `<g transform="translate(3,3) scale(2)"><rect width="2" height="2" fill="red"/></g>`, "ff0000ff", "00000000"},
		{"style attribute", `<rect width="10" height="10" fill="blue" style="fill: red"/>`, "ff0000ff", "ff0000ff"},
		{"style sheet", `<style>/* x */ .a, .b { fill: red !important } rect{stroke:none}</style><rect class="c b" width="10" height="10"/>`, "ff0000ff", "ff0000ff"},
		{"inherited", `<g fill="red"><g><rect width="10" height="10"/></g></g>`, "ff0000ff", "ff0000ff"},
		{"current color", `<g color="red"><rect width="10" height="10" fill="currentColor"/></g>`, "ff0000ff", "ff0000ff"},
		{"opacity", `<g opacity=".5"><rect width="10" height="10" fill="red"/></g>`, "ff000080", "ff000080"},
		{"transparent color", `<rect width="10" height="10" fill="#f008"/>`, "ff000088", "ff000088"},
		{"use", `<defs><rect id="r" width="4" height="4" fill="red"/></defs><use xlink:href="#r" x="3" y="3"/>`, "ff0000ff", "00000000"},
		{"symbol", `<symbol id="s" viewBox="0 0 1 1"><rect width="1" height="1" fill="red"/></symbol><use href="#s" x="3" y="3" width="4" height="4"/>`, "ff0000ff", "00000000"},
		{"not shown", `<rect width="10" height="10" display="none"/><rect width="10" height="10" visibility="hidden"/>`, "00000000", "00000000"},
		{"switch", `<switch><foreignObject/><rect width="10" height="10" fill="red"/><rect width="10" height="10"/></switch>`, "ff0000ff", "ff0000ff"},
		{"gradient", `<linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="red"/></linearGradient><rect width="10" height="10" fill="url(#g)"/>`, "ff0000ff", "ff0000ff"},
		{"gradient of another", `<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="red"/></linearGradient><radialGradient id="g" xlink:href="#a"/><rect width="10" height="10" fill="url(#g)"/>`, "ff0000ff", "ff0000ff"},
		{"missing gradient", `<rect width="10" height="10" fill="url(#none) red"/>`, "ff0000ff", "ff0000ff"},
		{"script", `<script>alert(1)</script><rect width="10" height="10" fill="red" onclick="alert(1)"/>`, "ff0000ff", "ff0000ff"},
		{"no end", `<rect width="10" height="10" fill="red"`, "00000000", "00000000"},
		{"own reference", `<g id="a"><use href="#a"/></g>`, "", ""},
	} {
		im, err := svg.Draw([]byte(head+c.body+"</svg>"), image.Pt(10, 10), nil)
		if c.inside == "" {
			if err == nil {
				t.Errorf("%s: drawn", c.name)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		for p, want := range map[image.Point]string{{X: 5, Y: 5}: c.inside, {X: 1, Y: 1}: c.corner} {
			v := color.NRGBAModel.Convert(im.At(p.X, p.Y)).(color.NRGBA)
			if got := fmt.Sprintf("%02x%02x%02x%02x", v.R, v.G, v.B, v.A); got != want {
				t.Errorf("%s: %s at %v, want %s", c.name, got, p, want)
			}
		}
	}
}

func TestRead(t *testing.T) {
	for text, want := range map[string]svg.Info{
		`<svg width="20" height="10"/>`:                           {Width: 20, Height: 10},
		`<?xml version="1.0"?><!-- x --><svg viewBox="0 0 8 4"/>`: {Width: 8, Height: 4},
		`<svg width="1in" viewBox="0 0 8 4"/>`:                    {Width: 96, Height: 48},
		`<svg width="100%" height="100%" viewBox="0 0 8 4"/>`:     {Width: 8, Height: 4},
		`<svg/>`: {Width: 300, Height: 150},
		`<svg width="1e9" height="nan"><foreignObject/></svg>`:                                                      {Width: 300, Height: 150, LeftOut: svg.HTML},
		`<svg width="50000" height="50000"/>`:                                                                       {Width: 10_000, Height: 10_000},
		`<svg width="2" height="2"><title>x</title><metadata/></svg>`:                                               {Width: 2, Height: 2},
		`<svg width="2" height="2"><image href="http://x.y/z.png"/></svg>`:                                          {Width: 2, Height: 2, LeftOut: svg.OtherFiles},
		`<svg><switch><foreignObject/><text>a</text></switch></svg>`:                                                {Width: 300, Height: 150},
		`<svg><image href="data:image/png;base64,AAAA"/><filter><feGaussianBlur/></filter><clipPath/><mask/></svg>`: {Width: 300, Height: 150},
		`<svg><use href="a.svg#b"/><filter><feTurbulence/></filter></svg>`:                                          {Width: 300, Height: 150, LeftOut: svg.OtherFiles | svg.Effects},
	} {
		if got, err := svg.Read([]byte(text)); err != nil || got != want {
			t.Errorf("%s: %+v, %v, want %+v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "<html/>", "<svg", strings.Repeat("<svg>", 1000), "<svg>" + strings.Repeat("<g/>", 100_000)} {
		if _, err := svg.Read([]byte(text)); err == nil {
			t.Errorf("%.20q is a drawing", text)
		}
	}
}

// bombWork is the work that drawings which take for ever get before they are given up:
// little, so that the tests are quick. Without a limit they take minutes or hours.
const bombWork = svg.MaxWork / 30

// TestBombs checks that drawings of little text that take for ever are given up.
func TestBombs(t *testing.T) {
	laughs := `<g id="a0"><rect width="1" height="1"/></g>`
	for i := range 30 {
		laughs += fmt.Sprintf(`<g id="a%d"><use href="#a%d"/><use href="#a%d"/></g>`, i+1, i, i)
	}
	for name, body := range map[string]string{
		"references": laughs,
		"dashes":     `<path d="M0 0L9e5 9e5" stroke="red" stroke-width="1" stroke-dasharray="1e-9 1e-9"/>`,
		"large path": `<path d="M-9e9 -9e9L9e9 9e9 9e9 0z" transform="scale(9e9)"/>`,
		"many fills": strings.Repeat(`<rect width="900" height="900"/>`, 20_000),
		"gradients":  `<linearGradient id="g" href="#g"><stop/><stop offset="1"/></linearGradient>` + strings.Repeat(`<rect width="900" height="900" fill="url(#g)"/>`, 5000),
	} {
		t.Run(name, func(t *testing.T) {
			// Drawn or not: it comes to an end.
			_, _ = svg.DrawWithin(bombWork, []byte(`<svg width="900" height="900">`+body+"</svg>"), image.Pt(900, 900), nil)
		})
	}
}

// FuzzDraw checks that any file is drawn or refused.
func FuzzDraw(f *testing.F) {
	for _, s := range []string{`<svg><path d="M0 0C1 2 3 4 5 6S7 8 9 10Q1 2 3 4T5 6A1 2 3 1 0 4 5z" stroke="red"/></svg>`,
		`<svg viewBox="0 0 1 1"><style>.a{fill:red}</style><g class="a" transform="rotate(4 5 6)matrix(1 0 0 1 2 3)"><use href="#b"/></g></svg>`,
		`<svg><radialGradient id="g" fx=".1"><stop offset="1%"/><stop/></radialGradient><circle r="9" fill="url(#g)" stroke="hsl(1,2%,3%)" stroke-dasharray="1 2 3"/></svg>`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if info, err := svg.Read([]byte(text)); err == nil && !(info.Width >= 1 && info.Height >= 1) {
			t.Errorf("%+v", info)
		}
		im, err := svg.Draw([]byte(text), image.Pt(20, 10), nil)
		if err == nil && im.Bounds().Empty() {
			t.Error("an empty drawing")
		}
	})
}

//go:build cgo && linux

package main

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/assets"
	"promodoc/export"
	"promodoc/export/book"
	"promodoc/export/proof"
)

// rendering is a document as its PDF and as the pages on the screen.
type rendering struct {
	t     *testing.T
	file  string
	proof *proof.Proof
}

// renderBoth makes both as the program does.
func renderBoth(t *testing.T, d promo.Document, paper pagesetup.Paper) rendering {
	t.Helper()
	data, _, err := (&program{}).renderDocument(d, "pdf", pagesetup.Setup{Paper: paper})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	shown, _, err := export.Proof(d, export.Options{Setup: pagesetup.Setup{Paper: paper}})
	if err != nil {
		t.Fatal(err)
	}
	return rendering{t, file, shown}
}

func (r rendering) run(name string, args ...string) []byte {
	r.t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		r.t.Fatalf("%s: %v; .scripts/setup.sh test installs it", name, err)
	}
	return out
}

// sampleDocument returns the sample, with some text that is hard to draw.
func sampleDocument(t *testing.T) promo.Document {
	t.Helper()
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	at := promo.ExampleRef(d.Examples[0].ID, "situation")
	text, _ := promo.Text(d, at)
	return promo.SetText(d, at, text+"\n\n> A quote with *italics* and `code`, 🎉 and λόγος.\n\n```\nif x {\n\treturn\n}\n```\n\n| a | b |\n| --- | ---: |\n| one | 2 |\n")
}

// TestPreviewMatchesTextOfPDF compares, line by line, the text that another
// program extracts from the PDF with that of the pages on the screen.
func TestPreviewMatchesTextOfPDF(t *testing.T) {
	for _, paper := range pagesetup.Papers() {
		t.Run(string(paper), func(t *testing.T) {
			r := renderBoth(t, sampleDocument(t), paper)
			texts := strings.Split(string(r.run("pdftotext", "-layout", r.file, "-")), "\f")
			texts = texts[:len(texts)-1]
			if len(texts) != r.proof.Count() {
				t.Fatalf("the PDF has %d pages, the screen %d", len(texts), r.proof.Count())
			}
			for page, text := range texts {
				var got []string
				for _, line := range strings.Split(text, "\n") {
					if line = squeezed(line); line != "" {
						got = append(got, line)
					}
				}
				var want []string
				for _, line := range linesOf(&r.proof.Book().Pages[page]) {
					want = append(want, squeezed(line))
				}
				if !slices.Equal(got, want) {
					t.Errorf("page %d: the PDF has the lines\n%q\nthe screen\n%q", page+1, got, want)
				}
			}
		})
	}
}

// linesOf returns the lines of a page from top to bottom, each with its words
// from left to right.
func linesOf(p *book.Page) []string {
	runs := slices.Clone(p.Runs)
	slices.SortStableFunc(runs, func(a, b book.Run) int {
		if math.Abs(a.Y-b.Y) > sameLine {
			return cmp.Compare(a.Y, b.Y)
		}
		return cmp.Compare(a.X, b.X)
	})
	var lines []string
	for i, r := range runs {
		if i == 0 || math.Abs(r.Y-runs[i-1].Y) > sameLine {
			lines = append(lines, "")
		}
		lines[len(lines)-1] += r.Text
	}
	return lines
}

// sameLine is the largest distance between baselines of one line, in points: the
// mark of a note is raised.
const sameLine = 4.5

// squeezed drops white space, whose amount in a gap the extracting program
// guesses, and the invisible spaces below dot leaders.
func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u200b", "")), "")
}

// TestPreviewMatchesImageOfPDF compares another program's rendering of the PDF
// with ours of the pages on the screen.
func TestPreviewMatchesImageOfPDF(t *testing.T) {
	const dpi = 110
	for _, paper := range pagesetup.Papers() {
		t.Run(string(paper), func(t *testing.T) {
			r := renderBoth(t, sampleDocument(t), paper)
			prefix := filepath.Join(t.TempDir(), "page")
			r.run("pdftoppm", "-r", fmt.Sprint(dpi), "-png", r.file, prefix)
			files, err := filepath.Glob(prefix + "*.png")
			if err != nil || len(files) != r.proof.Count() {
				t.Fatalf("%d page images of %d pages (%v)", len(files), r.proof.Count(), err)
			}
			var before *image.Gray
			for page, file := range files {
				theirs := grayFile(t, file)
				ours := gray(r.proof.Draw(page, theirs.Rect.Size()))
				if worst := difference(theirs, ours); worst > maxDifference {
					t.Errorf("page %d: a part of it differs by %.3f", page+1, worst)
				}
				if before != nil && difference(before, ours) <= maxDifference {
					t.Errorf("page %d looks like the one before: the comparison is too coarse", page+1)
				}
				before = theirs
			}
		})
	}
}

func grayFile(t *testing.T, file string) *image.Gray {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	im, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return gray(im)
}

func gray(im image.Image) *image.Gray {
	out := image.NewGray(image.Rectangle{Max: im.Bounds().Size()})
	draw.Draw(out, out.Rect, im, im.Bounds().Min, draw.Src)
	return out
}

const (
	// tile is the side of the squares that are compared, in pixels: about two
	// letters.
	tile = 16
	// maxDifference is the largest difference in ink that counts as the same, as
	// a share of a whole tile. Two programs fill letters and hairlines a little
	// differently, and ours are aligned to whole pixels; another word differs by
	// far more.
	maxDifference = 0.08
)

// difference returns the largest difference in ink between the same tiles of
// two pages, where each tile is also compared with its surroundings moved by a
// pixel.
func difference(a, b *image.Gray) float64 {
	inkA, inkB := newInk(a), newInk(b)
	worst := 0.0
	for y := 0; y < a.Rect.Dy(); y += tile / 2 {
		for x := 0; x < a.Rect.Dx(); x += tile / 2 {
			square := image.Rect(x, y, x+tile, y+tile).Intersect(a.Rect)
			of := inkA.share(square)
			least := 1.0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					d := of - inkB.share(square.Add(image.Pt(dx, dy)).Intersect(b.Rect))
					least = min(least, max(d, -d))
				}
			}
			worst = max(worst, least)
		}
	}
	return worst
}

// ink is a summed-area table of a page: at (x, y) is the blackness of all
// pixels above and to the left.
type ink struct {
	sums   []int
	stride int
}

func newInk(im *image.Gray) ink {
	width, height := im.Rect.Dx(), im.Rect.Dy()
	table := ink{make([]int, (width+1)*(height+1)), width + 1}
	for y := range height {
		row := 0
		for x := range width {
			row += 255 - int(im.Pix[y*im.Stride+x])
			table.sums[(y+1)*table.stride+x+1] = table.sums[y*table.stride+x+1] + row
		}
	}
	return table
}

// share returns how much of a part of the page is black, from 0 to 1.
func (i ink) share(r image.Rectangle) float64 {
	if r.Empty() {
		return 0
	}
	at := func(x, y int) int { return i.sums[y*i.stride+x] }
	sum := at(r.Max.X, r.Max.Y) - at(r.Min.X, r.Max.Y) - at(r.Max.X, r.Min.Y) + at(r.Min.X, r.Min.Y)
	return float64(sum) / 255 / float64(r.Dx()*r.Dy())
}

package typeset

import (
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"promodoc/export/book"
	"promodoc/export/picture"
)

func illustrated(t *testing.T, md string) *book.Book {
	t.Helper()
	files := fstest.MapFS{
		"icon.png": pictureFile(t, "png", 24, 24), "badge.png": pictureFile(t, "png", 160, 40), "photo.jpg": pictureFile(t, "jpg", 2000, 1000),
		"page.png":      pictureFile(t, "png", 1500, 2100),
		"the photo.jpg": pictureFile(t, "jpg", 2000, 1000), "small.png": pictureFile(t, "png", 180, 100), "tall.png": pictureFile(t, "png", 200, 300),
	}
	return layOutWith(t, md, Options{Fonts: testFonts(t), Pictures: picture.NewStore(files)})
}

// onPage are all images and texts of the first page in reading order.
func onPage(b *book.Book) string {
	var out []string
	p := &b.Pages[0]
	images := p.Images
	for i := 0; i <= len(p.Runs); i++ {
		for len(images) > 0 && images[0].After <= i {
			out, images = append(out, "("+images[0].Address+")"), images[1:]
		}
		if i < len(p.Runs) && p.Runs[i].Node >= 0 {
			out = append(out, strings.TrimSpace(p.Runs[i].Text))
		}
	}
	return strings.Join(slices.DeleteFunc(out, func(s string) bool { return s == "" }), "|")
}

// Small pictures remain in their lines; others divide the paragraph.
func TestPicturesInText(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for md, want := range map[string]string{
		"a ![i](icon.png) b": "a|(icon.png)|b", "a ![i](photo.jpg) b": "a|(photo.jpg)|b",
		"[![b](badge.png)](https://a.b) [![b](badge.png)](https://c.d)": "(badge.png)|(badge.png)",
		"# A ![i](icon.png) b": "A|(icon.png)|b", "# ![i](photo.jpg)": "(photo.jpg)",
		"- ![i](icon.png) b": "•|(icon.png)|b", "> a ![i](photo.jpg)": "a|(photo.jpg)",
		"| a | b |\n| - | - |\n| ![i](photo.jpg) | c |\n| d | e ![i](icon.png) f |\n": "a|b|(photo.jpg)|c|d|e|(icon.png)|f",
	} {
		b := illustrated(t, md)
		if got := onPage(b); got != want && !strings.HasPrefix(got, want+"|") {
			t.Errorf("%q: %s, want %s", md, got, want)
		}
		if len(b.Notices) > 0 {
			t.Errorf("%q: %q", md, b.Notices)
		}
		x, width := b.Column.X, b.Column.Width
		for _, im := range b.Pages[0].Images {
			if im.X < x-0.01 || im.X+im.W > x+width+0.01 || im.W <= 0 || im.H <= 0 {
				t.Errorf("%q: an image at %.1f, %.1f wide", md, im.X, im.W)
			}
			if node := b.Nodes[im.Node]; node.Role != book.RoleFigure {
				t.Errorf("%q: an image of a node with role %d", md, node.Role)
			}
		}
	}
}

// Lines have room for their pictures, and cells beside one keep their lines together.
func TestLinesHaveRoomForPictures(t *testing.T) {
	b := illustrated(t, "above\n\n![i](badge.png) x ![i](icon.png)\n\nbelow\n")
	lines := body(b)
	for _, im := range b.Pages[0].Images {
		if above, below := find(t, lines, "above").y, find(t, lines, "below").y; im.Y < above || im.Y+im.H > below-8 {
			t.Errorf("an image from %.1f to %.1f is between baselines at %.1f and %.1f", im.Y, im.Y+im.H, above, below)
		}
	}
	b = illustrated(t, "| a | b |\n| - | - |\n| ![i](photo.jpg) | "+strings.Repeat("many words ", 12)+"last |\n")
	lines = body(b)
	var ys []float64
	for _, l := range lines {
		if strings.Contains(l.text, "words") {
			ys = append(ys, l.y)
		}
	}
	im := b.Pages[0].Images[0]
	if len(ys) < 2 || ys[len(ys)-1]-ys[0] > float64(len(ys))*14 || ys[0] > im.Y+20 {
		t.Errorf("lines at %.1f beside an image from %.1f to %.1f", ys, im.Y, im.Y+im.H)
	}
}

// The width that HTML asks for counts, also in a cell.
func TestWidthOfPictures(t *testing.T) {
	for md, want := range map[string]float64{
		`<img src="photo.jpg" width="96">`: 72, "| a |\n| - |\n| <img src=\"photo.jpg\" width=\"48\"> |\n": 36,
		`a <img src="photo.jpg" width="16"> b`: 12, "![[photo.jpg|96]]": 72,
	} {
		if im := illustrated(t, md).Pages[0].Images[0]; math.Abs(im.W-want) > 0.01 || math.Abs(im.H-want/2) > 0.01 {
			t.Errorf("%s: %.1f x %.1f, want a width of %.0f", md, im.W, im.H, want)
		}
	}
}

// Images in sizes that have room for two in a line are beside each other, others below.
func TestPicturesSideBySide(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for md, want := range map[string]bool{
		"<p><img src=\"photo.jpg\" width=\"45%\">\n<img src=\"photo.jpg\" width=\"30%\"></p>": true,
		"![a](photo.jpg){width=45%} ![b](photo.jpg){width=40%}":                               true,
		"[![a](photo.jpg){width=45%}](https://a.b) [![b](photo.jpg){width=40%}](https://c.d)": true,
		"![a](photo.jpg){width=60%} ![b](photo.jpg){width=50%}":                               false,
		"![a](photo.jpg){width=45%} and ![b](photo.jpg){width=40%}":                           false,
		"![a](photo.jpg) ![b](photo.jpg)":                                                     false,
		"![a](photo.jpg){width=45%}\\\n![b](photo.jpg){width=40%}":                            false,
	} {
		b := illustrated(t, md)
		images := b.Pages[0].Images
		if len(images) != 2 || len(b.Notices) > 0 {
			t.Fatalf("%q: %d images, %q", md, len(images), b.Notices)
		}
		bottom := func(i int) float64 { return images[i].Y + images[i].H }
		if got := math.Abs(bottom(0)-bottom(1)) < 0.01 && images[1].X > images[0].X+images[0].W; got != want {
			t.Errorf("%q: beside each other %v, want %v: %.0f, %.0f and %.0f, %.0f", md, got, want, images[0].X, images[0].Y, images[1].X, images[1].Y)
		}
	}
}

// A figure has a caption: the one in the text, or its title or its description. It is a part
// of the figure for readers who do not see the page.
func TestCaptionsOfFigures(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for md, want := range map[string]string{
		`![a week](photo.jpg "The *rota*")`: "The *rota*", "![The rota of a week](photo.jpg)": "The rota of a week",
		"![rota](photo.jpg)": "", "![Photo.jpg of Monday.JPG](photo.jpg)": "", "![the photo](the%20photo.jpg)": "",
		"![a week](photo.jpg \"no\")\n\n*The rota*\n": "The rota", "![The rota of a week](photo.jpg)\n\n*The* rota\n": "The rota of a week",
		"![build passing now](badge.png)": "", "![build passing now](badge.png 'A badge')": "A badge",
		"Before ![The rota of a week](photo.jpg) after.": "The rota of a week", "Before ![an icon here](icon.png 'no') after.": "",
		"- item\n\n  ![The rota of a week](photo.jpg)\n": "The rota of a week", "[![The rota of a week](photo.jpg)](https://a.b)": "The rota of a week",
		"| ![The rota of a week](photo.jpg) |\n| - |\n": "", "# ![The rota of a week](photo.jpg)": "",
	} {
		b := illustrated(t, md)
		var got strings.Builder
		for _, r := range b.Pages[0].Runs {
			if r.Node >= 0 && b.Nodes[r.Node].Role == book.RoleCaption {
				got.WriteString(r.Text)
				if figure := b.Nodes[r.Node].Parent; b.Nodes[figure].Role != book.RoleFigure || !slices.ContainsFunc(b.Pages[0].Images, func(im book.Image) bool { return im.Node == figure }) {
					t.Errorf("%q: the caption is not in that of its image", md)
				}
			}
		}
		if got.String() != want {
			t.Errorf("%q: the caption is %q, want %q", md, got.String(), want)
		}
		for _, im := range b.Pages[0].Images {
			if want != "" && im.Alt == "" {
				t.Errorf("%q: the image has no description", md)
			}
		}
	}
}

// Two or three small figures that follow each other are beside each other, each with its
// caption below it; a caption is on the page of its figure.
func TestFiguresBesideEachOther(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	small, wide := "![A small picture](small.png)", "![A wide picture](photo.jpg)"
	lineOf := func(md string) (lines int) {
		last := -1.0
		for _, im := range illustrated(t, md).Pages[0].Images {
			if bottom := math.Round(im.Y + im.H); bottom != last {
				lines, last = lines+1, bottom
			}
		}
		return lines
	}
	for md, want := range map[string]int{
		small: 1, small + " " + small: 1, small + "\n" + small: 1, small + "\n\n" + small: 1, small + "\n\n*One*\n\n" + small + "\n\n*Two*\n": 1,
		small + small + small: 1, small + small + small + small: 2, small + "\\\n" + small: 2, small + "\n\ntext\n\n" + small: 2,
		small + "\n\n" + wide: 2, "> " + small + "\n>\n> " + small: 1, "text " + small + " text " + small: 2,
	} {
		if got := lineOf(md); got != want {
			t.Errorf("%q: %d lines of images, want %d", md, got, want)
		}
	}
	b := illustrated(t, small+"\n\n![The second of both, with a caption that is longer](tall.png)\n\nbelow\n")
	images := b.Pages[0].Images
	for i, text := range []string{"A small picture", "The second"} {
		for _, r := range b.Pages[0].Runs {
			if strings.HasPrefix(r.Text, text) && (math.Abs(r.X-images[i].X) > 0.01 || r.Y < images[i].Y+images[i].H || r.Y > images[i].Y+images[i].H+20) {
				t.Errorf("the caption of image %d is at %.0f, %.0f", i+1, r.X, r.Y)
			}
		}
	}
	if got := onPage(b); !strings.HasPrefix(got, "(small.png)|A small picture|(tall.png)|The second of both") || !strings.HasSuffix(got, "below") {
		t.Errorf("they are read as %s", got)
	}
	for n := 20; n < 45; n++ {
		b := illustrated(t, linesOf(n)+small+"\n\n*its caption*\n\n"+wide+"\n")
		for p := range b.Pages {
			captions := 0
			for _, r := range b.Pages[p].Runs {
				if r.Node >= 0 && b.Nodes[r.Node].Role == book.RoleCaption {
					captions++
				}
			}
			if captions != len(b.Pages[p].Images) {
				t.Errorf("after %d lines page %d has %d images and %d captions", n, p+1, len(b.Pages[p].Images), captions)
			}
		}
	}
}

// A section with a picture is kept until the file of the picture changes.
func TestPicturesAreCached(t *testing.T) {
	files := fstest.MapFS{"a.png": pictureFile(t, "png", 100, 50)}
	pictures, cache, fonts := picture.NewStore(files), &Cache{}, testFonts(t)
	width := func() float64 {
		o := Options{Fonts: fonts, Cache: cache, Pictures: pictures}
		return layOutWith(t, "text\n\n![a](a.png)\n\n| ![a](a.png) |\n| - |\n", o).Pages[0].Images[0].W
	}
	first := width()
	boxes := cache.boxes
	if again := width(); again != first || cache.boxes != boxes || boxes < 3 {
		t.Errorf("%.1f and %.1f wide, %d and %d boxes", first, again, boxes, cache.boxes)
	}
	files["a.png"] = pictureFile(t, "png", 200, 50)
	if changed := width(); changed != 2*first {
		t.Errorf("%.1f wide after the file changed, want %.1f", changed, 2*first)
	}
	delete(files, "a.png")
	if b := layOutWith(t, "![a](a.png)\n", Options{Fonts: fonts, Cache: cache, Pictures: pictures}); len(b.Pages[0].Images) != 0 {
		t.Error("a picture without a file is shown")
	}
}

// A figure that begins a page is set down if it then fits into the white of the page before,
// and one that is limited in height grows on a page that would be short.
func TestFiguresFillShortPages(t *testing.T) {
	size := func(b *book.Book, page int) (w, h float64) {
		t.Helper()
		if len(b.Pages) <= page || len(b.Pages[page].Images) != 1 {
			t.Fatalf("page %d of %d has no picture", page+1, len(b.Pages))
		}
		im := b.Pages[page].Images[0]
		return im.W, im.H
	}
	w, usual := size(illustrated(t, "![](page.png)\n"), 0)
	if math.Abs(w/usual-1500.0/2100) > 0.001 {
		t.Fatalf("the picture is %.1f x %.1f", w, usual)
	}
	b := illustrated(t, linesOf(24)+"## Picture\n\n![](page.png)\n\n"+linesOf(30))
	if _, h := size(b, 0); h >= usual || h < 0.5*usual {
		t.Errorf("on page one the picture is %.1f points high, usually %.1f", h, usual)
	}
	b = illustrated(t, linesOf(36)+"## Picture\n\n![](page.png)\n\n"+linesOf(60))
	if _, h := size(b, 1); math.Abs(h-usual) > 0.1 {
		t.Errorf("without room before it the picture is %.1f points high, usually %.1f", h, usual)
	}
	b = illustrated(t, "![](page.png)\n\nBetween.\n\n## Next\n\n![](page.png)\n\n"+linesOf(30))
	if _, h := size(b, 0); h <= usual {
		t.Errorf("on a short page the picture is %.1f points high, usually %.1f", h, usual)
	}
}

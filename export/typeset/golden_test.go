package typeset

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"promodoc/app/goldentest"
	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/picture"
	"promodoc/export/typeset/style"
)

// dump returns a book as text: a line for each line of a page with the positions
// of its runs, so that a diff shows changes of the layout.
func dump(b *book.Book) string {
	faces := []string{"", "i", "b", "bi", "m", "e", "s", "f1-", "f2-"}
	var out strings.Builder
	fmt.Fprintf(&out, "%s, title %q, author %q, subject %q, language %q, date %q, id %q\n",
		b.Paper.Name, b.Meta.Title, b.Meta.Author, b.Meta.Subject, b.Meta.Language, b.Meta.Date, b.Meta.DocumentID)
	for _, o := range b.Outline {
		fmt.Fprintf(&out, "outline %s%s, page %d at %.1f\n", strings.Repeat("  ", o.Level), o.Title, o.Page+1, o.Top)
	}
	for i := range b.Pages {
		p := &b.Pages[i]
		fmt.Fprintf(&out, "\npage %d\n", i+1)
		for _, r := range p.Rects {
			fmt.Fprintf(&out, "  rect %.1f %.1f, %.1f x %.1f %v\n", r.X, r.Y, r.W, r.H, r.Color)
		}
		for _, im := range p.Images {
			fmt.Fprintf(&out, "  image %.1f %.1f, %.1f x %.1f %s %q\n", im.X, im.Y, im.W, im.H, im.Address, im.Alt)
		}
		y := -1.0
		for k := range p.Runs {
			r := &p.Runs[k]
			if r.Y != y {
				fmt.Fprintf(&out, "  %.1f", r.Y)
				y = r.Y
			}
			left := ""
			if r.RightToLeft {
				left = "<"
			}
			fmt.Fprintf(&out, " %.1f|%s%.3g|%s%q", r.X, faces[r.Face], r.Size, left, r.Text)
			if k+1 == len(p.Runs) || p.Runs[k+1].Y != y {
				out.WriteByte('\n')
			}
		}
		for _, l := range p.Links {
			to := l.URL
			if to == "" {
				to = fmt.Sprintf("page %d at %.1f", l.Page+1, l.Top)
			}
			fmt.Fprintf(&out, "  link %.1f %.1f, %.1f x %.1f to %s\n", l.X, l.Y, l.W, l.H, to)
		}
	}
	for _, n := range b.Notices {
		fmt.Fprintf(&out, "notice: %s\n", n)
	}
	return out.String()
}

func testFonts(tb testing.TB) *face.Fonts {
	tb.Helper()
	fonts := face.Embedded(nil)
	return fonts
}

func layOut(tb testing.TB, md string) *book.Book {
	tb.Helper()
	return layOutWith(tb, md, Options{Fonts: testFonts(tb), Pictures: picture.NewStore(os.DirFS("testdata"))})
}

func layOutWith(tb testing.TB, md string, o Options) *book.Book {
	tb.Helper()
	b, err := Layout([]byte(md), o)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func TestGolden(t *testing.T) {
	compact, plain := style.Compact(), style.Plain()
	for name, o := range map[string]Options{
		"sample":         {},
		"sample compact": {Sheet: &compact},
		"sample plain":   {Sheet: &plain, Paper: book.Letter, Contents: pagesetup.ContentsAlways},
		"kitchen-sink":   {},
		"scripts":        {Fonts: fallbackFonts(t)},
	} {
		t.Run(name, func(t *testing.T) {
			file, _, _ := strings.Cut(name, " ")
			o.Pictures = picture.NewStore(os.DirFS("testdata"))
			if o.Fonts == nil {
				o.Fonts = testFonts(t)
			}
			got := dump(layOutWith(t, readTestdata(t, file+".md"), o))
			golden := "testdata/" + strings.ReplaceAll(name, " ", "-") + ".golden"
			goldentest.Compare(t, golden, []byte(got))
		})
	}
}

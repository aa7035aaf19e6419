package ladder

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/ladder/page"
	"promodoc/app/message"
)

// FuzzRead reads any bytes as each format: nothing panics, and the paths made of
// them are valid.
func FuzzRead(f *testing.F) {
	pages, err := filepath.Glob("testdata/pages/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range pages {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.md", "a.html", "a.csv", "a.yaml", "a.mhtml"} {
			d, err := Read(name, data, "https://h.example/a/")
			if err == nil {
				writePaths(t, d)
			}
			turnRound(d)
			if err != nil && !strings.HasPrefix(err.Error(), name+":") {
				t.Errorf("error without the file's name: %v", err)
			}
			for _, r := range d.Rows {
				if r.Line < 1 || r.Why.String() == "" {
					t.Errorf("%s: row without line or reason: %+v", name, r)
				}
			}
		}
	})
}

// turnRound reads a short page in every other way, leaves its first lines out and
// joins its paths.
func turnRound(d Draft) {
	if len(d.Rows) > 60 {
		return
	}
	for _, r := range slices.Concat(d.Readings(), d.SkillReadings(), d.Groupings()) {
		d = d.As(Options{Levels: r.Levels, Skills: r.Skills, Consideration: r.Consideration, LeaveOut: []int{1, 3}, EveryRole: []int{2, 5}})
		for line := range 6 {
			d.PartAt(line)
		}
		for parts := d.Outline(); len(parts) > 1; parts = parts[1:] {
			_, _ = d.Joined(parts[0].Row, parts[1].Row).Paths(nil)
		}
	}
}

// hostile are pages of n pieces, each made to slow some step down.
var hostile = map[string]func(n int) string{
	"items.md":    func(n int) string { return "# Senior Engineer\n\n" + strings.Repeat("- Ships things.\n", n) },
	"nested.md":   func(n int) string { return "# Senior Engineer\n\n- a\n" + strings.Repeat("  - Inside it.\n", n) },
	"headings.md": func(n int) string { return strings.Repeat("# Engineer\n\n## Craft\n\n- Ships.\n\n", n/3) },
	"deep.md":     func(n int) string { return "# Engineer\n\n" + strings.Repeat("> ", min(n, 5000)) + "a\n" },
	"table.md": func(n int) string {
		return "# T\n\n| A | L1 | L2 |\n|-|-|-|\n" + strings.Repeat("| x | Ships it. | Leads it. |\n", n)
	},
	"cell.md": func(n int) string {
		return "# T\n\n| A | L1 | L2 |\n|-|-|-|\n| x | " + strings.Repeat("Ships it.<br>", n) + " | b |\n"
	},
	"spans.html": func(n int) string {
		return "<table><tr><th>A<th>L1<th>L2</tr>" + strings.Repeat("<tr><td rowspan=50 colspan=50>x", n) + "</table>"
	},
	"unclosed.html": func(n int) string { return "<main><h1>Engineer</h1>" + strings.Repeat("<b><li>", n) },
	"div.html":      func(n int) string { return "<main><h1>Engineer</h1>" + strings.Repeat("<span><div>", n) + "x" },
	"links.md":      func(n int) string { return "# Engineer\n\n- " + strings.Repeat("[a](b) ", n) + "\n" },
	"records.yaml": func(n int) string {
		return strings.Repeat("- level: L1\n  text: Ships it.\n- level: L2\n  text: Leads it.\n", n/2)
	},
	"inner.yaml": func(n int) string {
		return "levels:\n" + strings.Repeat("- name: L1\n  skills:\n    Craft: [Ships it on time.]\n", n/3)
	},
	"parts.mhtml": func(n int) string {
		return "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: text/css\n\na\n", min(n, 4000)) + "--b\nContent-Type: text/html\n\n<h1>Engineer</h1><li>Ships.\n--b--\n"
	},
	"long.mhtml": func(n int) string {
		return "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<h1>Engineer</h1>" +
			strings.Repeat("<li>Ships =\nit.\n", n) + "\n--b--\n"
	},
	"nav.html": func(n int) string {
		return "<h1>Engineer</h1>" + strings.Repeat("<div><a href=a>b</a> <a href=c>d</a></div><p>x", n)
	},
	"lines.csv": func(n int) string { return "Skill,L1,L2\n" + strings.Repeat("a,Ships it.,\"x\ny\"\n", n) },
	"para.md":   func(n int) string { return "# Engineer\n\n" + strings.Repeat("One more.\n\n", n) + "- a\n" },
	"bold.md":   func(n int) string { return "# Engineer\n\n" + strings.Repeat("**Care.** For all.\n\n", n) },
}

// BenchmarkHostile shows that time grows in proportion to the page: a byte takes
// about as long with 2,000 pieces as with 20,000.
func BenchmarkHostile(b *testing.B) {
	for name, make := range hostile {
		for _, n := range []int{2_000, 20_000} {
			text := make(n)
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					d, _ := Read(name, []byte(text), "")
					_, _ = d.Paths(nil)
				}
			})
		}
	}
}

// TestHostilePages reads a small page of each hostile shape.
func TestHostilePages(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for name, make := range hostile {
		d, err := Read(name, []byte(make(300)), "")
		switch {
		case err == nil:
			writePaths(t, d)
		case !message.Is(err, ErrNothingFound) && !message.Is(err, page.ErrTooDeep):
			t.Errorf("%s: %v", name, err)
		}
	}
}

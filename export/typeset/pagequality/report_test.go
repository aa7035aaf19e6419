package pagequality

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"promodoc/app/goldentest"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/picture"
	"promodoc/export/typeset"
	"promodoc/export/typeset/style"
)

var byPage = flag.String("page", "", "print the lines that are missing on each page of the documents whose name contains this")

// text is one that the report is about.
type text struct {
	name, markdown string
}

// corpus are the sample as it was when the first report was made, the documents of the
// tests and generated ones.
func corpus(t *testing.T) []text {
	t.Helper()
	var out []text
	for _, name := range []string{"testdata/sample", "../testdata/sample", "../testdata/kitchen-sink", "../testdata/scripts"} {
		data, err := os.ReadFile(name + ".md")
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, text{strings.TrimPrefix(strings.TrimPrefix(name, "testdata/"), "../"), string(data)})
	}
	for n := range documents {
		out = append(out, text{fmt.Sprintf("generated %02d", n), generate(n)})
	}
	return out
}

const columns = "%-26s %5s %5s %5s %6s %4s %5s %5s %6s %5s %8s %5s\n"

func heading(what string) string {
	return fmt.Sprintf(columns, what, "pages", "white", "short", "uneven", "torn", "exam.", "tails", "tables", "runts", "one-word", "rag %")
}

func row(name string, c Counts) string {
	s := func(n int) string { return fmt.Sprint(n) }
	return fmt.Sprintf(columns, name, s(c.Pages), s(c.White), s(c.Short), s(c.Uneven), s(c.Torn), s(c.TornExamples), s(c.Tails), s(c.Tables),
		s(c.Runts), s(c.OneWord), fmt.Sprintf("%.2f", c.RagPercent()))
}

// report counts the faults of the corpus in all designs on both papers. It returns
// the report and the sums by design and paper.
func report(t *testing.T) (string, map[string]Counts) {
	t.Helper()
	fonts := face.Embedded(nil)
	var details strings.Builder
	sums := map[string]Counts{}
	var order []string
	texts := corpus(t)
	for _, sheet := range style.Sheets() {
		for _, paper := range []book.Paper{book.A4, book.Letter} {
			set := string(sheet.ID) + " " + paper.Name
			order = append(order, set)
			details.WriteString("\n" + heading(set))
			for _, d := range texts {
				o := typeset.Options{Fonts: fonts, Sheet: &sheet, Paper: paper, Pictures: picture.NewStore(os.DirFS("../testdata"))}
				b, err := typeset.Layout([]byte(d.markdown), o)
				if err != nil {
					t.Fatal(err)
				}
				c := Count(b, &sheet)
				details.WriteString(row(d.name, c))
				sum := sums[set]
				sum.Add(c)
				sums[set] = sum
				if *byPage != "" && strings.Contains(set+" "+d.name, *byPage) {
					logPages(t, set+" "+d.name, b, &sheet)
				}
			}
		}
	}
	out := heading("all documents")
	var all Counts
	for _, set := range order {
		out += row(set, sums[set])
		sum := sums[set]
		all.Add(sum)
	}
	sums["all"] = all
	return out + row("all", all) + details.String(), sums
}

// logPages logs what is missing at the foot of each page, and its first and last line.
func logPages(t *testing.T, name string, b *book.Book, sheet *style.Sheet) {
	t.Helper()
	c := &counter{book: b, sheet: sheet}
	for i := range b.Pages {
		c.pages = append(c.pages, c.page(i))
	}
	for i := range c.pages {
		p := &c.pages[i]
		from, to := "", ""
		if len(p.lines) > 0 {
			from, to = p.first().text, p.last().text
		}
		c.Counts = Counts{}
		if i+1 < len(c.pages) {
			c.torn(i)
			c.tail(i)
		}
		t.Logf("%s, page %d: %d lines, %d missing, torn %d, tails %d after it, from %.40q to %.40q", name, i+1, len(p.lines), p.missing, c.Torn, c.Tails, from, to)
	}
}

// testdata/report.txt is the report of the pages as they are, and testdata/before.txt
// that of pages that were broken one after the other. No sum may become worse, but that
// whole examples of one set may be traded for full pages, and short pages and runts are
// down by four fifths. Pages are more: the addresses of references are on lines of their own.
func TestPageReport(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	got, sums := report(t)
	goldentest.Compare(t, "testdata/report.txt", []byte(got))
	before := readSums(t, "testdata/before.txt")
	for set, now := range sums {
		checkNotWorse(t, set, now, before[set])
	}
	all, was := sums["all"], before["all"]
	if 5*all.Short > was.Short || 5*all.Runts > was.Runts || all.TornExamples > was.TornExamples {
		t.Errorf("%d short pages, %d runts, %d torn examples; before %d, %d, %d", all.Short, all.Runts, all.TornExamples, was.Short, was.Runts, was.TornExamples)
	}
}

// readSums reads the sums of a report.
func readSums(t *testing.T, file string) map[string]Counts {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sums := map[string]Counts{}
	for line := range strings.Lines(string(data)) {
		if strings.TrimSpace(line) == "" {
			break
		}
		name, numbers := strings.TrimSpace(line[:26]), line[26:]
		var c Counts
		_, err := fmt.Sscan(numbers, &c.Pages, &c.White, &c.Short, &c.Uneven, &c.Torn, &c.TornExamples, &c.Tails, &c.Tables, &c.Runts, &c.OneWord, &c.Rag)
		c.Lines = 100 // Rag is in percent
		if err == nil {
			sums[name] = c
		}
	}
	return sums
}

func checkNotWorse(t *testing.T, set string, now, before Counts) {
	t.Helper()
	for name, pair := range map[string][2]int{
		"white": {now.White, before.White}, "short": {now.Short, before.Short}, "uneven": {now.Uneven, before.Uneven},
		"torn": {now.Torn, before.Torn}, "tails": {now.Tails, before.Tails},
		"tables": {now.Tables, before.Tables}, "runts": {now.Runts, before.Runts}, "one-word": {now.OneWord, before.OneWord},
	} {
		if pair[0] > pair[1] {
			t.Errorf("%s: %s: %d, %d before", set, name, pair[0], pair[1])
		}
	}
	if now.RagPercent() > before.RagPercent()+0.01 {
		t.Errorf("%s: rag: %.2f %%, %.2f %% before", set, now.RagPercent(), before.RagPercent())
	}
}

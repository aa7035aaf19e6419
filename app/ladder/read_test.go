package ladder

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/goldentest"
	"promodoc/app/message"
)

// TestPages compares the report on each page of testdata/pages, and the paths
// made of it, with the golden file beside the page.
func TestPages(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.*")
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, name := range pages {
		if strings.HasSuffix(name, ".golden") {
			continue
		}
		tried++
		t.Run(filepath.Base(name), func(t *testing.T) { goldentest.Compare(t, name+".golden", []byte(describe(t, name))) })
	}
	if tried < 13 {
		t.Errorf("only %d pages", tried)
	}
}

// describe returns the report on a page and the paths made of it.
func describe(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read(filepath.Base(name), data, "https://www.example.com/handbook/careers/")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Count(string(data), "\n") + 1
	for _, r := range d.Rows {
		if r.Line < 1 || r.Line > lines || r.Why.String() == "" {
			t.Errorf("row on line %d of %d, reason %q: %s", r.Line, lines, r.Why, r.Text)
		}
	}
	return d.Report() + "\n" + writePaths(t, d)
}

// writePaths returns the files of the draft's paths. Each must be read without a
// fault.
func writePaths(t testing.TB, d Draft) string {
	t.Helper()
	paths, err := d.Paths(nil)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, p := range paths {
		data, err := career.Write(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := career.Read(p.ID+".yaml", data); err != nil {
			t.Errorf("path with faults: %v\n%s", err, data)
		}
		b.WriteString("--- " + p.ID + ".yaml\n")
		b.Write(withoutPrompts(data))
	}
	return b.String()
}

// withoutPrompts removes the first line and the questions, which are the same in
// every file.
func withoutPrompts(data []byte) []byte {
	text := strings.TrimPrefix(string(data), career.SchemaLine)
	for _, p := range career.DefaultPrompts() {
		text = strings.ReplaceAll(text, "          - text: "+p.Text+"\n            field: "+string(p.Field)+"\n", "")
	}
	return []byte(strings.ReplaceAll(text, "        prompts:\n", ""))
}

func TestNothingFound(t *testing.T) {
	for name, page := range map[string]string{
		"title.md":   "---\ntitle: Notes\n---\n",
		"readme.md":  "# Fastlib\n\nA library.\n\n## Install\n\n- Download it.\n- Unpack it.\n",
		"prices.csv": "Item,Price\nTea,3\nCoffee,4\n",
		"blank.html": "<html><body><nav><a href=/>Home</a></nav><main><p>Hello.</p></main></body></html>",
	} {
		d, err := Read(name, []byte(page), "")
		if !message.Is(err, ErrNothingFound) || !strings.HasPrefix(err.Error(), name+":1: nothing on this page looks like a career path: looked for ") {
			t.Errorf("%s: got %v", name, err)
		}
		if _, err := d.Paths(nil); !message.Is(err, ErrEmpty) {
			t.Errorf("%s: Paths: %v", name, err)
		}
	}
}

// TestNothingFoundWithVerdicts makes a path by verdicts of a page on which nothing
// was found.
func TestNothingFoundWithVerdicts(t *testing.T) {
	d, _ := Read("readme.md", []byte("# Fastlib\n\n- Download it.\n- Unpack it.\n"), "")
	for i, r := range d.Rows {
		if strings.HasSuffix(r.Text, "it.") {
			d = d.WithVerdict(i, AsConsideration)
		}
	}
	paths, err := d.Paths(nil)
	if err != nil || len(paths) != 1 || len(paths[0].Considerations()) != 2 || paths[0].Title != "Fastlib" {
		t.Errorf("got %v, %+v", err, paths)
	}
}

func TestBytesThatAreNotText(t *testing.T) {
	d, err := Read("a.md", []byte("# Senior Engineer\n\n- Sips caf\xe9 naïvely.\n"), "")
	if err != nil || !strings.Contains(d.Report(), "Sips caf\uFFFD naïvely.") || len(d.Notices) != 1 || !strings.Contains(d.Report(), "bytes that are not text") {
		t.Errorf("%v\n%s", err, d.Report())
	}
	d, err = Read("a.csv", []byte("Area;Level 1: Engineer\rCraft;F\xfchrt \x96 \x93ganz\x94 \x96 im Caf\xe9.\r"), "")
	if err != nil || !strings.Contains(d.Report(), "Führt – “ganz” – im Café.") || len(d.Notices) != 1 || !strings.HasPrefix(d.Notices[0], "a.csv:2:8: the file is in windows-1252") {
		t.Errorf("windows-1252: %v %v\n%s", err, d.Notices, d.Report())
	}
	d, err = Read("a.html", []byte("<meta charset=windows-1251><h1>Senior Engineer</h1><ul><li>Sips \xea\xee\xf4\xe5.</ul>"), "")
	if err != nil || !strings.Contains(d.Report(), "Sips кофе.") || len(d.Notices) != 0 {
		t.Errorf("declared: %v %v\n%s", err, d.Notices, d.Report())
	}
	if _, err = Read("a.md", []byte("# A\n\x81\x8d"), ""); err == nil || !strings.HasPrefix(err.Error(), "a.md:2:1: the characters from here on") {
		t.Errorf("unknown: %v", err)
	}
	wide := "\xff\xfe"
	for _, r := range "# Senior Engineer\r\n\r\n- Sips café.\r\n" {
		wide += string([]byte{byte(r), byte(r >> 8)})
	}
	d, err = Read("a.md", []byte(wide), "")
	if err != nil || !strings.Contains(d.Report(), "3  consideration  Sips café.") {
		t.Errorf("UTF-16: %v\n%s", err, d.Report())
	}
}

func TestBase(t *testing.T) {
	data := []byte("# Senior Engineer\n\n- Read [this](../b.md#c).\n")
	d, err := Read("a.md", data, "https://h.example/a/a.md")
	if err != nil || !strings.Contains(d.Report(), "[this](https://h.example/b.md#c)") {
		t.Errorf("%v\n%s", err, d.Report())
	}
	d, _ = Read("a.md", data, "")
	if report := d.Report(); strings.Contains(report, "b.md") || !strings.Contains(report, "without the page’s address") {
		t.Errorf("%s", report)
	}
	if _, err := Read("a.md", data, "h.example"); err == nil || err.Error() != `"h.example" is not the address of a page: expected one that starts with https:// or http://` {
		t.Errorf("got %v", err)
	}
}

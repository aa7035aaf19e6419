package ladder

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/goldentest"
)

// Each page of testdata/pages has a golden file beside it: the report of what
// it was taken for, and the paths that are made of it.
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
		t.Run(filepath.Base(name), func(t *testing.T) { goldentest.Compare(t, name+".golden", []byte(told(t, name))) })
	}
	if tried < 13 {
		t.Errorf("only %d pages", tried)
	}
}

// told is all that is made of a page.
func told(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read(Page{File: filepath.Base(name), Data: data, Base: "https://www.example.com/handbook/careers/"})
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Count(string(data), "\n") + 1
	for _, r := range d.Rows {
		if r.Line < 1 || r.Line > lines || r.Why == "" {
			t.Errorf("a row on line %d of %d, because %q: %s", r.Line, lines, r.Why, r.Text)
		}
	}
	return d.Report() + "\n" + written(t, d)
}

// written is the paths of a draft as the files they become. Each must read
// back without a fault.
func written(t testing.TB, d Draft) string {
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
			t.Errorf("a path with faults: %v\n%s", err, data)
		}
		b.WriteString("--- " + p.ID + ".yaml\n")
		b.Write(withoutPrompts(data))
	}
	return b.String()
}

// withoutPrompts takes out the first line and the questions, which are the same
// everywhere.
func withoutPrompts(data []byte) []byte {
	text := strings.TrimPrefix(string(data), career.SchemaLine)
	for _, p := range prompts {
		text = strings.ReplaceAll(text, "          - text: "+p.Text+"\n            field: "+string(p.Field)+"\n", "")
	}
	return []byte(strings.ReplaceAll(text, "        prompts:\n", ""))
}

func TestNothingFound(t *testing.T) {
	for name, page := range map[string]string{
		"empty.md":   "",
		"readme.md":  "# Fastlib\n\nA library.\n\n## Install\n\n- Download it.\n- Unpack it.\n",
		"prices.csv": "Item,Price\nTea,3\nCoffee,4\n",
		"blank.html": "<html><body><nav><a href=/>Home</a></nav><main><p>Hello.</p></main></body></html>",
	} {
		d, err := Read(Page{File: name, Data: []byte(page)})
		var nothing *NothingFound
		if !errors.As(err, &nothing) || !strings.HasPrefix(err.Error(), name+":1: nothing on this page looks like a career path: looked for ") {
			t.Errorf("%s: got %v", name, err)
		}
		if _, err := d.Paths(nil); !errors.Is(err, ErrEmpty) {
			t.Errorf("%s: paths of nothing: %v", name, err)
		}
	}
}

// A page that was not understood can still be made a path of by hand.
func TestNothingFoundCanBeChosen(t *testing.T) {
	d, _ := Read(Page{File: "readme.md", Data: []byte("# Fastlib\n\n- Download it.\n- Unpack it.\n")})
	for i, r := range d.Rows {
		if strings.HasSuffix(r.Text, "it.") {
			d = d.With(i, AsConsideration)
		}
	}
	paths, err := d.Paths(nil)
	if err != nil || len(paths) != 1 || len(paths[0].Considerations()) != 2 || paths[0].Title != "Fastlib" {
		t.Errorf("got %v, %+v", err, paths)
	}
}

func TestBytesThatAreNoText(t *testing.T) {
	d, err := Read(Page{File: "a.md", Data: []byte("# Senior Engineer\n\n- Sips caf\xe9.\n")})
	if err != nil || !strings.Contains(d.Report(), "Sips caf\uFFFD.") || !strings.Contains(d.Report(), "bytes that are no text") {
		t.Errorf("%v\n%s", err, d.Report())
	}
	wide := "\xff\xfe"
	for _, r := range "# Senior Engineer\r\n\r\n- Sips café.\r\n" {
		wide += string([]byte{byte(r), byte(r >> 8)})
	}
	d, err = Read(Page{File: "a.md", Data: []byte(wide)})
	if err != nil || !strings.Contains(d.Report(), "3  consideration  Sips café.") {
		t.Errorf("UTF-16: %v\n%s", err, d.Report())
	}
}

func TestAddressOfThePage(t *testing.T) {
	page := Page{File: "a.md", Data: []byte("# Senior Engineer\n\n- Read [this](../b.md#c).\n"), Base: "https://h.example/a/a.md"}
	d, err := Read(page)
	if err != nil || !strings.Contains(d.Report(), "[this](https://h.example/b.md#c)") {
		t.Errorf("%v\n%s", err, d.Report())
	}
	page.Base = ""
	d, _ = Read(page)
	if report := d.Report(); strings.Contains(report, "b.md") || !strings.Contains(report, "without the page’s address") {
		t.Errorf("%s", report)
	}
	page.Base = "h.example"
	if _, err := Read(page); err == nil || err.Error() != `"h.example" is not the address of a page: expected one that starts with https:// or http://` {
		t.Errorf("got %v", err)
	}
}

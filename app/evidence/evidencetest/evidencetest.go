// Package evidencetest writes what importers of evidence found so that people can
// read it, for golden files that are written before the importer.
package evidencetest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/evidence"
	"promodoc/app/goldentest"
	"promodoc/app/journal"
)

// Reader reads a file of one kind.
type Reader func(name string, data []byte, o evidence.Options) (evidence.Found, error)

// Golden reads a sample in testdata and compares what was found with the file of the
// same name that ends in .want. Then it reads the sample again with all that was found
// in the journal, and fails the test if anything is proposed a second time.
func Golden(t *testing.T, read Reader, sample string, o evidence.Options) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", sample))
	if err != nil {
		t.Fatal(err)
	}
	found, err := read(sample, data, o)
	if err != nil {
		t.Fatal(err)
	}
	goldentest.Compare(t, filepath.Join("testdata", sample+".want"), []byte(Text(found)))
	var entries []journal.Entry
	for _, p := range found.Proposals {
		entries = append(entries, p.Entry)
	}
	o.Known = journal.Keys(entries)
	if again, err := read(sample, data, o); err != nil || len(again.Proposals) > 0 || again.Known == 0 && len(entries) > 0 {
		t.Errorf("%s: the second time %d entries are proposed and %d known, %v", sample, len(again.Proposals), again.Known, err)
	}
}

// Text writes what was found.
func Text(f evidence.Found) string {
	var b strings.Builder
	for _, p := range f.Proposals {
		e := p.Entry
		fmt.Fprintf(&b, "%s", e.From)
		if !e.To.IsZero() {
			fmt.Fprintf(&b, "..%s", e.To)
		}
		if p.Unlikely {
			b.WriteString(" (unlikely)")
		}
		fmt.Fprintf(&b, " %s\n", indented(e.Text))
		field := func(name, value string) {
			if value != "" {
				fmt.Fprintf(&b, "    %s: %s\n", name, indented(value))
			}
		}
		field("result", e.Result)
		field("part", e.Part)
		for _, l := range e.Links {
			field("link", strings.TrimSpace(l.Title+" <"+l.URL+">"))
		}
		field("marks", strings.Join(e.Marks(), " "))
		field("group", p.Group)
		field("from", e.Source.Kind+", "+e.Source.Name)
		field("keys", strings.Join(e.Source.Keys, " "))
	}
	fmt.Fprintf(&b, "%d proposed, %d known\n", len(f.Proposals), f.Known)
	for _, u := range f.Unread {
		fmt.Fprintf(&b, "unread: line %d, %s: %s (%d)\n", u.Line, u.Name, u.Value, u.Count)
	}
	for _, n := range f.Notices {
		fmt.Fprintf(&b, "notice: %s\n", n)
	}
	return b.String()
}

// indented writes further lines of a text below its first.
func indented(text string) string { return strings.ReplaceAll(text, "\n", "\n        ") }

// Check fails a test if a file found something that must not be: an entry that cannot
// be in the journal, or without keys, or a key twice. It is for fuzz targets.
func Check(t *testing.T, f evidence.Found) {
	t.Helper()
	seen := map[string]bool{}
	for _, p := range f.Proposals {
		if err := p.Entry.Check(); err != nil {
			t.Errorf("%v: %+v", err, p.Entry)
		}
		if p.Entry.Source.Kind == "" || p.Entry.Source.Name == "" || len(p.Entry.Source.Keys) == 0 || p.Entry.ID != "" {
			t.Errorf("an entry that does not say where it is from: %+v", p.Entry)
		}
		for _, k := range p.Entry.Source.Keys {
			if seen[k] {
				t.Errorf("the key %q is of two items", k)
			}
			seen[k] = true
		}
	}
	for _, u := range f.Unread {
		if u.Name == "" || u.Value == "" || u.Count < 1 {
			t.Errorf("%+v", u)
		}
	}
}

// Fuzz fuzzes a reader of files with a name, from the samples in testdata and seeds. Whatever
// is in a file, what is found can be in the journal, an error names the file, and what was
// taken once is not proposed again.
func Fuzz(f *testing.F, read Reader, name string, o evidence.Options, seeds ...string) {
	f.Helper()
	AddSamples(f)
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		o := o
		found, err := read(name, data, o)
		if err != nil && !strings.HasPrefix(err.Error(), name) {
			t.Errorf("an error without the file: %v", err)
		}
		if err != nil && len(found.Proposals) > 0 {
			t.Errorf("%d proposals beside the error %v", len(found.Proposals), err)
		}
		Check(t, found)
		var entries []journal.Entry
		size := 0
		for _, p := range found.Proposals {
			entries = append(entries, p.Entry)
			size += len(p.Entry.Text) + len(p.Entry.Result)
		}
		if size > 1000*(len(data)+1000) {
			t.Errorf("%d bytes became %d of text", len(data), size)
		}
		o.Known = journal.Keys(entries)
		if again, err := read(name, data, o); err != nil && len(entries) > 0 || len(again.Proposals) > 0 {
			t.Errorf("the second time %d of %d entries are proposed: %s, %v", len(again.Proposals), len(entries), Text(again), err)
		}
	})
}

// planted is a word that no reader makes by itself.
const planted = "zqplanted"

// FuzzDropped fuzzes a reader with files that build makes of a name and a value, such as
// those of a column. A value with a planted word must be in what was found: in an entry,
// among what no field takes or in a notice, unless the file is refused.
func FuzzDropped(f *testing.F, read Reader, file string, o evidence.Options, build func(name, value string) []byte) {
	f.Helper()
	f.Add("Notes", "before ", " after")
	f.Add("Description", "- ", "\n\n* more")
	f.Add("Labels", "a,", ";b")
	f.Add("Resolved", "2026-03-04 ", "")
	f.Fuzz(func(t *testing.T, name, before, after string) {
		if !utf8.ValidString(name+before+after) || len([]rune(before)) > 40 || strings.Contains(before, "\x00") {
			return
		}
		found, err := read(file, build(name, before+planted+after), o)
		if err == nil && !strings.Contains(strings.ToLower(Text(found)), planted) {
			t.Errorf("%q is dropped: %s", before+planted+after, Text(found))
		}
	})
}

// AddSamples adds the samples in testdata to the seeds of a fuzz target.
func AddSamples(f *testing.F) {
	f.Helper()
	samples, err := filepath.Glob(filepath.Join("testdata", "*.*"))
	if err != nil || len(samples) == 0 {
		f.Fatalf("no samples: %v", err)
	}
	for _, name := range samples {
		if strings.HasSuffix(name, ".want") {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
}

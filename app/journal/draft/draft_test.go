package draft

import (
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/app/recovery"
)

var now = time.Date(2026, 11, 24, 15, 4, 0, 0, time.UTC)

// program is one run of the program on a library.
func program(dir, library string) *Drafts {
	now := func() time.Time { return now }
	return &Drafts{
		Logs: recovery.New(recovery.Options{FS: disk.OS{}, Dir: filepath.Join(dir, "recovery"), Now: now, Go: func(f func()) { f() }}),
		FS:   disk.OS{}, Journal: func() string { return filepath.Join(dir, library, "journal") }, Go: func(f func()) { f() },
	}
}

func left(t *testing.T, d *Drafts) []Left {
	t.Helper()
	all, err := d.Left()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func entry(text string) journal.Entry {
	return journal.Entry{ID: "j1", From: promo.Date{Year: 2026, Month: 3, Day: 4}, Text: text}
}

// What was typed last is there after the program was killed, and nothing once it was
// added.
func TestDraftSurvivesTheEnd(t *testing.T) {
	half := entry("  ")
	half.Result, half.To = "- one\n\n  two: \"x\" \t", promo.Date{Year: 2025}
	for _, d := range []Draft{
		{Line: "yesterday: led the re"},
		{Line: "Ünïcode 🙂 \u200f\" \\ {"},
		{Before: entry("Led it"), After: entry("Led the review\nand more")},
		{Before: entry("Led it"), After: half}, // which cannot be saved
	} {
		dir := t.TempDir()
		first := program(dir, "library")
		k := first.Begin()
		k.Keep(Draft{Line: "something before"})
		k.Keep(d)
		next := program(dir, "library")
		if len(left(t, next)) != 0 {
			t.Fatal("found while its program runs")
		}
		first.Logs.Close() // as a kill does
		got := left(t, next)
		if len(got) != 1 || got[0].Line != d.Line || !journal.Same(got[0].Before, d.Before) || !journal.Same(got[0].After, d.After) {
			t.Fatalf("%+v: left are %+v", d, got)
		}
		again := next.Begin()
		again.Adopt(got[0])
		if len(left(t, program(dir, "library"))) != 1 {
			t.Error("it is gone before it is added")
		}
		again.Keep(Draft{Line: "more"})
		again.Keep(Draft{})
		if files := disktest.Files(t, filepath.Join(dir, "recovery")); strings.Contains(strings.Join(keys(files), " "), ".log") {
			t.Errorf("after it was added there is %q", keys(files))
		}
	}
}

func keys(files map[string]string) (all []string) {
	for name := range files {
		all = append(all, name)
	}
	return all
}

// The window may be closed with a line that is not added: it is there the next time.
func TestDraftSurvivesTheOrderlyEnd(t *testing.T) {
	dir := t.TempDir()
	first := program(dir, "library")
	k := first.Begin()
	k.Keep(Draft{Line: "led it"})
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	first.Logs.Close()
	if got := left(t, program(dir, "library")); len(got) != 1 || got[0].Line != "led it" {
		t.Errorf("left are %+v", got)
	}
}

func TestDraftsOfOtherLibraries(t *testing.T) {
	for _, c := range []struct {
		name          string
		there         bool // the other library is still there
		lines, edited int
	}{
		{"another library", true, 0, 0},
		{"one that was moved away", false, 1, 0}, // an entry of it may be of another one
	} {
		dir := t.TempDir()
		other := program(dir, "other")
		if c.there {
			disktest.Write(t, filepath.Join(dir, "other", "documents", "x.yaml"), "x")
		}
		other.Begin().Keep(Draft{Line: "led it"})
		other.Begin().Keep(Draft{Before: entry("a"), After: entry("b")})
		other.Logs.Close()
		lines, edited := 0, 0
		for _, l := range left(t, program(dir, "library")) {
			if l.Before.ID == "" {
				lines++
			} else {
				edited++
			}
		}
		if lines != c.lines || edited != c.edited {
			t.Errorf("%s: %d lines and %d entries", c.name, lines, edited)
		}
		if got := left(t, program(dir, "other")); len(got) != 2 {
			t.Errorf("%s: its own are %+v", c.name, got)
		}
	}
}

func TestChange(t *testing.T) {
	before := entry("Led it")
	after := entry(" Led the review ")
	after.Result = "Fewer faults"
	if c := (Draft{Before: before, After: after}).Change(); c.After.Text != "Led the review" || c.After.Result != "Fewer faults" || c.Before.Text != "Led it" {
		t.Errorf("changes %+v", c)
	}
	after.Text, after.To = " ", promo.Date{Year: 2020}
	if c := (Draft{Before: before, After: after}).Change(); c.After.Check() != nil || c.After.Text != "Led it" || c.After.Result != "Fewer faults" || !c.After.To.IsZero() {
		t.Errorf("of what cannot be saved: %+v", c)
	}
	after.ID = "" // which no field has
	if c := (Draft{Before: before, After: after}).Change(); c.After.ID != "j1" {
		t.Errorf("it is another entry: %+v", c)
	}
}

// A log that says something else than a draft is a line of all that it says.
func TestDamagedDraft(t *testing.T) {
	for _, text := range []string{"led it", `{"line":"led it","before":"id: [","after":"x"}`, `{"before":"- x"}`} {
		if d := decode([]byte(text)); d.Before.ID != "" || (d.Line == "") == strings.Contains(text, "led it") {
			t.Errorf("%q is %+v", text, d)
		}
	}
}

func FuzzDraft(f *testing.F) {
	f.Add("led it", "text", "result", 2026, 3, 4)
	f.Add("", " ", "a\n- b\n\n#", 0, 0, 0)
	f.Fuzz(func(t *testing.T, line, text, result string, year, month, day int) {
		if !utf8.ValidString(line) {
			return // no field has it
		}
		d := Draft{Line: line}
		if result != "" {
			d.Before = entry("before")
			d.After = journal.Entry{ID: "j1", From: promo.Date{Year: year, Month: month, Day: day}, Text: text, Result: result}
			if _, err := promo.ParseDate(d.After.From.String()); err != nil {
				d.After.From = promo.Date{}
			}
		}
		data, err := d.encode()
		if err != nil {
			return // no text of Unicode
		}
		got := decode(data)
		if !journal.Same(got.After, d.After) || !journal.Same(got.Before, d.Before) || got.Line != line {
			t.Fatalf("%+v was read as %+v", d, got)
		}
	})
}

package journal

import (
	"strings"
	"testing"

	"promodoc/app/promo"
)

func TestReadLine(t *testing.T) {
	today := promo.Date{Year: 2026, Month: 11, Day: 24}
	for _, c := range []struct{ line, dates, text, marks string }{
		{"Fixed the build", "2026-11-24", "Fixed the build", ""},
		{"yesterday fixed it", "2026-11-23", "fixed it", ""},
		{"Yesterday, fixed it", "2026-11-23", "fixed it", ""},
		{"2026-03-04: led it #on-call @ada", "2026-03-04", "led it", "#on-call @ada"},
		{"2026-03-04 led it", "2026-03-04", "led it", ""},
		{"2026: led it", "2026", "led it", ""},
		{"2026 plans", "2026-11-24", "2026 plans", ""},
		{"last March: led it", "2026-03", "led it", ""},
		{"2 – 4 March 2026: away", "2026-03-02/2026-03-04", "away", ""},
		{"May be late", "2026-11-24", "May be late", ""},
		{"note: yesterday", "2026-11-24", "note: yesterday", ""},
		{"yesterday", "2026-11-24", "yesterday", ""},
		{"2026-03-04:", "2026-11-24", "2026-03-04:", ""},
		{"Led #incident review with @Ada_Lovelace, closed #123.", "2026-11-24", "Led incident review with Ada_Lovelace, closed #123.", "#incident @Ada Lovelace"},
		{"Talk https://a.example/x #talks", "2026-11-24", "Talk", "#talks https://a.example/x"},
		{"See https://a.example/x, then more", "2026-11-24", "See https://a.example/x, then more", "https://a.example/x"},
		{"#talks", "2026-11-24", "talks", "#talks"},
		{"mail a@b.example", "2026-11-24", "mail a@b.example", ""},
		{"One\nTwo #kept\n", "2026-11-24", "One\nTwo #kept", ""},
		{"", "2026-11-24", "", ""},
	} {
		e := ReadLine(c.line, today)
		var marks []string
		for _, tag := range e.Tags {
			marks = append(marks, "#"+tag)
		}
		for _, person := range e.People {
			marks = append(marks, "@"+person)
		}
		for _, l := range e.Links {
			marks = append(marks, l.URL)
		}
		times := e.From.String()
		if !e.To.IsZero() {
			times += "/" + e.To.String()
		}
		if got := strings.Join(marks, " "); times != c.dates || e.Text != c.text || got != c.marks {
			t.Errorf("%q: %s %q %q, want %s %q %q", c.line, times, e.Text, got, c.dates, c.text, c.marks)
		}
	}
}

func TestFilter(t *testing.T) {
	day := func(s string) promo.Date { d, _ := promo.ParseDate(s); return d }
	entries := []Entry{
		{ID: "a", From: day("2025-12-31"), Tags: []string{"On-call"}},
		{ID: "b", From: day("2026"), People: []string{"Ada"}},
		{ID: "c", From: day("2026-03-04"), To: day("2026-04-02"), Tags: []string{"on-call", "talk"}},
	}
	for _, c := range []struct {
		f    Filter
		want string
	}{
		{Filter{}, "abc"}, {Filter{Since: day("2026")}, "bc"}, {Filter{Until: day("2026-03")}, "abc"}, {Filter{Since: day("2026-04")}, "bc"},
		{Filter{Since: day("2026-04-03"), Until: day("2026-05")}, "b"}, {Filter{Until: day("2025")}, "a"},
		{Filter{Tag: "ON-CALL"}, "ac"}, {Filter{Person: "ada"}, "b"}, {Filter{Tag: "talk", Person: "ada"}, ""},
	} {
		got := ""
		for _, e := range Choose(entries, c.f) {
			got += e.ID
		}
		if got != c.want {
			t.Errorf("%+v: %q, want %q", c.f, got, c.want)
		}
	}
	if got := Names(entries, func(e Entry) []string { return e.Tags }); len(got) != 2 || got[0] != (Count{"On-call", 2}) || got[1] != (Count{"talk", 1}) {
		t.Errorf("names: %v", got)
	}
}

func TestWrongDay(t *testing.T) {
	for line, want := range map[string]string{
		"2026-02-30: led it": "2026-02-30", "2026-13-01 led it": "2026-13-01", "2026-02-28: led it": "", "2026-13 plans": "",
		"led it on 2026-02-30": "", "1234-5678-9 is its number": "", "": "", "2026-3-4: led it": "",
	} {
		word, wrong := WrongDay(line)
		if !wrong {
			word = ""
		}
		if word != want {
			t.Errorf("%q: got %q, want %q", line, word, want)
		}
	}
}

package feedback

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"promodoc/app/promo"
)

func TestLocate(t *testing.T) {
	d := ines()
	in := func(at promo.Ref) []string { return []string{at.Bookmark()} }
	for name, test := range map[string]struct {
		c    Comment
		how  How
		at   string // the place
		want string // its words
	}{
		"exact":                   {Comment{Quote: "withdrew the rota"}, AtWords, "example/rota/action", "withdrew the rota"},
		"syntax between":          {Comment{Quote: "was withdrawn, the migration was finished, and"}, AtWords, "section/summary/body", "was **withdrawn**, the migration was [finished](https://example.org/the_rota), and"},
		"case and quotation":      {Comment{Quote: "“I WITHDREW the rota”"}, AtWords, "example/rota/action", "I withdrew the rota"},
		"white space":             {Comment{Quote: "the\u00a0rota\tthere"}, AtWords, "example/rota/action", "the rota there"},
		"with its full stop":      {Comment{Quote: "asked twice."}, AtWords, "example/rota/action", "asked twice."},
		"by bookmark":             {Comment{Quote: "The team", Bookmarks: in(promo.ExampleRef("log", "result"))}, AtWords, "example/log/result", "The team"},
		"by what follows":         {Comment{Quote: "The team was asked", After: " again in March."}, AtWords, "example/rota/result", "The team was asked"},
		"by what precedes":        {Comment{Quote: "The team", Before: "instead of six. "}, AtWords, "example/rota/result", "The team"},
		"by hint":                 {Comment{Quote: "I", Hint: Hint{Known: true, Ref: action("rota"), Offset: 70}}, AtWords, "example/rota/action", "I"},
		"wrong bookmark":          {Comment{Quote: "read it to the team on Mondays", Bookmarks: in(action("rota"))}, AtWords, "example/log/action", "read it to the team on Mondays"},
		"the path's words":        {Comment{Quote: "accept pushback"}, AtWords, "consideration/humility", "accept pushback"},
		"a word changed":          {Comment{Quote: "I keep the diary of every outage"}, NearWord, "example/log/action", "I keep the log of every outage"},
		"only the word":           {Comment{Quote: "diary", Before: "I keep the ", After: " of every outage, and read"}, NearWord, "example/log/action", "log"},
		"gone":                    {Comment{Quote: "budget of the department", Bookmarks: in(action("log"))}, InField, "example/log/action", ""},
		"nowhere":                 {Comment{Quote: "budget of the department"}, Nowhere, "", ""},
		"a common word elsewhere": {Comment{Quote: "Four", Bookmarks: in(action("log"))}, InField, "example/log/action", ""},
		"a point":                 {Comment{Before: "I withdrew ", After: "the rota there"}, AtWords, "example/rota/action", ""},
		"the end":                 {Comment{Before: "I have led no interview yet.", Bookmarks: in(promo.Ref{Kind: promo.KindGrowth, Field: "text"})}, AtWords, "growth/0/text", ""},
		"over two fields":         {Comment{Quote: "each, and two people who said nothing.\nI withdrew the rota there and then."}, AtWords, "example/rota/situation", "each, and two people who said nothing."},
		"nothing to go by":        {Comment{}, Nowhere, "", ""},
		"only a bookmark":         {Comment{Bookmarks: in(promo.SectionRef("summary"))}, InField, "section/summary/body", ""},
		"only punctuation":        {Comment{Quote: "…!", Bookmarks: in(promo.SectionRef("summary"))}, InField, "section/summary/body", ""},
	} {
		f := NewLocator(d).Locate(test.c)
		place, words := "", ""
		if f.How != Nowhere {
			place = f.Ref.String()
			words = string([]rune(promo.PageText(d, f.Ref))[f.Start:f.End])
		}
		if f.How != test.how || place != test.at || words != test.want {
			t.Errorf("%s: %v %s %q, want %v %s %q", name, f.How, place, words, test.how, test.at, test.want)
		}
	}
}

// author writes prose of few words, so that many of them are there several times.
type author struct{ random *rand.Rand }

func (a author) sentence() string {
	words := strings.Fields("the team asked for a plan and I wrote it with them before we moved to another region because nobody had time left so each of us read what failed on Mondays")
	var parts []string
	for range 6 + a.random.IntN(14) {
		parts = append(parts, words[a.random.IntN(len(words))])
	}
	if a.random.IntN(4) == 0 {
		parts[a.random.IntN(len(parts))] = fmt.Sprintf("**item%d**", a.random.IntN(100))
	}
	return strings.Join(parts, " ") + ". "
}

func (a author) text() string {
	var b strings.Builder
	for range 2 + a.random.IntN(6) {
		b.WriteString(a.sentence())
		if a.random.IntN(4) == 0 {
			b.WriteString("\n\n")
		}
	}
	return strings.TrimSpace(b.String())
}

// edit replaces, inserts or deletes some words of a text, and moves a range with it.
// It reports false if it changed the words of the range themselves.
func (a author) edit(text []rune, from, to int) (edited []rune, start, end int, intact bool) {
	at := a.random.IntN(len(text) + 1)
	last := min(len(text), at+a.random.IntN(30))
	with := []rune("")
	if a.random.IntN(3) > 0 {
		with = []rune(" " + a.sentence()[:1+a.random.IntN(12)])
	}
	edited = append(append(append([]rune{}, text[:at]...), with...), text[last:]...)
	shift := len(with) - (last - at)
	switch {
	case last <= from:
		return edited, from + shift, to + shift, true
	case at >= to:
		return edited, from, to, true
	}
	start, end = min(from, at), max(min(to+shift, len(edited)), min(from, at))
	if at < from {
		start = at + len(with)
	}
	return edited, min(start, len(edited)), max(min(end, len(edited)), min(start, len(edited))), false
}

// TestLocateAfterEdits comments on random words, edits each field six times at random,
// and expects the comments at their words, or listed.
func TestLocateAfterEdits(t *testing.T) {
	var intact, changed tally
	for seed := range uint64(60) {
		a := author{rand.New(rand.NewPCG(seed, 7))}
		d := ines()
		fields := []promo.Ref{promo.SectionRef("summary"), action("rota"), action("log"), promo.ExampleRef("rota", "result"), promo.ExampleRef("log", "situation")}
		for _, ref := range fields {
			d = promo.SetText(d, ref, a.text()+a.text()+a.text())
		}
		for _, ref := range fields {
			was, _ := promo.Text(d, ref)
			text := []rune(was)
			from := a.random.IntN(len(text))
			to := min(len(text), from+1+a.random.IntN(60))
			if len(fold(text[from:to], true).runes) < 3 {
				continue
			}
			c := Comment{Quote: plain(text[from:to]), Before: plain(text[max(0, from-200):from]), After: plain(text[to:min(len(text), to+200)])}
			if seed%2 == 0 {
				c.Bookmarks = []string{ref.Bookmark()}
			}
			now, start, end, isIntact := text, from, to, true
			for range 6 {
				var same bool
				now, start, end, same = a.edit(now, start, end)
				isIntact = isIntact && same
			}
			kind, tolerance := &intact, 0
			if !isIntact {
				kind, tolerance = &changed, 20
			}
			f := NewLocator(promo.SetText(d, ref, string(now))).Locate(c)
			kind.total++
			switch {
			case f.How == Nowhere:
				kind.nowhere++
			case f.Ref == ref && f.Start <= end+tolerance && start <= f.End+tolerance:
				kind.right++
			case isIntact:
				t.Logf("seed %d: %q is at %s %d to %d, want %s %d to %d", seed, c.Quote, f.Ref, f.Start, f.End, ref, start, end)
			}
		}
	}
	t.Logf("%+v of those whose words are the same, %+v of those whose words were edited", intact, changed)
	if intact.right*100 < intact.total*97 || (changed.right+changed.nowhere)*100 < changed.total*85 || changed.nowhere*100 > changed.total*30 {
		t.Errorf("%+v of those whose words are the same, %+v of those whose words were edited", intact, changed)
	}
}

type tally struct{ right, nowhere, total int }

// plain returns some Markdown as a reader sees it.
func plain(text []rune) string { return strings.ReplaceAll(string(text), "**", "") }

func FuzzLocate(f *testing.F) {
	f.Add("I withdrew the rota.", "withdrew", "I ", " the", 3)
	f.Add("[a](b(c)", "", "", "", -1)
	f.Add("ﬁ½²\u0301İß 東京", "東", "²", "京", 1)
	f.Fuzz(func(t *testing.T, text, quote, before, after string, offset int) {
		d := promo.SetText(ines(), action("rota"), text)
		c := Comment{Key: "k", Quote: quote, Before: before, After: after, Hint: Hint{Known: true, Ref: action("rota"), Offset: offset}}
		found := NewLocator(d).Locate(c)
		if found.How != Nowhere {
			if n := len([]rune(promo.PageText(d, found.Ref))); found.Start < 0 || found.Start > found.End || found.End > n {
				t.Fatalf("%+v in a text of %d", found, n)
			}
		}
		d, _ = Add(d, []Comment{c})
		for _, f := range d.Setup.Dialogue.Feedback {
			if at, ok := f.Place.Ref(); ok {
				Where(promo.PageText(d, at), f)
			}
			if _, err := Take(d, f.ID); err == nil && !f.IsSuggestion() {
				t.Fatal("there was nothing to take")
			}
		}
	})
}

// BenchmarkLocate finds 200 comments whose words were all edited.
func BenchmarkLocate(b *testing.B) {
	a := author{rand.New(rand.NewPCG(1, 7))}
	d := ines()
	for i := range 40 {
		d.Examples = append(d.Examples, promo.Example{ID: fmt.Sprint("more", i), Action: a.text() + a.text(), Supports: []string{"trust"}})
	}
	var comments []Comment
	for i := range 200 {
		comments = append(comments, Comment{Key: fmt.Sprint(i), Quote: a.sentence() + a.sentence(), Before: a.sentence(), After: a.sentence()})
	}
	for b.Loop() {
		Add(d, comments)
	}
}

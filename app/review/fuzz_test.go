package review

import (
	"testing"
	"unicode/utf8"

	"promodoc/app/promo"
)

// FuzzReview reviews any text: the ranges of findings are in it and divide no letter, and
// what is quoted, in code or in a link is left alone.
func FuzzReview(f *testing.F) {
	for _, text := range []string{
		"I helped with it, e.g. on 3 May. We’ve “won”!", "*Title Of* a `code` <a@b.c> [x](y", "1. TBD\n\n> 40%\n```\nhis salary", "\xff\xfe’s 保守的", "* ** ~~~",
	} {
		f.Add(text)
	}
	var on []string
	for _, r := range Rules() {
		on = append(on, r.ID)
	}
	f.Fuzz(func(t *testing.T, text string) {
		const most = 4000
		if len(text) > most {
			return
		}
		e := promo.Example{ID: "e", Title: text, Situation: text, Action: text, Result: text, Supports: []string{"c1"}}
		d := promo.Document{Examples: []promo.Example{e}, Sections: []promo.Section{{ID: promo.SummaryID, Body: text}},
			Growth: []promo.GrowthArea{{Title: text, Text: text, Steps: []string{text}}}, Snapshot: onePath("Any")}
		d.Snapshot.Sections[0].Considerations[0].Scope = "company"
		for _, found := range Document(d, Options{On: on, Names: []string{"Mai", text}}) {
			got, _ := promo.Text(d, found.At)
			if found.From < 0 || found.To < found.From || !found.Whole() && found.To > len(got) {
				t.Fatalf("%s: %d to %d of %d", found.Rule, found.From, found.To, len(got))
			}
			if found.Whole() {
				continue
			}
			if utf8.ValidString(got) && !utf8.ValidString(got[found.From:found.To]) {
				t.Errorf("%s divides a letter: %q", found.Rule, got[found.From:found.To])
			}
			if got[found.From:found.To] != found.Quote {
				t.Errorf("%s quotes %q of %q", found.Rule, found.Quote, got[found.From:found.To])
			}
		}
	})
}

// FuzzSilent reviews a text in code: there is nothing to find about its words.
func FuzzSilent(f *testing.F) {
	f.Add("I helped with it")
	f.Fuzz(func(t *testing.T, text string) {
		const most = 2000
		if len(text) > most {
			return
		}
		inner := make([]rune, 0, len(text))
		for _, r := range text {
			if r != '`' && r != '\n' && r != '\r' {
				inner = append(inner, r)
			}
		}
		if len(inner) == 0 {
			return
		}
		d := weak()
		d = promo.SetText(d, promo.ExampleRef("e", "action"), "`"+string(inner)+"`")
		for _, found := range Document(d, Options{}) {
			if !found.Whole() && found.At.Field == "action" {
				t.Errorf("%s finds %q", found.Rule, found.Quote)
			}
		}
	})
}

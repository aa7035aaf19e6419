//go:build cgo && linux

package main

import (
	"strings"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/assets"
)

// TestReviewFlowByMouse does with the mouse what [TestReviewFlow] does by keyboard: all
// findings of a weak document are gone through, two are mended, one is left as it is, a
// rule is switched off, and the document is seen in four minutes and exported. No sentence
// of the review is in a file.
func TestReviewFlowByMouse(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.name = "promodoc-pointed"
	d.choose("formats: [md, pdf, docx, html]")
	weak, found := weakDocument(t)
	file := d.writeDocument(weak)
	d.start(file)
	d.click("Overview")
	d.click("Review (F11)")
	for _, f := range found {
		d.click(f.Sentence)
		d.waitFor("what helps with "+f.Rule, func() bool { return d.where(pointing{Text: f.Help}).Found })
	}

	d.mend(found["own.hedge"], "led") // its words are selected
	d.mend(found["evidence.no-result"], "All 860 shops moved, in May 2026.")
	d.click(found["words.buzzword"].Sentence)
	d.click("Leave as it is")
	d.waitForGone(found["words.buzzword"])
	d.click(found["time.outside-cycle"].Sentence)
	d.click("Switch rule off")
	d.waitForGone(found["time.outside-cycle"])

	d.click("Overview")
	d.click("Four minutes (F5)")
	d.waitFor("the four minutes", func() bool { return d.where(pointing{Text: "Reach: the groups it names"}).Found })
	d.click("Export")
	d.click("Export 4 files")
	final := d.exported("*[^t]")
	d.press("ctrl+q")
	d.waitForExit()

	if got := read(t, file).Setup.Review; len(got.LeftAsIs) != 1 || got.LeftAsIs[0].Rule != "words.buzzword" || len(got.Off) != 1 || got.Off[0] != "time.outside-cycle" {
		t.Errorf("left and off: %+v", got)
	}
	checkWords(t, "the final files", final, []string{"I led the migration of the accounts.", "All 860 shops moved"})
	plain := asPlain(final)
	for _, words := range append(reviewSentences(t), "The review finds", "left_as_is", "time.outside-cycle") {
		if strings.Contains(plain, asPlain(words)) {
			t.Errorf("the final files have %q", words)
		}
	}
}

// weakDocument returns a document with one example, which is weak, and its findings by
// their rules, of which only one is for each sentence.
func weakDocument(t *testing.T) (promo.Document, map[string]review.Finding) {
	t.Helper()
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		t.Fatal(err)
	}
	d.Examples, d.Sections, d.Growth = nil, nil, nil
	d = promo.AddExample(d, "weak", d.Snapshot.Considerations()[0].ID, "")
	for field, text := range map[promo.FieldKey]string{"title": "Moved the accounts", "situation": "The old system failed every night.",
		"action": "I was involved in the migration of the accounts. I leveraged synergies between the teams."} {
		d = promo.SetText(d, promo.ExampleRef("weak", field), text)
	}
	d.Cycle = promo.Cycle{From: promo.Date{Year: 2026}, To: promo.Date{Year: 2026}}
	d.Examples[0].From, d.Examples[0].To = promo.Date{Year: 2019}, promo.Date{Year: 2019}
	found := map[string]review.Finding{}
	for _, f := range review.Document(d, review.Options{}) {
		found[f.Rule] = f
	}
	for _, rule := range []string{"own.hedge", "words.buzzword", "evidence.no-result", "time.outside-cycle"} {
		if found[rule].Sentence == "" {
			t.Fatalf("%s finds nothing in %v", rule, found)
		}
	}
	return d, found
}

// mend goes to a finding and writes something at its words, or over them.
func (d *driver) mend(f review.Finding, text string) {
	d.t.Helper()
	d.click(f.Sentence)
	d.write(text)
	d.waitForGone(f)
}

// waitForGone waits until a finding is listed no more.
func (d *driver) waitForGone(f review.Finding) {
	d.t.Helper()
	d.waitFor("a list without "+f.Rule, func() bool {
		d.waitForKeys()
		return !d.where(pointing{Text: f.Sentence}).Found
	})
}

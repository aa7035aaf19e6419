//go:build cgo && linux

package main

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"promodoc/app/review"
)

// TestReviewFlow goes through what the review finds in a weak example in the real window,
// by keyboard: one finding is left as it is, a rule is switched off, two places are
// mended; then the document is seen in four minutes and exported. No sentence of the
// review is in a file.
func TestReviewFlow(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.name = "promodoc-pointed" // only to be asked what it shows
	d.choose("formats: [md, pdf, docx, html]")
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("Return")
	d.waitForFile("data/promodoc/documents/*.yaml", "schema:")
	d.writeExample("Moved the accounts", "The old system failed every night.", "I was involved in the migration of the accounts.")
	d.press("Tab", "F11")
	d.waitToSee("Leave as it is") // the panel lists what is found
	d.press("l", "r")
	d.waitToSee("Show 1 left as it is and 1 rule off")
	d.press("Escape") // back to the result
	d.write("All 860 shops moved.")
	d.press("shift+Tab", "ctrl+a")
	d.write("I moved the accounts.")
	d.press("F5")
	d.waitToSee("Titles, first sentences, results and numbers")
	d.press("Escape", "ctrl+e", "Return")
	final := d.exported("*[^t]")
	d.press("ctrl+q")
	d.waitForExit()
	saved := read(t, d.waitForFile("data/promodoc/documents/*.yaml", "schema:"))
	choices := saved.Setup.Review
	if len(choices.LeftAsIs) != 1 || len(choices.Off) != 1 {
		t.Fatalf("left and off: %+v", choices)
	}
	if e := saved.Examples[0]; e.Action != "I moved the accounts." || e.Result != "All 860 shops moved." {
		t.Errorf("the action is %q, the result %q", e.Action, e.Result)
	}
	checkWords(t, "the final files", final, []string{"Moved the accounts"})
	plain := asPlain(final)
	for _, words := range append(reviewSentences(t), "The review finds", "left_as_is", choices.Off[0]) {
		if strings.Contains(plain, asPlain(words)) {
			t.Errorf("the final files have %q", words)
		}
	}
}

// reviewSentences returns what every rule says, and says that helps. Of a sentence with
// words of the document in it, that is its longest part between them.
func reviewSentences(t *testing.T) []string {
	const shortest = 10 // runs of fewer letters may be in any text
	argument := regexp.MustCompile(`{{[^}]*}}`)
	var all []string
	for _, r := range review.Rules() {
		for _, sentence := range []string{r.Text.Message, r.Text.Help} {
			longest := ""
			for _, part := range argument.Split(sentence, -1) {
				if len(part) > len(longest) {
					longest = part
				}
			}
			if longest = strings.TrimSpace(longest); len(longest) < shortest {
				t.Errorf("%s says too little to be told from other text: %q", r.ID, sentence)
				continue
			}
			all = append(all, longest)
		}
	}
	return all
}

// asPlain returns a text on one line and without the entities of HTML and XML, so that
// words are found in any file.
func asPlain(text string) string { return strings.Join(strings.Fields(html.UnescapeString(text)), " ") }

package review

import (
	"strings"
	"testing"

	"promodoc/app/promo"
)

// A learned rule marks the sentence that counts most, and says who is meant there.
func TestBlameSaysWhoIsMeant(t *testing.T) {
	for situation, want := range map[string]struct{ quote, name string }{
		"Priya asked us for help in March. The outage began because of Maria’s mistake.":     {"The outage began because of Maria’s mistake", "Maria"},
		"Peter came to us in March. Because he forgot to renew it again, the site was down.": {"Because he forgot to renew it again, the site was down", "Peter"},
		"Robert Klein ignored the warning again, and the site was down. That was in March.":  {"Robert Klein ignored the warning again, and the site was down", "Robert Klein"},
		"Somebody forgot to renew the certificate again, and it was their fault.":            {},
	} {
		d := promo.Document{Snapshot: onePath("Any"), Examples: []promo.Example{{ID: "e", Situation: situation}}}
		of := of("fairness.blame", Document(d, Options{On: []string{"fairness.blame"}}))
		switch {
		case want.name == "" && len(of) > 0:
			t.Errorf("%s: %q", situation, of[0].Quote)
		case want.name != "" && len(of) != 1:
			t.Errorf("%s: %d findings", situation, len(of))
		case want.name != "" && (of[0].Quote != want.quote || !strings.Contains(of[0].Sentence, "blames "+want.name+",")):
			t.Errorf("%s: %q: %s", situation, of[0].Quote, of[0].Sentence)
		}
	}
}

// A text without a word for pay or money is not weighed.
func TestPayNeedsMoney(t *testing.T) {
	for text, want := range map[string]bool{
		"My salary is low": true, "It cost €5": true, "Twenty euros": true, "They came for 62k": true, "At 450 an hour": true,
		"In 2026 they had 12 of them": false, "They wrote “salary” there": false, "": false,
	} {
		u := exampleUnit(&promo.Example{ID: "e", Situation: text}, "")
		c := newContext(promo.Document{}, Options{})
		u.read(c.set, true)
		if got := u.field("situation").hasPay(&c); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

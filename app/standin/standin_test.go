package standin_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"promodoc/app/promo"
	"promodoc/app/standin"
)

func names(pairs ...string) *standin.Names {
	var all []promo.StandIn
	for i := 0; i < len(pairs); i += 2 {
		all = append(all, promo.StandIn{Name: pairs[i], Words: pairs[i+1]})
	}
	return standin.New(all)
}

func TestNamesAreReplacedAsWholeWords(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Acme", "We moved Acme in June.", "We moved a customer in June."},
		{"Acme", "Acme left. Acme came back; (Acme)", "A customer left. A customer came back; (a customer)"},
		{"Acme", "ACME’s outage, Acme's call", "A customer’s outage, a customer's call"},
		{"Acme", "Acmes, AcmeCorp, acme", "Acmes, AcmeCorp, acme"},
		{"acme", "acme and Acme", "A customer and a customer"},
		{"Acme Corp", "for Acme\u00a0Corp, Acme  Corp and Acme\nCorp", "for a customer, a customer and a customer"},
		{"Acme Corp", "Ac\u00adme Corp\u200b!", "A customer\u200b!"},
		{"O'Neil", "with O’Neil", "with a customer"},
		{"Jean-Luc", "with Jean‑Luc", "with a customer"},
		{"Müller", "bei MÜLLER", "bei a customer"},
		{"東京", "彼は東京に行く", "彼はa customerに行く"},
		{"C++", "in C++, not C", "in a customer, not C"},
		{"Acme", "see https://status.acme.com/x?y=1, or jo@acme.com.", "see a customer, or a customer."},
		{"Acme", "see <acme.com/jobs>", "see <a customer>"},
		{"Acme", "acme/backend", "acme/backend"},
		{"Acme", "", ""},
	} {
		if got := names(c.name, "a customer").Replace(c.text); got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestTheLongerNameIsReplacedFirst(t *testing.T) {
	n := names("Acme", "a firm", "Acme Corp", "a customer")
	if got := n.Replace("x Acme Corp, Acme"); got != "x a customer, a firm" {
		t.Errorf("%q", got)
	}
}

func TestANameWithoutWordsIsMarked(t *testing.T) {
	if got := names("Acme", " ").Replace("at Acme"); got != "at "+standin.Nothing {
		t.Errorf("%q", got)
	}
	if n := names(" ", "x"); n != nil || n.Replace("a") != "a" || n.In("a") || n.Left("a") != nil {
		t.Errorf("%v", n)
	}
}

// What looks like a name and was not replaced is listed.
func TestWhatIsLeftIsListed(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Acme", "acme, Acmes, the AcmeCorp", "acme Acmes AcmeCorp"},
		{"Zürich", "Zurich", "Zurich"},
		{"Acme Corp", "Acme did, corp did", "Acme"},
		{"Acme", "nothing", ""},
	} {
		n := names(c.name, "x")
		var got []string
		for _, l := range n.Left(n.Replace(c.text)) {
			got = append(got, l.Forms...)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q in %q: %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

func TestInKnowsAllForms(t *testing.T) {
	n := names("Acme Corp", "x", "Zürich", "y")
	for _, text := range []string{"the ACME corp", "in zurichs", "acme\u00a0corp"} {
		if !n.In(text) {
			t.Errorf("%q: not found", text)
		}
	}
	if n.In("acme-corp") || n.In("") {
		t.Error("found what is not there")
	}
}

// Whatever the text and the names are, edits are in order, and what is replaced
// leaves nothing to replace if the words do not bring it back.
func FuzzReplace(f *testing.F) {
	f.Add("Acme", "We moved Acme’s mail to jo@acme.com")
	f.Add("a b", "A\u00a0B a\u00adb")
	f.Add("\xff", "\xffx")
	f.Fuzz(func(t *testing.T, name, text string) {
		n := names(name, "~")
		edits := n.Edits(text)
		if !slices.IsSortedFunc(edits, func(a, b standin.Edit) int { return a.From - b.From }) {
			t.Fatal("not in order")
		}
		for i, e := range edits {
			if e.From >= e.To || i > 0 && e.From < edits[i-1].To || e.To > len(text) {
				t.Fatalf("bad edit %+v", e)
			}
		}
		if strings.ContainsAny(name, "~") {
			return
		}
		if once := n.Replace(text); n.Replace(once) != once {
			t.Fatalf("%q: %q, then %q", name, once, n.Replace(once))
		}
		_ = fmt.Sprint(n.Left(text))
	})
}

package assets_test

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"

	"promodoc/app/career"
)

// handbookRuns has a hash of each seven words in a row of the handbook's page that
// the support paths are after. Facts may be taken from there, sentences may not.
//
//go:embed testdata/handbook-runs.txt
var handbookRuns string

const runLength = 7

// runHashes returns the hashes of all runs of words in a text.
func runHashes(text string) map[string]string {
	text = strings.NewReplacer("’", "", "'", "").Replace(strings.ToLower(text))
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	hashes := map[string]string{}
	for i := 0; i+runLength <= len(words); i++ {
		run := strings.Join(words[i:i+runLength], " ")
		digest := sha256.Sum256([]byte(run))
		hashes[hex.EncodeToString(digest[:])[:12]] = run
	}
	return hashes
}

func TestNoSentenceIsTheHandbooks(t *testing.T) {
	known := strings.Fields(handbookRuns)
	if len(known) < 300 {
		t.Fatalf("only %d runs of the handbook are known", len(known))
	}
	// The title of one of its pages, which links still have.
	if _, same := shared("what you can expect in a Support Engineering Manager role", known); !same {
		t.Fatal("a known run is not found")
	}
	for _, e := range catalog(t).Entries() {
		for _, text := range proseOf(e.Parsed) {
			if run, same := shared(text, known); same {
				t.Errorf("%s shares %q with the handbook: %s", e.Parsed.ID, run, text)
			}
		}
	}
}

func shared(text string, known []string) (string, bool) {
	for hash, run := range runHashes(text) {
		if _, found := slices.BinarySearch(known, hash); found {
			return run, true
		}
	}
	return "", false
}

// proseOf returns the texts of a path, without the titles of other people's pages.
func proseOf(p career.Path) []string {
	texts := []string{p.Title, p.Introduction}
	for _, s := range p.Sections {
		texts = append(texts, s.Title, s.Introduction)
	}
	for _, c := range p.Considerations() {
		texts = append(texts, c.Title, c.Statement, c.Guidance)
		texts = append(append(texts, promptTexts(c)...), c.LooksFor...)
		texts = append(texts, c.AskColleagues...)
	}
	for _, prep := range p.AllPreparations() {
		texts = append(texts, prep.Title, prep.Text)
	}
	for _, part := range p.Skeleton {
		texts = append(texts, part.Title, part.Guidance, part.Text)
	}
	return texts
}

func TestEverySameAsLeadsSomewhere(t *testing.T) {
	c := catalog(t)
	used := map[string]bool{}
	for _, e := range c.Entries() {
		for _, item := range e.Parsed.Considerations() {
			for _, ref := range item.SameAs {
				id, other, _ := strings.Cut(ref, "/")
				target, ok := c.Find(id)
				if _, found := target.Parsed.Consideration(other); !ok || !found || id == e.Parsed.ID {
					t.Errorf("%s/%s is the same as %s, which is nothing of another path", e.Parsed.ID, item.ID, ref)
				}
				used[e.Parsed.ID], used[id] = true, true
			}
		}
	}
	for _, e := range c.Entries() {
		if e.Parsed.ToRole != "" && !used[e.Parsed.ID] {
			t.Errorf("no example can travel to or from %s: under a consideration of it, or of another path, say with same_as which one of the other path asks for the same evidence, as PATH/CONSIDERATION", e.Parsed.ID)
		}
	}
}

func TestIDsAreUnique(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		if !e.Path.HasUniqueIDs() {
			t.Errorf("%s uses an ID twice", e.Parsed.ID)
		}
	}
}

// The words for how far an example should reach.
var scopes = []string{"team", "several teams", "department", "company"}

func TestReachAndWhatReadersLookFor(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		for _, c := range e.Parsed.Considerations() {
			at := path.Join(e.Parsed.ID, c.ID)
			if !slices.Contains(scopes, c.Scope) {
				t.Errorf("%s: the scope is %q, want one of %q", at, c.Scope, scopes)
			}
			within(t, at+": things to look for", len(c.LooksFor), [2]int{2, 3})
			for _, text := range c.LooksFor {
				if text == "" || strings.ContainsAny(text, ".?\n") || unicode.IsUpper([]rune(text)[0]) {
					t.Errorf("%s: %q is not what a reader looks for, in a few words", at, text)
				}
			}
		}
	}
}

func TestLinksAreWellFormed(t *testing.T) {
	for _, e := range catalog(t).Entries() {
		for _, prep := range e.Parsed.AllPreparations() {
			for _, l := range prep.Links {
				u, err := url.Parse(l.URL)
				if err != nil || u.Scheme != "https" || !strings.Contains(u.Host, ".") || u.Path == "" || u.String() != l.URL || l.Title == "" {
					t.Errorf("%s/%s: %q is not an address with a title: %v", e.Parsed.ID, prep.ID, l.URL, err)
				}
				if e.Parsed.Source.URL == "" {
					t.Errorf("%s/%s links to %s: what everybody can do needs no company's page", e.Parsed.ID, prep.ID, l.URL)
				}
			}
		}
	}
}

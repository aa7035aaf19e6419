package assets_test

import (
	"bytes"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/docfile"
	"promodoc/app/goldentest"
	"promodoc/app/promo"
	"promodoc/assets"
)

func sample(t *testing.T) promo.Document {
	t.Helper()
	d, notices, err := docfile.Read("sample", assets.Sample)
	if err != nil || len(notices) > 0 {
		t.Fatalf("%v %v", err, notices)
	}
	return d
}

// The sample's snapshot is the bundled path, and its file is as the program
// would have saved it. To change the sample, edit its file by hand and run
// this test with -update.
func TestSampleHoldsItsPath(t *testing.T) {
	d := sample(t)
	path, err := catalog(t).Path(d.Path.ID)
	if err != nil {
		t.Fatal(err)
	}
	ref := promo.PathRef{ID: path.ID, Title: path.Title, Version: path.Version, Hash: career.Hash(path)}
	if goldentest.Updating() {
		d.Path, d.Snapshot = ref, path
	}
	data, err := docfile.Write(d)
	if err != nil {
		t.Fatal(err)
	}
	if goldentest.Updating() {
		if err := os.WriteFile("sample/support-engineering-manager.yaml", data, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Log("the sample was written; the next build embeds it")
		return
	}
	if !reflect.DeepEqual(d.Path, ref) || d.Path.Hash != career.Hash(d.Snapshot) {
		t.Errorf("the sample was written for %+v, the path is %+v: run with -update", d.Path, ref)
	}
	if !bytes.Equal(data, assets.Sample) {
		t.Error("the sample is not laid out as the program saves it: run with -update")
	}
}

func TestSampleServesEveryConsideration(t *testing.T) {
	d := sample(t)
	for _, c := range d.Snapshot.Considerations() {
		complete := 0
		for _, e := range promo.ExamplesUnder(d, c.ID) {
			if e.Complete() && !e.Confidential {
				complete++
			}
		}
		if complete < 1 || promo.StateOf(d, c.ID) != promo.StateEnough {
			t.Errorf("%s: %d complete examples are under it, and its state is %d", c.ID, complete, promo.StateOf(d, c.ID))
		}
	}
	if off := promo.NotOnPath(d); len(off) > 0 {
		t.Errorf("%d examples are not on the path", len(off))
	}
}

func TestSampleExamples(t *testing.T) {
	d := sample(t)
	confidential, elsewhere, plain := 0, 0, 0
	order := -1
	for _, e := range d.Examples {
		if !e.Complete() || strings.TrimSpace(e.Situation) == "" {
			t.Errorf("%s is not complete", e.ID)
		}
		within(t, e.ID+": words", e.Words(), [2]int{60, 200})
		within(t, e.ID+": considerations it supports", len(e.Supports), [2]int{1, 2})
		if e.Confidential {
			confidential++
		} else {
			within(t, e.ID+": pieces of evidence", len(e.Evidence), [2]int{1, 3})
		}
		for _, v := range e.Evidence {
			if v.URL == "" {
				plain++
			} else if !strings.HasPrefix(v.URL, "https://example.com/") {
				t.Errorf("%s shows %s, which is somebody's", e.ID, v.URL)
			}
		}
		if !inCycle(d, e) {
			elsewhere++
			if e.Origin == promo.OriginCurrent {
				t.Errorf("%s is outside the cycle and says it is of the current role", e.ID)
			}
		}
		place := slices.IndexFunc(d.Snapshot.Considerations(), func(c career.Consideration) bool { return c.ID == e.Supports[0] })
		if place < order {
			t.Errorf("%s is after examples of a later consideration", e.ID)
		}
		order = place
	}
	within(t, "examples that are exported", len(d.Examples)-confidential, [2]int{9, 12})
	within(t, "confidential examples", confidential, [2]int{1, 1})
	within(t, "examples from elsewhere", elsewhere, [2]int{0, 1})
	within(t, "references without an address", plain, [2]int{1, 3})
}

// inCycle reports whether an example happened in the cycle, and before the
// document was last changed.
func inCycle(d promo.Document, e promo.Example) bool {
	last := e.To
	if last.IsZero() {
		last = e.From
	}
	return !e.From.IsZero() && !e.From.First().Before(d.Cycle.From.First()) &&
		!last.Last().After(d.Cycle.To.Last()) && !last.Last().After(d.Updated.Last())
}

// The sample also shows what prose may hold, and so what the pages can set.
func TestSampleShowsWhatProseMayHold(t *testing.T) {
	var prose strings.Builder
	for _, e := range sample(t).Examples {
		if !e.Confidential {
			prose.WriteString(e.Situation + "\n" + e.Action + "\n" + e.Result + "\n")
		}
	}
	for what, form := range map[string]string{
		"a list":              `(?m)^- .+;$`,
		"code":                "`[^`]+`",
		"a colleague's words": `“[^”]{30,}”`,
		"an accent":           `[éïêøá]`,
		"an arrow":            `→`,
		"a sum of money":      `€\d`,
		"an emoji":            `🎉`,
	} {
		if !regexp.MustCompile(form).MatchString(prose.String()) {
			t.Errorf("no example holds %s", what)
		}
	}
}

// Every figure of the summary stands in an example too.
func TestSampleSummary(t *testing.T) {
	d := sample(t)
	summary, _ := promo.Text(d, promo.SectionRef(promo.SummaryID))
	within(t, "words of the summary", len(strings.Fields(summary)), [2]int{115, 155})
	var told strings.Builder
	for _, e := range d.Examples {
		if !e.Confidential {
			told.WriteString(strings.ToLower(e.Situation + " " + e.Action + " " + e.Result + " "))
		}
	}
	figures := regexp.MustCompile(`\d[\d,]*|\b(two|three|four|nine|eleven)\b`)
	found := figures.FindAllString(strings.ToLower(summary), -1)
	within(t, "figures in the summary", len(found), [2]int{5, 20})
	for _, f := range found {
		if !regexp.MustCompile(`\b` + f + `\b`).MatchString(told.String()) {
			t.Errorf("%q stands in the summary and in no example", f)
		}
	}
}

func TestSampleGrowthAndNotes(t *testing.T) {
	d := sample(t)
	within(t, "growth areas", len(d.Growth), [2]int{2, 3})
	for _, g := range d.Growth {
		if g.Title == "" || g.Text == "" || len(g.Steps) < 2 {
			t.Errorf("%q has no plan", g.Title)
		}
	}
	done, notes := 0, 0
	for id, mark := range d.Preparations {
		if !slices.ContainsFunc(d.Snapshot.AllPreparations(), func(p career.Preparation) bool { return p.ID == id }) {
			t.Errorf("the path has no preparation %s", id)
		}
		if mark.Done {
			done++
		}
		if mark.Note != "" {
			notes++
		}
	}
	within(t, "preparations done, of ten", done, [2]int{4, 6})
	within(t, "notes on preparations", notes, [2]int{1, 2})
	for id, n := range d.Considerations {
		if _, ok := d.Snapshot.Consideration(id); !ok || n.Note == "" {
			t.Errorf("a note without words or place: %s", id)
		}
	}
	within(t, "notes on considerations", len(d.Considerations), [2]int{1, 1})
}

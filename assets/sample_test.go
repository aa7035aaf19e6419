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

// sampleFile is a bundled sample, and how long it is.
type sampleFile struct {
	file         string
	data         []byte
	enough       int    // considerations for which there is enough
	exported     [2]int // examples, fewest and most
	confidential [2]int
	words        [2]int // of all that readers get of the examples
	summary      [2]int // words
	supports     [2]int // considerations that an example supports
}

func sampleFiles() []sampleFile {
	return []sampleFile{
		{"support-engineering-manager.yaml", assets.Sample, 5, [2]int{7, 7}, [2]int{1, 1}, [2]int{800, 1150}, [2]int{110, 150}, [2]int{1, 2}},
		{"senior-software-engineer.yaml", assets.SoftwareSample, 7, [2]int{4, 4}, [2]int{0, 0}, [2]int{400, 720}, [2]int{80, 120}, [2]int{1, 3}},
	}
}

// eachSample runs a test on each sample.
func eachSample(t *testing.T, test func(t *testing.T, f sampleFile, d promo.Document)) {
	for _, f := range sampleFiles() {
		t.Run(f.file, func(t *testing.T) {
			d, notices, err := docfile.Read("sample", f.data)
			if err != nil || len(notices) > 0 {
				t.Fatalf("%v %v", err, notices)
			}
			test(t, f, d)
		})
	}
}

// A sample's snapshot is the bundled path in its form, and its file is as the
// program would have saved it. To change a sample, edit its file by hand and run
// this test with -update.
func TestSampleHoldsItsPath(t *testing.T) {
	eachSample(t, func(t *testing.T, f sampleFile, d promo.Document) {
		path := presentPath(t, catalog(t), d)
		ref := promo.PathRef{ID: path.ID, Title: path.Title, Version: path.Version, Hash: career.Hash(path), Form: d.Path.Form}
		if goldentest.Updating() {
			d.Path, d.Snapshot = ref, path
		}
		data, err := docfile.Write(d)
		if err != nil {
			t.Fatal(err)
		}
		if goldentest.Updating() {
			if err := os.WriteFile("sample/"+f.file, data, 0o644); err != nil {
				t.Fatal(err)
			}
			t.Log("the sample was written; the next build embeds it")
			return
		}
		if !reflect.DeepEqual(d.Path, ref) || d.Path.Hash != career.Hash(d.Snapshot) {
			t.Errorf("the sample was written for %+v, the path is %+v: run with -update", d.Path, ref)
		}
		if !bytes.Equal(data, f.data) {
			t.Error("the sample is not laid out as the program saves it: run with -update")
		}
	})
}

// The manager's sample serves every consideration, the shorter one most of them.
func TestSampleServesItsConsiderations(t *testing.T) {
	eachSample(t, func(t *testing.T, f sampleFile, d promo.Document) {
		enough := 0
		for _, c := range d.Snapshot.Considerations() {
			switch state := promo.StateOf(d, c.ID); state {
			case promo.StateEnough:
				enough++
			case promo.StateBegun:
				t.Errorf("%s has been begun", c.ID)
			}
		}
		if enough != f.enough {
			t.Errorf("there is enough for %d considerations, want %d", enough, f.enough)
		}
		if off := promo.NotOnPath(d); len(off) > 0 {
			t.Errorf("%d examples are not on the path", len(off))
		}
	})
}

func TestSampleExamples(t *testing.T) {
	eachSample(t, func(t *testing.T, f sampleFile, d promo.Document) {
		confidential, words := 0, 0
		var halves [2]int // of the year, by the day on which an example began
		for _, e := range d.Examples {
			if !e.Complete() || strings.TrimSpace(e.Situation) == "" {
				t.Errorf("%s is not complete", e.ID)
			}
			within(t, e.ID+": words", e.Words(), [2]int{60, 200})
			within(t, e.ID+": considerations it supports", len(e.Supports), f.supports)
			for _, v := range e.Evidence {
				if v.URL != "" && !strings.HasPrefix(v.URL, "https://example.com/") {
					t.Errorf("%s shows %s, which is somebody's", e.ID, v.URL)
				}
			}
			if !inCycle(d, e) || e.Origin != promo.OriginCurrent {
				t.Errorf("%s is outside the cycle or of another role", e.ID)
			}
			if e.Confidential {
				confidential++
				continue
			}
			words += e.Words()
			halves[(e.From.First().Month()-1)/6]++
			within(t, e.ID+": pieces of evidence", len(e.Evidence), [2]int{1, 3})
		}
		within(t, "examples that are exported", len(d.Examples)-confidential, f.exported)
		within(t, "confidential examples", confidential, f.confidential)
		within(t, "words of the examples", words, f.words)
		if halves[0] < 2 || d.Cycle.To.Last().Sub(d.Cycle.From.First()).Hours() < 364*24 {
			t.Errorf("the examples do not speak of a year: %d and %d began in its halves", halves[0], halves[1])
		}
	})
}

// An example is told under the first consideration that it supports: the order in
// the file is the order on the pages.
func TestSampleIsInTheOrderOfItsPages(t *testing.T) {
	eachSample(t, func(t *testing.T, _ sampleFile, d promo.Document) {
		order := -1
		for _, e := range d.Examples {
			place := slices.IndexFunc(d.Snapshot.Considerations(), func(c career.Consideration) bool { return c.ID == e.Supports[0] })
			if place < order {
				t.Errorf("%s is after examples of a later consideration", e.ID)
			}
			order = place
		}
	})
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

// The samples also show what prose may hold.
func TestSampleShowsWhatProseMayHold(t *testing.T) {
	for what, form := range map[string]string{
		"a list":       `(?m)^\s+- .+;$`,
		"code":         "`[^`]+`",
		"bold text":    `\*\*[^*]+\*\*`,
		"a quotation":  `“[^”]{20,}”`,
		"an accent":    `[éïêøá]`,
		"a sum":        `€\d`,
		"a paragraph":  `(?m)^\s*\n`,
		"a percentage": `\(\d+%\)`,
	} {
		if !regexp.MustCompile(form).Match(assets.Sample) {
			t.Errorf("the sample does not hold %s", what)
		}
	}
}

// Someone above the team and a customer speak for each candidate, with their
// consent.
func TestSampleVoices(t *testing.T) {
	eachSample(t, func(t *testing.T, _ sampleFile, d promo.Document) {
		above, customers := 0, 0
		for _, v := range d.Setup.Dialogue.Voices {
			if !v.Quoted() || v.Role == "" || len(v.Supports) != 1 || v.Asked.IsZero() || v.Day.First().Before(v.Asked.First()) || v.Day.Last().After(d.Updated.Last()) {
				t.Errorf("%s is not quoted: %+v", v.ID, v)
			}
			within(t, v.ID+": words", len(strings.Fields(v.Text)), [2]int{8, 35})
			if strings.HasPrefix(v.Role, "Director") || strings.HasPrefix(v.Role, "Head of Product") {
				above++
			}
			if strings.HasPrefix(v.Relation, "customer") {
				customers++
			}
		}
		within(t, "voices from above", above, [2]int{1, 1})
		within(t, "voices of customers", customers, [2]int{1, 1})
	})
}

func TestSampleGrowthAndNotes(t *testing.T) {
	eachSample(t, func(t *testing.T, _ sampleFile, d promo.Document) {
		within(t, "growth areas", len(d.Growth), [2]int{2, 3})
		for _, g := range d.Growth {
			if g.Title == "" || g.Text == "" || len(g.Steps) == 0 {
				t.Errorf("%q has no plan", g.Title)
			}
			for _, step := range g.Steps {
				if !regexp.MustCompile(`(January|February|July|December) 202[67]`).MatchString(step) {
					t.Errorf("%q says no time", step)
				}
			}
		}
		done := 0
		for id, mark := range d.Preparations {
			if !slices.ContainsFunc(d.Snapshot.AllPreparations(), func(p career.Preparation) bool { return p.ID == id }) {
				t.Errorf("the path has no preparation %s", id)
			}
			if mark.Done {
				done++
			}
		}
		within(t, "preparations done", done, [2]int{3, 7})
		for id, n := range d.Considerations {
			if _, ok := d.Snapshot.Consideration(id); !ok || n.Note == "" {
				t.Errorf("a note without words or place: %s", id)
			}
		}
	})
}

package review

import (
	"os"
	"path/filepath"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// samples are the sample documents of the program.
func samples(t *testing.T) map[string]promo.Document {
	t.Helper()
	files, err := filepath.Glob("../../assets/sample/*.yaml")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d samples: %v", len(files), err)
	}
	all := map[string]promo.Document{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, _, err := docfile.Read(file, data)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(file)] = d
	}
	return all
}

// What the program shows as a good document has at most what could be polished.
func TestSamplesAreGood(t *testing.T) {
	for name, d := range samples(t) {
		for _, f := range Document(d, Options{}) {
			if f.Severity > Polish {
				t.Errorf("%s: %s %s at %s: %s (%s)", name, f.Severity, f.Rule, f.At, f.Sentence, f.Quote)
			} else {
				t.Logf("%s: %s %s at %s: %s", name, f.Severity, f.Rule, f.At, f.Sentence)
			}
		}
	}
}

// Without results each example that readers get has exactly one finding about that.
func TestNoResultComesOnceAnExample(t *testing.T) {
	for name, d := range samples(t) {
		shown := 0
		for _, e := range d.Examples {
			d = promo.SetText(d, promo.ExampleRef(e.ID, "result"), "")
			if !e.Confidential {
				shown++
			}
		}
		places := map[promo.Ref]int{}
		for _, f := range of("evidence.no-result", Document(d, Options{})) {
			places[f.At]++
		}
		if len(places) != shown {
			t.Errorf("%s: %d examples without a result, want %d", name, len(places), shown)
		}
		for at, n := range places {
			if n != 1 {
				t.Errorf("%s: %d findings at %s", name, n, at)
			}
		}
	}
}

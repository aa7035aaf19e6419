package forge

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"promodoc/app/evidence"
	"promodoc/app/evidence/evidencetest"
	"promodoc/app/message"
	"promodoc/app/promo"
)

func TestSamples(t *testing.T) {
	ada := evidence.Options{Authors: []string{"ADA-S"}}
	for sample, o := range map[string]evidence.Options{
		"gh-pr-list.json": ada, "gh-search-prs.json": {}, "gh-issue-list.json": {}, "glab-mr-list.json": {},
	} {
		evidencetest.Golden(t, Read, sample, o)
	}
}

// TestForms reads what is written otherwise than in the samples.
func TestForms(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"one item":        {`{"number":3,"title":"A","url":"https://github.com/o/r/pull/3","mergedAt":"2026-01-02T00:00:00Z"}`, "github:o/r#3"},
		"pages":           {"[{\"number\":3,\"title\":\"A\",\"url\":\"https://github.com/o/r/pull/3\",\"mergedAt\":\"2026-01-02T00:00:00Z\"}]\n[]\n[{\"number\":4,\"title\":\"B\",\"url\":\"https://github.com/o/r/pull/4\",\"mergedAt\":\"2026-01-02T00:00:00Z\"}]", "github:o/r#3 github:o/r#4"},
		"twice":           {`[{"number":3,"title":"A","url":"https://github.com/o/R/pull/3","mergedAt":"2026-01-02T00:00:00Z"},{"number":3,"title":"A","url":"https://github.com/o/r/pull/3","mergedAt":"2026-01-02T00:00:00Z"}]`, "github:o/r#3"},
		"search API":      {`{"total_count":1,"items":[{"number":3,"title":"A","html_url":"https://github.com/o/r/pull/3","url":"https://api.github.com/repos/o/r/issues/3","user":{"login":"ada"},"state":"closed","pull_request":{"merged_at":"2026-01-02T00:00:00Z"}}]}`, "github:o/r#3"},
		"repository only": {`[{"number":3,"title":"A","repository":{"nameWithOwner":"o/r"},"mergedAt":"2026-01-02T00:00:00Z"}]`, "github:o/r#3"},
		"references only": {`[{"iid":3,"title":"A","references":{"full":"g/s/r!3"},"merged_at":"2026-01-02T00:00:00Z"}]`, "gitlab:gitlab.com/g/s/r#3"},
		"GitLab issue":    {`[{"iid":3,"title":"A","state":"closed","web_url":"https://gitlab.com/g/s/r/-/issues/3","closed_at":"2026-01-02T00:00:00Z"}]`, "gitlab:gitlab.com/g/s/r#3"},
		"an empty list":   {"[]\n", ""},
	} {
		found, err := Read("a.json", []byte(c.data), evidence.Options{})
		var keys []string
		for _, p := range found.Proposals {
			keys = append(keys, p.Entry.Source.Keys...)
			if p.Unlikely != (name == "references only") {
				t.Errorf("%s: unlikely: %t", name, p.Unlikely)
			}
		}
		if got := strings.Join(keys, " "); err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", name, got, err, c.want)
		}
		if looks := Looks("a.json", []byte(c.data)); looks != (c.want != "") {
			t.Errorf("%s: looks like a list: %t", name, looks)
		}
	}
}

func TestNobodyIsTheUser(t *testing.T) {
	data := `[{"number":3,"title":"A","url":"https://github.com/o/r/pull/3","mergedAt":"2026-01-02T00:00:00Z","author":{"login":"jon"}}]`
	found, err := Read("a.json", []byte(data), evidence.Options{Authors: []string{"ada@example.org"}})
	if err != nil || len(found.Proposals) != 1 || !found.Proposals[0].Unlikely || len(found.Notices) != 1 || !strings.Contains(found.Notices[0], "by jon:") {
		t.Errorf("%+v, %v", found, err)
	}
}

// When nothing is the user's, a list that is longer than anybody looks through is refused
// rather than proposed in part; only what is of the time that is chosen counts.
func TestTooManyOfOthers(t *testing.T) {
	var list strings.Builder
	for n := range evidence.MaxProposals + 1 {
		day := "2025-01-02"
		if n == evidence.MaxProposals {
			day = "2026-01-02"
		}
		fmt.Fprintf(&list, `{"number":%d,"title":"A","url":"https://github.com/o/r/pull/%d","mergedAt":"%sT00:00:00Z","author":{"login":"jon"}}`, n+1, n+1, day)
	}
	o := evidence.Options{Authors: []string{"ada@example.org"}}
	if found, err := Read("a.json", []byte(list.String()), o); err == nil || len(found.Proposals) > 0 || !strings.Contains(err.Error(), "more than 20000 items") {
		t.Errorf("%d proposals, %v", len(found.Proposals), err)
	}
	o.Since = promo.Date{Year: 2026}
	if found, err := Read("a.json", []byte(list.String()), o); err != nil || len(found.Proposals) != 1 {
		t.Errorf("of one year: %d proposals, %v", len(found.Proposals), err)
	}
}

func TestBroken(t *testing.T) {
	item := `{"number":3,"title":"A","createdAt":"2026-01-02T00:00:00Z"}`
	for _, c := range []struct {
		data string
		kind *message.Message
		at   string
	}{
		{"[" + item + ",\n {\"number\": 4,, }]", errJSON, "a.json:2:15:"},
		{"[" + item + ",\n" + item, errJSON, "a.json:2:"},
		{"[" + item + ",\n 7]", errNotItem, "a.json:2:1:"},
		{"[" + item + ",\n\n {\"name\": 7}]", errNotItem, "a.json:3:1:"},
		{"[" + item + "]\n]", errJSON, "a.json:2:1:"},
		{`{"items":[]}`, nil, ""},
		{strings.Repeat("[", 20_000), errJSON, "a.json:1:"},
		{strings.Repeat(`[{"title":`, 20_000), errJSON, "a.json:1:"},
	} {
		found, err := Read("a.json", []byte(c.data), evidence.Options{})
		if c.kind == nil {
			if err != nil {
				t.Errorf("%.60s: %v", c.data, err)
			}
			continue
		}
		if !message.Is(err, c.kind) || !strings.HasPrefix(err.Error(), c.at) || len(found.Proposals) > 0 {
			t.Errorf("%.60s: %v, %d proposals; want %s", c.data, err, len(found.Proposals), c.at)
		}
	}
}

func FuzzRead(f *testing.F) { evidencetest.Fuzz(f, Read, "a.json", evidence.Options{}) }

func FuzzDropped(f *testing.F) {
	evidencetest.FuzzDropped(f, Read, "a.json", evidence.Options{}, func(name, value string) []byte {
		item := map[string]any{"number": 3, "title": "A", "url": "https://github.com/o/r/pull/3", "mergedAt": "2026-01-02T00:00:00Z"}
		if _, there := item[name]; !there {
			item[name] = value
		} else {
			item["body"] = value
		}
		data, err := json.Marshal(item)
		if err != nil {
			panic(err)
		}
		return data
	})
}

package gitlog

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"promodoc/app/evidence"
	"promodoc/app/journal"
)

func TestReadMerge(t *testing.T) {
	for _, c := range []struct {
		message string
		want    merged
	}{
		{"Merge pull request #12 from acme/fix/retry\n\nRetry", merged{"fix/retry", "Retry", "12", false}},
		{"Merge branch 'retry'", merged{branch: "retry"}},
		{"Merge branch 'retry' into 'main'\n\nRetry requests\n\nCloses #4\n\nSee merge request acme/engine!31", merged{"retry", "Retry requests", "31", false}},
		{"Merge branch 'main' of github.com:acme/engine", merged{branch: "main", pulled: true}},
		{"Merge branch 'next' of https://example.org/x into next", merged{branch: "next", pulled: true}},
		{"Merge remote-tracking branch 'origin/main' into retry", merged{branch: "main"}},
		{"Merged in retry (pull request #9)\n\nRetry", merged{"retry", "Retry", "9", false}},
		{"Merged PR 77: Retry requests", merged{"", "Retry requests", "77", false}},
		{"Bring in the retries", merged{title: "Bring in the retries"}},
		{"", merged{}},
	} {
		if got := readMerge(newCommit([logFields]string{8: c.message})); got != c.want {
			t.Errorf("%q: %+v", c.message, got)
		}
	}
}

func TestReadNumbers(t *testing.T) {
	for message, want := range map[string]string{
		"Cache it (#12)":                          "#12",
		"Cache it (!12)":                          "#12",
		"Merged (pull request #9)":                "#9",
		"ENG-7: Cache it":                         "ENG-7",
		"[ENG-7] Cache it (#12)":                  "ENG-7",
		"feat(cache): ENG-7 Cache it":             "ENG-7",
		"Cache it\n\nFixes #4":                    "#4",
		"Cache it\n\nRefs: ENG-7, ENG-8":          "ENG-7",
		"Cache it\n\nSee merge request acme/x!31": "#31",
		"#4: Cache it":                            "#4",
		"Read UTF-8, ISO-8859 and SHA-256":        "",
		"Cache it\n\nThis is about ENG-7 too":     "",
		"Use x-1 and a#2":                         "",
		"Upgrade to v2 (again)":                   "",
	} {
		if got := readNumbers(newCommit([logFields]string{8: message})).key(); got != want {
			t.Errorf("%q: %q, want %q", message, got, want)
		}
	}
}

func TestWebsiteOf(t *testing.T) {
	for remote, want := range map[string]string{
		"git@github.com:acme/engine.git":               "https://github.com/acme/engine/pull/3 https://github.com/acme/engine/commit/abc github:acme/engine#3",
		"https://ada:secret@github.com/Acme/Engine":    "https://github.com/Acme/Engine/pull/3 https://github.com/Acme/Engine/commit/abc github:acme/engine#3",
		"ssh://git@ssh.github.com:443/acme/engine.git": "https://github.com/acme/engine/pull/3 https://github.com/acme/engine/commit/abc github:acme/engine#3",
		"git@gitlab.acme.example:a/b/engine.git":       "https://gitlab.acme.example/a/b/engine/-/merge_requests/3 https://gitlab.acme.example/a/b/engine/-/commit/abc gitlab:gitlab.acme.example/a/b/engine!3",
		"https://git.acme.example/engine/x.git":        "",
		"/srv/github/engine":                           "",
		"file:///srv/github.com/a/b":                   "",
		`C:\github\engine`:                             "",
		"":                                             "",
	} {
		w := websiteOf(remote)
		got := ""
		if w.base != "" {
			got = w.request("3").URL + " " + w.commit("abc").URL + " " + w.requestKey("3")
		}
		if got != want {
			t.Errorf("%q: %q", remote, got)
		}
	}
}

func TestDecoded(t *testing.T) {
	for _, c := range []struct{ text, charset, want string }{
		{"plain\n", "", "plain\n"},
		{"Gr\xf6\xdfe", "ISO-8859-1", "Größe"},
		{"Größe", "ISO-8859-1", "Größe"}, // the configuration says otherwise
		{"Gr\xf6\xdfe und L\xe4nge", "no-such", "Größe und Länge"},
		{"\x1b$B%F%9%H\x1b(B", "ISO-2022-JP", "テスト"},
		{"a\x1b[31mb\rc", "", "a[31mbc"},
	} {
		if got := decoded(c.text, c.charset); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestRawDate(t *testing.T) {
	for text, want := range map[string]string{
		"1767252600 -0800": "2025-12-31T23:30:00-08:00", "1767252600 +0530": "2026-01-01T13:00:00+05:30", "0 +0000": "1970-01-01T00:00:00Z",
		"1767252600 +999999": "2026-01-01T07:30:00Z", "soon": "0001-01-01T00:00:00Z",
	} {
		if got := rawDate(text).Format(time.RFC3339); got != want {
			t.Errorf("%q: %s", text, got)
		}
	}
}

// Months later one has not worked on an issue all the time, and a busy week is told by
// its days.
func TestDivided(t *testing.T) {
	at := func(day int) *commit {
		return &commit{when: time.Date(2026, 1, day, 9, 0, 0, 0, time.UTC)}
	}
	days := func(parts []*group) string {
		var all []string
		for _, p := range parts {
			all = append(all, fmt.Sprint(len(p.own)))
		}
		return strings.Join(all, " ")
	}
	if got := days((&group{kind: byNumber, own: []*commit{at(90), at(1), at(2), at(151)}}).divided()); got != "2 1 1" {
		t.Errorf("a number: %s", got)
	}
	week := &group{kind: byWeek}
	for n := range maxWeek {
		week.own = append(week.own, at(5+n%3))
	}
	if got := days(week.divided()); got != "12" {
		t.Errorf("a week: %s", got)
	}
	week.own = append(week.own, at(5))
	if got := days(week.divided()); got != "5 4 4" {
		t.Errorf("a busy week: %s", got)
	}
}

// Any bytes are read without harm, and what is proposed can be written.
func FuzzLog(f *testing.F) {
	one := func(hash, parents, subject string) string {
		return strings.Join([]string{hash, parents, "1772000000 +0100", "Ada", "ada@jones.example", "Ada", "ada@jones.example", "", subject}, "\x00") + "\x00"
	}
	f.Add([]byte(one("c", "b d", "Merge pull request #1 from a/b\n\nTitle") + one("d", "a", "ENG-7: x (#3)") + one("b", "a", "y") + one("a", "", "Start")))
	f.Add([]byte(one("b", "a", "Revert \"x\"\n\nThis reverts commit aaaaaaaaaa.") + one("aaaaaaaaaa", "", "x\n\nCo-authored-by: B <b@x>")))
	f.Add([]byte(one("a", "a", "Gr\xf6\xdfe")))
	f.Add([]byte("\x00\x00"))
	f.Fuzz(func(t *testing.T, log []byte) {
		commits, err := parseLog(strings.NewReader(string(log)), func(int) {})
		if err != nil || len(commits) > 500 {
			return
		}
		var tips []string
		for _, c := range commits[:min(len(commits), 3)] {
			tips = append(tips, c.hash)
		}
		r := &repository{name: "x", main: "main", web: websiteOf("git@github.com:a/b.git")}
		if len(tips) > 2 {
			r.branches = []branch{{"work", tips[2]}}
			tips = tips[:1]
		}
		read := func(known map[string]bool) evidence.Found {
			o := evidence.Options{Known: known}
			r.mine = identity{emails: []string{"ada@jones.example"}} // reading adds to it
			to := evidence.NewCollector(o)
			r.collect(commits, strings.Join(tips, " "), o, to)
			for _, c := range commits {
				c.on, c.reverted = nil, false
			}
			found, err := to.Found("x")
			if err != nil {
				t.Fatal(err)
			}
			return found
		}
		var entries []journal.Entry
		for _, p := range read(nil).Proposals {
			if err := p.Entry.Check(); err != nil {
				t.Fatal(err)
			}
			entries = append(entries, p.Entry)
		}
		if again := read(journal.Keys(entries)); len(again.Proposals) > 0 {
			t.Fatalf("the second time there is %+v", again.Proposals)
		}
	})
}

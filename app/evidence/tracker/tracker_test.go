package tracker

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"promodoc/app/evidence"
	"promodoc/app/evidence/evidencetest"
	"promodoc/app/message"
	"promodoc/app/promo"
)

var today = promo.Date{Year: 2026, Month: 11, Day: 28}

func TestSamples(t *testing.T) {
	for sample, author := range map[string]string{"jira.csv": "ada smith", "linear.csv": "ada@acme.example", "liste.csv": "Ada"} {
		evidencetest.Golden(t, Read, sample, evidence.Options{Authors: []string{author}, Today: today})
	}
}

// TestColumns says what columns are taken for, by their names and by their values.
func TestColumns(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"names":       {"When,Title,Impact,My role,Category,With,URL,Effort\n2026-03-04,A,B,C,D,E,https://a.example,1\n", "date text result part tags people link -"},
		"no names":    {"2026-03-04\tLed the migration\thttps://a.example\n2026-03-05\tWrote it down\thttps://b.example\n", "date text link"},
		"values":      {"A,B,C\n4 March 2026,Led the migration to the new store,x\n", "date text -"},
		"not a date":  {"Closed by,Date closed,Task\nJon,2026-03-04,A\n", "- date text"},
		"a BOM":       {"\uFEFFDate,Title\n2026-03-04,A\n", "date text"},
		"sep":         {"sep=;\nDate;Title\n2026-03-04;A\n", "date text"},
		"id":          {"ID;Datum;Beschreibung\n17;4.3.2026;A\n", "key date text"},
		"Jira's own":  {"Summary,Issue key,Created,Custom field (Date)\nA,X-1,2026-03-04,2026-03-05\n", "text key begun -"},
		"two titles":  {"Date,Title,Notes\n2026-03-04,A,B\n", "date text text"},
		"no date yet": {"Date,Title\n,A\n", "date text"},
	} {
		table, err := Open("a.csv", []byte(c.data))
		var fields []string
		for _, col := range table.Columns {
			field := string(col.Field)
			if field == "" {
				field = "-"
			}
			fields = append(fields, field)
			if col.Why == "" || col.Name == "" || col.Field.String() == "" {
				t.Errorf("%s: %+v", name, col)
			}
		}
		if got := strings.Join(fields, " "); err != nil || got != c.want {
			t.Errorf("%s: %s, %v; want %s", name, got, err, c.want)
		}
	}
}

func TestWith(t *testing.T) {
	table, err := Open("a.csv", []byte("Date,Title,Extra\n2026-03-04,A,B\n"))
	if err != nil {
		t.Fatal(err)
	}
	changed := table.With(2, Result)
	found, err := changed.Read(evidence.Options{})
	if err != nil || found.Proposals[0].Entry.Result != "B" || len(found.Unread) != 0 || table.Columns[2].Field != Ignore {
		t.Errorf("%+v, %v", found, err)
	}
	if _, err := table.With(1, Ignore).Read(evidence.Options{}); !message.Is(err, ErrNoText) {
		t.Error(err)
	}
	if _, err := table.With(0, Ignore).Read(evidence.Options{}); !message.Is(err, ErrNoDate) {
		t.Error(err)
	}
}

func TestDates(t *testing.T) {
	for value, want := range map[string]string{
		"2026-03-14": "2026-03-14", "2026-03-14T23:30:00.000Z": "2026-03-14", "2026-03-14 23:30": "2026-03-14", "2026/03/14": "2026-03-14",
		"14/Mar/26 12:17 PM": "2026-03-14", "14/Mar/26": "2026-03-14", "14/Mär/26 12:17": "2026-03-14", "14-Mar-2026 9:05": "2026-03-14",
		"14.03.2026, 12:17 Uhr": "", "14.03.2026 12:17": "2026-03-14", "3.4.2026": "2026-04-03",
		"Sat Mar 14 2026 11:21:41 GMT+0000 (GMT+00:00)": "2026-03-14", "Mar 14, 2026, 4:05:06 PM": "2026-03-14", "March 2026": "2026-03",
		"14/3/2026 16:14": "2026-03-14", "3/14/2026 4:14 PM": "2026-03-14", "3/4/2026": "2026-04-03|2026-03-04", "3/3/2026": "2026-03-03",
		"yesterday": "", "14 March": "", "": "", "soon": "", "31/2/2026": "", "2026": "2026", "0": "", "Q1 2026": "2026-01", "14 Mar 2026 10:00 CET": "2026-03-14",
		"2026-03-14T10:00:00+01:00": "2026-03-14",
	} {
		var got []string
		for _, d := range readDate(value, today) {
			got = append(got, d.String())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %v, want %s", value, got, want)
		}
	}
}

// TestOrder settles dates that may have the day or the month first by all dates of the
// table.
func TestOrder(t *testing.T) {
	for _, c := range []struct{ dates, want, notice string }{
		{"3/4/2026 25/3/2026", "2026-04-03 2026-03-25", ""},
		{"3/4/2026 3/25/2026", "2026-03-04 2026-03-25", ""},
		{"3/4/2026 4/4/2026", "2026 2026-04-04", "a.csv:2: “3/4/2026”"},
		{"3/4/2026 25/3/2026 3/25/2026", "2026 2026-03-25 2026-03-25", "a.csv:2: "},
		{"3/4/2026 2026-03-25", "2026 2026-03-25", "a.csv:2: "},
		{"03/04/26 25/03/26", "2026-04-03 2026-03-25", ""},
	} {
		data := "Date,Title\n"
		for i, d := range strings.Fields(c.dates) {
			data += fmt.Sprintf("%s,%d\n", d, i)
		}
		found, err := Read("a.csv", []byte(data), evidence.Options{Today: today})
		got := make([]string, len(found.Proposals))
		for _, p := range found.Proposals {
			got[p.Entry.Text[0]-'0'] = p.Entry.From.String()
		}
		if err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, %v; want %s", c.dates, got, err, c.want)
		}
		if notices := strings.Join(found.Notices, "\n"); !strings.HasPrefix(notices, c.notice) || c.notice == "" && notices != "" {
			t.Errorf("%s: %s", c.dates, notices)
		}
	}
	table, _ := Open("a.csv", []byte("Date,Title\n3/4/2026,A\n"))
	found, err := table.WithOrder(MonthFirst).Read(evidence.Options{})
	if err != nil || found.Proposals[0].Entry.From.String() != "2026-03-04" || len(found.Notices) > 0 {
		t.Errorf("%+v, %v", found, err)
	}
}

func TestKeys(t *testing.T) {
	read := func(data string) string {
		found, err := Read("a.csv", []byte(data), evidence.Options{})
		var keys []string
		for _, p := range found.Proposals {
			keys = append(keys, p.Entry.Source.Keys...)
		}
		return strings.Join(keys, " ") + fmt.Sprint(err)[:0]
	}
	if got := read("Summary,Issue key,Resolved,URL\nA,ABC-12,2026-03-04,https://Jira.example.org/browse/ABC-12\n"); got != "jira:ABC-12@jira.example.org" {
		t.Error(got)
	}
	own := read("ID,Date,Title\n7,2026-03-04,A\n8,2026-03-04,A\n")
	if read("ID,Date,Title\n8,2026-03-09,Changed\n7,2026-03-04,A\n") == "" || strings.Count(own, "csv:") != 2 || !strings.Contains(own, ":7 ") {
		t.Error(own)
	}
	if moved := read("ID,Date,Title\n7,2026-03-09,Changed\n"); !strings.HasPrefix(own, moved) || moved == "" {
		t.Errorf("%s, then %s", own, moved)
	}
	if twice := read("ID,Date,Title\n7,2026-03-04,A\n7,2026-03-05,B\n"); strings.Count(twice, "csv:") != 2 || strings.Contains(twice, ":7") {
		t.Errorf("keys that are not unique: %s", twice)
	}
	if same := read("Date,Title\n2026-03-04,A\n2026-03-04,A\n"); strings.Count(same, "csv:") != 1 {
		t.Error(same)
	}
}

func TestNothingIsTheUsers(t *testing.T) {
	found, err := Read("a.csv", []byte("Date,Title,Assignee\n2026-03-04,A,jon\n"), evidence.Options{Authors: []string{"Ada"}})
	if err != nil || len(found.Proposals) != 1 || !found.Proposals[0].Unlikely || len(found.Notices) != 1 {
		t.Errorf("%+v, %v", found, err)
	}
}

func TestBroken(t *testing.T) {
	for _, c := range []struct {
		data string
		kind *message.Message
		at   string
	}{
		{"Date,Title\n2026-03-04,\"A\n", errTable, "a.csv:"},
		{"Date,Title\n2026-03-04,\"A\"B\n", errTable, "a.csv:2:14:"},
		{"A,B\n1,2\n", ErrNoDate, "a.csv:1:"},
		{"Date\n2026-03-04\n", ErrNoText, "a.csv:1:"},
		{"\n \n", nil, "a.csv:"},
		{"", nil, "a.csv"},
		{"Date,Title\n2026-03-04,\x00\x01\x02\x03\x04\x05\x06\x07", nil, "a.csv"},
	} {
		found, err := Read("a.csv", []byte(c.data), evidence.Options{})
		if err == nil || c.kind != nil && !message.Is(err, c.kind) || !strings.HasPrefix(err.Error(), c.at) || len(found.Proposals) > 0 {
			t.Errorf("%q: %v", c.data, err)
		}
	}
}

func TestLooks(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       bool
	}{
		{"a.csv", "x\n", true},
		{"a.txt", "Date\tTitle\tResult\n2026-03-04\tA\tB\n", true},
		{"a.txt", "Dear all, today we won, and I did it.\nOn 2026-03-04, A, B.\n", false},
		{"a.md", "# March, April, May\n\n- 2026-03-04: Led a thing, and another, and a third\n", false},
		{"a.json", "[{\"title\":\"A\"}]", false},
		{"a.txt", "", false},
	} {
		if got := Looks(c.name, []byte(c.data)); got != c.want {
			t.Errorf("%s %q: %t", c.name, c.data, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	evidencetest.Fuzz(f, Read, "a.csv", evidence.Options{Today: today}, "Date,Title\n3/4/2026,A\n25/3/2026,B\n")
}

func FuzzDropped(f *testing.F) {
	evidencetest.FuzzDropped(f, Read, "a.csv", evidence.Options{Today: today}, func(name, value string) []byte {
		var b strings.Builder
		w := csv.NewWriter(&b)
		_ = w.WriteAll([][]string{{"Key", "Summary", "Resolved", name}, {"A-1", "Did it", "2026-01-02", value}})
		return []byte(b.String())
	})
}

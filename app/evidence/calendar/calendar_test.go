package calendar

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/evidence"
	"promodoc/app/evidence/evidencetest"
	"promodoc/app/message"
	"promodoc/app/promo"
)

var today = promo.Date{Year: 2026, Month: 6, Day: 1}

func TestSamples(t *testing.T) {
	evidencetest.Golden(t, Read, "google.ics", evidence.Options{Today: today})
}

// file returns a calendar with one event.
func file(properties ...string) []byte {
	return []byte("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:u\nDTSTAMP:20260601T000000Z\n" + strings.Join(properties, "\n") + "\nEND:VEVENT\nEND:VCALENDAR\n")
}

// TestDays says on which days events are.
func TestDays(t *testing.T) {
	for name, c := range map[string]struct{ properties, want string }{
		"a day":                 {"DTSTART;VALUE=DATE:20260314", "2026-03-14"},
		"in UTC":                {"DTSTART:20260314T233000Z", "2026-03-14"},
		"in a zone":             {"DTSTART;TZID=America/New_York:20260314T233000", "2026-03-14"},
		"an unknown zone":       {"DTSTART;TZID=Customized Time Zone:20260314T233000", "2026-03-14"},
		"days":                  {"DTSTART;VALUE=DATE:20260314\nDTEND;VALUE=DATE:20260317", "2026-03-14..2026-03-16"},
		"a week by the clock":   {"DTSTART:20260302T090000Z\nDTEND:20260309T090000Z", "2026-03-02..2026-03-09"},
		"over midnight":         {"DTSTART:20260302T230000Z\nDTEND:20260303T010000Z", "2026-03-02"},
		"a duration":            {"DTSTART;VALUE=DATE:20260302\nDURATION:P1W", "2026-03-02..2026-03-08"},
		"counted":               {"DTSTART:20260302T090000\nRRULE:FREQ=DAILY;COUNT=3", "2026-03-02 2026-03-03 2026-03-04"},
		"until a time":          {"DTSTART;TZID=America/New_York:20260302T200000\nRRULE:FREQ=DAILY;UNTIL=20260304T010000Z", "2026-03-02 2026-03-03"},
		"until a day":           {"DTSTART:20260302T200000\nRRULE:FREQ=DAILY;UNTIL=20260303", "2026-03-02 2026-03-03"},
		"the last Friday":       {"DTSTART:20260327T090000\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", "2026-03-27 2026-04-24"},
		"excluded":              {"DTSTART:20260302T090000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20260302T090000,20260303T090000", "2026-03-04"},
		"excluded in UTC":       {"DTSTART;TZID=Europe/Berlin:20260302T090000\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:20260302T080000Z", "2026-03-03"},
		"further days":          {"DTSTART:20260302T090000\nRDATE:20260312T090000\nRDATE;VALUE=PERIOD:20260322T090000/PT1H", "2026-03-02 2026-03-12 2026-03-22"},
		"until today":           {"DTSTART:20260530T090000\nRRULE:FREQ=DAILY", "2026-05-30 2026-05-31 2026-06-01"},
		"every hour":            {"DTSTART:20260530T090000\nRRULE:FREQ=HOURLY", "2026-05-30"},
		"cancelled":             {"DTSTART:20260302T090000\nSTATUS:CANCELLED", ""},
		"in lower case":         {"dtstart;value=date:20260314", "2026-03-14"},
		"no start":              {"SUMMARY:On call", ""},
		"a start in the future": {"DTSTART:20260602T090000\nRRULE:FREQ=DAILY", ""},
	} {
		r := reader{options: evidence.Options{Today: today}, collector: evidence.NewCollector(evidence.Options{})}
		lines, _, err := decode("a.ics", file(c.properties))
		if err != nil {
			t.Fatal(err)
		}
		if r.calendar, err = parse("a.ics", lines); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		all, err := r.occurrences()
		var got []string
		for _, o := range all {
			day := o.from.String()
			if !o.to.IsZero() {
				day += ".." + o.to.String()
			}
			got = append(got, day)
		}
		if strings.Join(got, " ") != c.want || err != nil {
			t.Errorf("%s: %v, %v; want %s", name, got, err, c.want)
		}
	}
}

// TestKinds says what events are by their names.
func TestKinds(t *testing.T) {
	for name, want := range map[string]what{
		"On-call": onCall, "Oncall secondary": onCall, "PagerDuty: Ada": onCall, "Rufbereitschaft": onCall, "Call with Ada": meeting,
		"Interview Kim": interview, "Vorstellungsgespräch": interview, "Interviewer": meeting,
		"Lightning talk": talk, "Vortrag: Netze": talk, "Talk with Jon": meeting, "1:1 talk": meeting, "Présentation": talk, "Stalking": meeting, "": meeting,
	} {
		e := &event{summary: name}
		if got := e.classify(); got != want {
			t.Errorf("%q: %d, want %d", name, got, want)
		}
	}
}

// TestImportedInPart imports a month again after a shift was added to it.
func TestImportedInPart(t *testing.T) {
	o := evidence.Options{Today: today, Known: map[string]bool{"ical:u/20260302T090000": true}}
	found, err := Read("a.ics", file("SUMMARY:On call", "DTSTART:20260302T090000", "RRULE:FREQ=WEEKLY;COUNT=3"), o)
	if err != nil || len(found.Proposals) != 1 || found.Known != 1 || !strings.HasPrefix(found.Proposals[0].Entry.Text, "On call: 2 shifts, 2 days") {
		t.Errorf("%+v, %v", found, err)
	}
	o.Since = promo.Date{Year: 2026, Month: 3, Day: 12}
	found, err = Read("a.ics", file("SUMMARY:On call", "DTSTART:20260302T090000", "RRULE:FREQ=WEEKLY;COUNT=3"), o)
	if err != nil || len(found.Proposals) != 1 || len(found.Proposals[0].Entry.Source.Keys) != 1 {
		t.Errorf("%+v, %v", found, err)
	}
}

func TestEncodings(t *testing.T) {
	latin := []byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART:20260302T090000\nSUMMARY:Vortrag für alle\nEND:VEVENT\nEND:VCALENDAR\n")
	latin = []byte(strings.ReplaceAll(string(latin), "ü", "\xfc"))
	var utf16 []byte
	for _, c := range "\uFEFF" + string(file("DTSTART:20260302T090000", "SUMMARY:Vortrag für alle")) {
		utf16 = append(utf16, byte(c), byte(c>>8))
	}
	for name, data := range map[string][]byte{"Latin-1": latin, "UTF-16": utf16} {
		found, err := Read("a.ics", data, evidence.Options{Today: today})
		if err != nil || len(found.Proposals) != 1 || found.Proposals[0].Entry.Text != "Vortrag für alle" || !Looks("a", data) {
			t.Errorf("%s: %+v, %v", name, found, err)
		}
	}
}

func TestBroken(t *testing.T) {
	for _, c := range []struct {
		data string
		kind *message.Message
		at   string
	}{
		{"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\n", errCut, "a.ics:3:1:"},
		{"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", errLine, "a.ics:3:1:"},
		{"BEGIN:VCALENDAR\nno line\nEND:VCALENDAR\n", errLine, "a.ics:2:1:"},
		{"BEGIN:VCALENDAR\nX Y:1\nEND:VCALENDAR\n", errLine, "a.ics:2:2:"},
		{"BEGIN:VCALENDAR\nX;A=\"b:c\nEND:VCALENDAR\n", errLine, "a.ics:2:2:"},
		{"hello\n", errLine, "a.ics:1:1:"},
		{"BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR\n", errLine, "a.ics:3:1:"},
		{strings.Repeat("BEGIN:VCALENDAR\n", 1000), errLine, "a.ics:21:1:"},
		{string(file("DTSTART:2026")), errTime, "a.ics:6:1:"},
		{string(file("DTSTART:20260302T090000", "DURATION:soon")), errTime, "a.ics:7:1:"},
		{string(file("DTSTART:20260302T090000", "RRULE:FREQ=NEVER")), errRule, "a.ics:7:1:"},
		{string(file("DTSTART:00010101T090000", "RRULE:FREQ=DAILY")), errTooMany, "a.ics:3:1:"},
	} {
		found, err := Read("a.ics", []byte(c.data), evidence.Options{Today: today})
		if !message.Is(err, c.kind) || !strings.HasPrefix(err.Error(), c.at) || len(found.Proposals) > 0 {
			t.Errorf("%.50q: %v; want %s", c.data, err, c.at)
		}
	}
}

// TestFolded reads a line that is folded often, which must not take the square of it.
func TestFolded(t *testing.T) {
	all := unfold([]byte("A:" + strings.Repeat("x\r\n y\n\t", 200_000) + "z\nB:1"))
	if len(all) != 2 || len(all[0].data) != 2+400_000+1 || all[1].number != 400_002 {
		t.Errorf("%d lines", len(all))
	}
}

// TestRulesWithoutDays bounds the search for days that there are not.
func TestRulesWithoutDays(t *testing.T) {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\n")
	for i := range 50 {
		fmt.Fprintf(&b, "BEGIN:VEVENT\nUID:%d\nDTSTART:20260302T090000\nRRULE:FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1\nEND:VEVENT\n", i)
	}
	b.WriteString("END:VCALENDAR\n")
	if _, err := Read("a.ics", []byte(b.String()), evidence.Options{Today: today}); !message.Is(err, errRule) {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) { evidencetest.Fuzz(f, Read, "a.ics", evidence.Options{Today: today}) }

func FuzzDropped(f *testing.F) {
	evidencetest.FuzzDropped(f, Read, "a.ics", evidence.Options{Today: today}, func(name, value string) []byte {
		if strings.ContainsAny(name, "\r\n:;\"") || strings.TrimSpace(name) == "" || strings.EqualFold(name, "end") || strings.EqualFold(name, "begin") {
			name = "X-NOTE"
		}
		value = strings.NewReplacer("\r", " ", "\n", " ").Replace(value)
		return []byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260102T100000Z\r\nSUMMARY:Talk on caching\r\n" + name + ":" + value + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
	})
}

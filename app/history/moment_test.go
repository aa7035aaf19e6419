package history

import (
	"testing"
	"time"
)

func TestParseMoment(t *testing.T) {
	zone := time.FixedZone("", 2*3600)
	for text, want := range map[string]string{
		"2026-09-14":                    "2026-09-15T00:00:00+02:00",
		" 2026-09-14 09:30 ":            "2026-09-14T09:31:00+02:00",
		"2026-09-14 09:30:59":           "2026-09-14T09:31:00+02:00",
		"2026-09-14 09:30:59.123":       "2026-09-14T09:30:59.124+02:00",
		"2026-09-14T07:30:59Z":          "2026-09-14T07:31:00Z",
		"2026-09-14T07:30:59.123Z":      "2026-09-14T07:30:59.124Z",
		"2026-09-14T09:30:59.999+02:00": "2026-09-14T09:31:00+02:00",
		"yesterday":                     "", "": "", "2026-09": "", "2026-13-14": "", "14.9.2026": "",
	} {
		end, ok := ParseMoment(text, zone)
		if got := end.Format(time.RFC3339Nano); ok != (want != "") || ok && got != want {
			t.Errorf("%q ends at %s, %v; want %s", text, got, ok, want)
		}
	}
}

func TestBefore(t *testing.T) {
	at := func(minute int) time.Time { return monday.Add(time.Duration(minute) * time.Minute) }
	all := []Version{{File: "1", Time: at(1)}, {File: "2", Time: at(2)}, {File: "4", Time: at(4)}}
	for minute, want := range map[int]string{1: "", 2: "1", 4: "2", 5: "4", 9: "4"} {
		v, ok := Before(all, at(minute))
		if v.File != want || ok != (want != "") {
			t.Errorf("before minute %d: %q, %v", minute, v.File, ok)
		}
	}
}

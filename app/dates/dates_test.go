package dates

import (
	"strings"
	"testing"

	"promodoc/app/promo"
)

// today is a Saturday.
var today = promo.Date{Year: 2026, Month: 11, Day: 28}

func read(r Reader, text string) string {
	var all []string
	for _, p := range r.Read(text) {
		s := p.First.String()
		if !p.Last.IsZero() {
			s += ".." + p.Last.String()
		}
		all = append(all, s)
	}
	return strings.Join(all, " or ")
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		// The forms of files.
		"2026": "2026", "2026-04": "2026-04", "2026-04-10": "2026-04-10", "2026/4/10": "2026-04-10", " 2026-4 ": "2026-04",
		// Months by name, in several languages.
		"April 2026": "2026-04", "april, 2026": "2026-04", "APR 2026": "2026-04", "2026 April": "2026-04", "apr. 2026": "2026-04",
		"April": "2026-04", "December": "2025-12", "Nov": "2026-11", "Sept 2025": "2025-09", "März 2026": "2026-03",
		"Maerz 2026": "2026-03", "mars 2026": "2026-03", "août 2025": "2025-08", "febrero de 2026": "2026-02",
		"mayo 2026": "2026-05", "ago 2025": "2025-08", "maggio 2026": "2026-05", "mrt 2026": "2026-03", "outubro de 2025": "2025-10",
		"juin 2026": "2026-06", "juil. 2026": "2026-07", "apr '26": "2026-04", "Apr ’25": "2025-04", "2026年4月": "2026-04",
		// Days.
		"12 May": "2026-05-12", "May 12": "2026-05-12", "12 May 2026": "2026-05-12", "May 12, 2026": "2026-05-12",
		"12th of May 2026": "2026-05-12", "May 1st": "2026-05-01", "the 3rd of March, 2025": "2025-03-03", "12. Mai 2026": "2026-05-12",
		"le 1er mai 2026": "2026-05-01", "12 de mayo de 2026": "2026-05-12", "12 May 26": "2026-05-12", "12-May-2026": "2026-05-12",
		"Tuesday, 12 May 2026": "2026-05-12", "10.4.2026": "2026-04-10", "10. 4. 2026": "2026-04-10", "10.04.26": "2026-04-10",
		"10.4.": "2026-04-10", "4.25.2026": "2026-04-25", "4.2026": "2026-04", "04/2026": "2026-04", "29 February": "2024-02-29",
		"2026年4月10日": "2026-04-10", "April 26th": "2026-04-26", "24 December": "2025-12-24",
		// Day or month, day or year: never chosen.
		"03/04/2026": "2026-04-03 or 2026-03-04", "03-04-2026": "2026-04-03 or 2026-03-04", "3/4/26": "2026-04-03 or 2026-03-04",
		"13/04/2026": "2026-04-13", "04/13/2026": "2026-04-13", "4/4/2026": "2026-04-04", "3/4": "2026-04-03 or 2026-03-04",
		"apr 26": "2026-04 or 2026-04-26", "04/26": "2026-04-26 or 2026-04",
		// Parts of years.
		"Q2 2026": "2026-04..2026-06", "q2/26": "2026-04..2026-06", "2026-Q2": "2026-04..2026-06", "2026 Q4": "2026-10..2026-12",
		"Q1": "2026-01..2026-03", "2nd quarter 2026": "2026-04..2026-06", "2. Quartal 2026": "2026-04..2026-06",
		"second quarter of 2025": "2025-04..2025-06", "T3 2026": "2026-07..2026-09", "H2 2026": "2026-07..2026-12",
		"first half of 2026": "2026-01..2026-06", "Q3 '25": "2025-07..2025-09",
		// As seen from today.
		"today": "2026-11-28", "Yesterday": "2026-11-27", "gestern": "2026-11-27", "aujourd’hui": "2026-11-28", "hoy": "2026-11-28",
		"the day before yesterday": "2026-11-26", "last March": "2026-03", "last December": "2025-12", "last November": "2025-11",
		"letzten März": "2026-03", "mars dernier": "2026-03", "this April": "2026-04", "last month": "2026-10", "letzten Monat": "2026-10",
		"le mois dernier": "2026-10", "el mes pasado": "2026-10", "this month": "2026-11", "last quarter": "2026-07..2026-09",
		"last year": "2025", "l'an dernier": "2025", "last week": "2026-11-16..2026-11-22", "this week": "2026-11-23..2026-11-29",
		"3 days ago": "2026-11-25", "two weeks ago": "2026-11-14", "a month ago": "2026-10", "vor 3 Monaten": "2026-08",
		"hace dos meses": "2026-09", "il y a 3 mois": "2026-08", "2 quarters ago": "2026-04..2026-06", "a year ago": "2025",
		"last Monday": "2026-11-23", "Saturday": "2026-11-28", "last Saturday": "2026-11-21", "Sunday": "2026-11-22",
		// From one to another.
		"April - June 2026": "2026-04..2026-06", "Apr-Jun 2026": "2026-04..2026-06", "April to June 2026": "2026-04..2026-06",
		"Nov – Jan 2026": "2025-11..2026-01", "10–12 April 2026": "2026-04-10..2026-04-12", "10.4. – 12.4.2026": "2026-04-10..2026-04-12",
		"from March to May 2026": "2026-03..2026-05", "04.26": "2026-04-26 or 2026-04",
		"2025-2026": "2025..2026", "Q1–Q3 2026": "2026-01..2026-09", "2026-04 to 2026-06": "2026-04..2026-06",
		"3/4/2026 - 5/6/2026": "2026-04-03..2026-06-05 or 2026-03-04..2026-05-06",
		// What is no date stays as typed.
		"": "", "soon": "", "31.2.2026": "", "2026-13": "", "2026-00-10": "", "13/13/2026": "", "early 2026": "", "jui 2026": "", "Q5 2026": "",
		"26": "", "April 2026 or so": "", "0 May": "", "1.2.3.4": "", "10/4.2026": "", "20260410": "", "June - April": "2025-06..2026-04",
		"last": "", "day": "", "year before yesterday": "", "’26": "", "2026-02-30": "", "12345": "", "0/0/2026": "", "10:30": "",
	} {
		if got := read(Reader{Today: today}, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Where the future is as likely as the past, a date without a year is the
// nearest one.
func TestReadAhead(t *testing.T) {
	for text, want := range map[string]string{
		"December": "2026-12", "31 Dec": "2026-12-31", "31.12.": "2026-12-31", "April": "2027-04", "September": "2026-09",
		"Q1": "2027-01..2027-03", "Monday": "2026-11-30", "Wednesday": "2026-11-25", "next month": "2026-12", "next March": "2027-03",
		"next Monday": "2026-11-30", "tomorrow": "2026-11-29", "next year": "2027",
	} {
		if got := read(Reader{Today: today, Ahead: true}, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Without a day to count from only complete dates are understood.
func TestReadWithoutToday(t *testing.T) {
	for text, want := range map[string]string{"April 2026": "2026-04", "today": "", "April": "", "last week": "", "Monday": "", "10.4.": ""} {
		if got := read(Reader{}, text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Whatever the program writes for readers and files is read as the same date.
func TestReadsWhatIsWritten(t *testing.T) {
	for _, d := range []promo.Date{{Year: 2026}, {Year: 1999, Month: 12}, {Year: 2026, Month: 5}, {Year: 2026, Month: 3, Day: 4}, {Year: 2024, Month: 2, Day: 29}} {
		for _, text := range []string{d.String(), d.Long()} {
			if got := (Reader{Today: today}).Read(text); len(got) != 1 || got[0] != (Period{First: d}) {
				t.Errorf("%q: %v, want %v", text, got, d)
			}
		}
	}
}

// Everything that is understood is a date of the calendar, and a period does not
// end before it begins.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"April 2026", "03/04/2026", "10–12 April 2026", "il y a 3 mois", "2026年4月10日", "apr '26", "Q1–Q3", "the day before yesterday"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range []Reader{{Today: today}, {Today: today, Ahead: true}, {}} {
			for _, p := range r.Read(text) {
				if !valid(p.First) || p.First.IsZero() || !p.Last.IsZero() && (!valid(p.Last) || p.Last.Last().Before(p.First.First())) {
					t.Fatalf("%q: %v", text, p)
				}
			}
		}
	})
}

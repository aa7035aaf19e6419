package accuracy

import "testing"

func TestText(t *testing.T) {
	for _, test := range []struct {
		count     Count
		enough    bool
		off, text string
	}{
		{Count{Found: 19, Missed: 4, Wrong: 1, Left: 35}, true, "", "In tests it found 19 of 23 such places, but also marked 1 of 36 that were fine."},
		{Count{Found: 17, Missed: 7, Left: 36}, false, "Off by default because it misses too much.",
			"In tests it found 17 of 24 such places, and marked none of 36 that were fine."},
		{Count{Found: 20, Missed: 4, Wrong: 2, Left: 34}, false, "Off by default because it marks too much that is fine.",
			"In tests it found 20 of 24 such places, but also marked 2 of 36 that were fine."},
		{Count{Found: 5, Missed: 9, Wrong: 2, Left: 32}, false, "Off by default because it misses too much and marks too much that is fine.",
			"In tests it found 5 of 14 such places, but also marked 2 of 34 that were fine."},
		{Count{Missed: 15, Left: 35}, false, "Off by default because it misses too much.", "In tests it found none of 15 such places."},
	} {
		if got := test.count.Enough(); got != test.enough {
			t.Errorf("%+v: enough is %v", test.count, got)
		}
		if got := test.count.Text(); got != test.text {
			t.Errorf("%+v: %q, want %q", test.count, got, test.text)
		}
		if got := test.count.WhyOff(); !test.enough && got != test.off {
			t.Errorf("%+v: %q, want %q", test.count, got, test.off)
		}
	}
	if text, off := (Count{}).Text(), (Count{}).WhyOff(); text != "" || off != "Off by default because it has not been tested enough." {
		t.Errorf("without cases it says %q and %q", off, text)
	}
}

package history

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
)

var monday = time.Date(2026, 9, 14, 12, 0, 0, 0, time.UTC)

// thinned returns which of the times are left, at last: thinning is repeated
// until nothing is removed.
func thinned(times []time.Time, now time.Time) []time.Time {
	for {
		remove := surplus(times, now)
		if len(remove) == 0 {
			return times
		}
		times = slices.Clone(times)
		for _, i := range slices.Backward(remove) {
			times = slices.Delete(times, i, i+1)
		}
	}
}

// everyMinutes returns times from one to another.
func everyMinutes(n int, from, to time.Time) []time.Time {
	var all []time.Time
	for t := from; t.Before(to); t = t.Add(time.Duration(n) * time.Minute) {
		all = append(all, t)
	}
	return all
}

func TestThinningWithAge(t *testing.T) {
	times := everyMinutes(10, monday.AddDate(0, 0, -30), monday)
	left := thinned(times, monday)
	perDay, perHour := map[string]int{}, map[string]int{}
	for _, t := range left {
		perDay[t.Format(time.DateOnly)]++
		perHour[t.Format("2006-01-02 15")]++
	}
	for ago, want := range map[int]int{0: 72, 1: 144, 2: 24, 6: 24, 8: 1, 15: 1, 29: 1} {
		if got := perDay[monday.AddDate(0, 0, -ago).Format(time.DateOnly)]; got != want {
			t.Errorf("%d days ago %d versions are left, want %d", ago, got, want)
		}
	}
	if last := left[0]; last.Format("15:04") != "23:50" {
		t.Errorf("of the first day the version of %s is left, want the newest", last.Format("15:04"))
	}
	if n := len(thinned(left, monday)); n != len(left) {
		t.Error("thinning again removes more")
	}
}

// randomTimes returns the times of the versions of someone who writes now and
// then, in order.
func randomTimes(r *rand.Rand) []time.Time {
	var all []time.Time
	at := monday.AddDate(0, 0, -r.IntN(400))
	for at.Before(monday) {
		for range r.IntN(60) {
			at = at.Add(time.Duration(r.IntN(30*60)) * time.Second)
			all = append(all, at)
		}
		at = at.Add(time.Duration(r.IntN(10*24)) * time.Hour)
	}
	return slices.DeleteFunc(all, monday.Before)
}

func within(all, part []time.Time) bool {
	for _, t := range part {
		if !slices.Contains(all, t) {
			return false
		}
	}
	return true
}

// TestThinningProperties checks what holds for every history, on whatever day
// the clock is.
func TestThinningProperties(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		times := randomTimes(r)
		if len(times) == 0 {
			continue
		}
		newest := times[len(times)-1]
		right := thinned(times, monday)
		checkDays(t, seed, times, right)

		// A clock that went back: what is yet to come is kept, and nothing is
		// removed that the right clock would have kept.
		back := monday.AddDate(0, 0, -1-r.IntN(1000))
		left := thinned(times, back)
		if !within(left, slices.DeleteFunc(slices.Clone(times), func(t time.Time) bool { return !t.After(back) })) {
			t.Errorf("seed %d: a version that is yet to come was removed", seed)
		}
		if !within(left, right) {
			t.Errorf("seed %d: a clock that went back removed what the right one keeps", seed)
		}

		// A clock that jumped forward, with a version kept then: all versions of
		// the last day are still there, and when the clock is right again the
		// history goes on as if nothing had happened.
		jumped := monday.AddDate(r.IntN(30), 0, 1+r.IntN(3000))
		left = thinned(append(slices.Clone(times), jumped), jumped)
		checkDays(t, seed, times, left)
		lastDay := slices.DeleteFunc(slices.Clone(times), func(t time.Time) bool { return day.number(t) != day.number(newest) })
		if !within(left, lastDay) {
			t.Errorf("seed %d: a clock that jumped to %s removed versions of the last day", seed, jumped)
		}
		if !within(thinned(left, monday), []time.Time{jumped}) {
			t.Errorf("seed %d: the version from the future was removed", seed)
		}
	}
}

// checkDays checks that the newest version of every day is left, and the newest
// of all.
func checkDays(t *testing.T, seed uint64, times, left []time.Time) {
	t.Helper()
	for i, at := range times {
		if i+1 < len(times) && day.number(times[i+1]) == day.number(at) {
			continue
		}
		if !slices.Contains(left, at) {
			t.Errorf("seed %d: nothing is left of %s", seed, at.Format(time.DateOnly))
		}
	}
	if !within(left, times[max(len(times)-keepNewest, 0):]) {
		t.Errorf("seed %d: one of the newest was removed", seed)
	}
}

func TestOverLimit(t *testing.T) {
	var all []sized
	for doc := range 2 {
		for n := range 200 {
			at := monday.AddDate(0, 0, n-220)
			all = append(all, sized{Version: Version{File: fmt.Sprint(doc, n), Time: at, Bytes: 10}, document: doc, daily: n < 190})
		}
	}
	sizeOf := func(removed []sized) int64 { return int64(len(all)-len(removed)) * 10 }
	if removed, weekly, _ := overLimit(all, 4000); len(removed) != 0 || !weekly.IsZero() {
		t.Errorf("%d versions are removed within the limit", len(removed))
	}
	removed, weekly, monthly := overLimit(all, 3000)
	if sizeOf(removed) != 3000 || weekly.IsZero() || !monthly.IsZero() {
		t.Errorf("%d bytes are left; weekly until %s, monthly until %s", sizeOf(removed), weekly, monthly)
	}
	for _, v := range removed {
		if v.Time.After(weekly) || !v.daily {
			t.Errorf("a version of %s is removed", v.Time)
		}
	}
	removed, weekly, monthly = overLimit(all, 500)
	if sizeOf(removed) > 500 || weekly.IsZero() || monthly.IsZero() {
		t.Errorf("%d bytes are left; weekly until %s, monthly until %s", sizeOf(removed), weekly, monthly)
	}
	removed, _, _ = overLimit(all, 0)
	months := map[string]bool{}
	for _, v := range all {
		if v.daily {
			months[fmt.Sprint(v.document, month.number(v.Time))] = true
		}
	}
	if got, want := len(all)-len(removed), len(months)+20; got != want {
		t.Errorf("with no room at all %d versions are left, want one a month and those that are not old: %d", got, want)
	}
}

func TestThinSaysWhatTheLimitDid(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	c := newClock()
	h := open(t, c)
	v := h.Of("doc1", nil)
	c.now = monday.AddDate(0, 0, -100)
	for i := range 100 {
		c.now = c.now.Add(24 * time.Hour)
		keep(t, v, document(strings.Repeat("x", i)))
	}
	all := list(t, v)
	var total int64
	for _, version := range all {
		total += version.Bytes
	}
	thin := func(limit int64) bool {
		t.Helper()
		further, err := h.Thin(limit)
		if err != nil {
			t.Fatal(err)
		}
		return further
	}
	if thin(total) || h.Thinned().Text(total) != "" || len(list(t, v)) != 100 {
		t.Error("within its limit the history was thinned")
	}
	if !thin(total-5*all[0].Bytes) || thin(total-6*all[0].Bytes) {
		t.Error("that versions become weekly is to be said once")
	}
	want := "The history has reached its limit of 200 MB: of versions older than 13 June 2026, only one a week is kept."
	if got := h.Thinned().Text(usualLimit); got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	if !thin(1) || !strings.HasPrefix(h.Thinned().Text(usualLimit), "The history is larger") {
		t.Errorf("over its limit it says %q", h.Thinned().Text(usualLimit))
	}
	if err := os.WriteFile(filepath.Join(h.Root(), thinnedFile), []byte("[1,"), 0o600); err != nil {
		t.Fatal(err)
	}
	if h.Thinned() != (Thinned{}) {
		t.Error("a damaged record says something")
	}
}

// A folder that is none of the history's own, and files in it, are left alone.
func TestThinLeavesOtherFilesAlone(t *testing.T) {
	c := newClock()
	h := open(t, c)
	keep(t, h.Of("doc1", nil), document("one"))
	other := filepath.Join(h.Root(), "photos")
	if err := os.Mkdir(other, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := range 100 {
		if err := os.WriteFile(filepath.Join(other, fmt.Sprintf("2019-01-01 %03d.jpg", i)), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := h.Thin(0); err != nil {
		t.Fatal(err)
	}
	if left, err := disk.List(disk.OS{}, other); err != nil || len(left) != 100 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

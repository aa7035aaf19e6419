package journal_test

import (
	"reflect"
	"testing"

	"promodoc/app/journal"
)

func TestRestoring(t *testing.T) {
	then := []journal.Entry{entry("same", "2026", "a"), entry("other", "2026", "b"), entry("gone", "2026", "c"), entry("moved", "2026", "d")}
	now := []journal.Entry{entry("same", "2026", "a"), entry("other", "2026", "B"), entry("moved", "2025", "d"), entry("new", "2026", "e"), entry("before", "2025", "f")}
	back, away := journal.Restoring(2026, now, then)
	wantBack := []journal.Change{{Before: now[1], After: then[1]}, {After: then[2]}, {Before: now[2], After: then[3]}}
	if !reflect.DeepEqual(back, wantBack) {
		t.Errorf("back: %+v", back)
	}
	if want := []journal.Change{{Before: now[3]}}; !reflect.DeepEqual(away, want) {
		t.Errorf("away: %+v", away)
	}
}

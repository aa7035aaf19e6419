package history

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"promodoc/app/disk"
	"promodoc/app/promo"
)

// Thinned says how far the history is thinned because it reached its limit.
type Thinned struct {
	// Of what is older than Weekly one version a week is kept, and of what is
	// older than Monthly one a month. Zero if it is not thinned so far.
	Weekly  time.Time `json:"weekly,omitzero"`
	Monthly time.Time `json:"monthly,omitzero"`
	Over    bool      `json:"over,omitempty"` // it is still larger than the limit
}

// Text says so in a sentence; empty if the history is not thinned so far. limit
// is in bytes.
func (t Thinned) Text(limit int64) string {
	args := []any{"Limit", limit >> 20, "Weekly", dayText(t.Weekly), "Monthly", dayText(t.Monthly)}
	switch {
	case t.Over:
		return textOver.Text(args...)
	case !t.Monthly.IsZero():
		return textMonthly.Text(args...)
	case !t.Weekly.IsZero():
		return textWeekly.Text(args...)
	}
	return ""
}

// thinnedFile records what Thinned says. If it is lost only the sentence is.
const thinnedFile = "thinned.json"

// Thinned returns how far the history was thinned because of its limit. A
// record that cannot be read counts as none.
func (h *History) Thinned() Thinned {
	var t Thinned
	data, err := disk.Read(h.ports.FS, filepath.Join(h.Root(), thinnedFile))
	if err != nil || json.Unmarshal(data, &t) != nil {
		return Thinned{}
	}
	return t
}

// Thin removes versions that the rules of thinning do not keep: with age, of
// all documents, and as far as it is necessary for all versions to have at most
// limit bytes. It reports whether it went further than before because of the
// limit, which the user should know. Errors: *disk.Refused.
func (h *History) Thin(limit int64) (further bool, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	root := h.Root()
	documents, err := disk.List(h.ports.FS, root)
	if err != nil {
		return false, err
	}
	var left []sized
	for i, d := range documents {
		if !d.IsDir() {
			continue
		}
		kept, err := h.thinByAge(Versions{history: h, name: d.Name()}, i)
		if err != nil {
			return false, err
		}
		left = append(left, kept...)
	}
	return h.thinBySize(left, limit)
}

// thinByAge thins one document and returns what is left.
func (h *History) thinByAge(v Versions, document int) ([]sized, error) {
	all, err := v.List()
	if err != nil {
		return nil, err
	}
	now := h.ports.Now()
	times := make([]time.Time, len(all))
	for i, version := range all {
		times[i] = version.Time
	}
	spans := spansOf(times, now)
	remove := map[int]bool{}
	for _, i := range surplus(times, now) {
		remove[i] = true
	}
	var left []sized
	for i, version := range all {
		if !remove[i] {
			left = append(left, sized{Version: version, document: document, daily: spans[i] == day})
		} else if err := h.remove(version); err != nil {
			return nil, err
		}
	}
	return left, nil
}

func (h *History) thinBySize(left []sized, limit int64) (further bool, err error) {
	remove, weekly, monthly := overLimit(left, limit)
	var total int64
	for _, v := range left {
		total += v.Bytes
	}
	for _, v := range remove {
		if err := h.remove(v.Version); err != nil {
			return false, err
		}
		total -= v.Bytes
	}
	before := h.Thinned()
	now := Thinned{Weekly: latest(before.Weekly, weekly), Monthly: latest(before.Monthly, monthly), Over: total > limit}
	if now == before {
		return false, nil
	}
	further = weekly.After(before.Weekly) && before.Weekly.IsZero() || monthly.After(before.Monthly) && before.Monthly.IsZero() ||
		now.Over && !before.Over
	data, err := json.Marshal(now)
	if err != nil {
		return further, err
	}
	return further, disk.Replace(h.ports.FS, filepath.Join(h.Root(), thinnedFile), data)
}

// remove removes a version. One that is gone already is what another program
// removed.
func (h *History) remove(v Version) error {
	err := disk.Remove(h.ports.FS, v.File)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// dayText writes a day for the user.
func dayText(t time.Time) string { return promo.DateOf(t.Local()).Long() }

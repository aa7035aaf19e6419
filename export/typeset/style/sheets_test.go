package style

import (
	"testing"

	"promodoc/app/pagesetup"
)

func TestByID(t *testing.T) {
	seen := map[pagesetup.DesignID]bool{}
	for _, d := range Sheets() {
		if seen[d.ID] || d.ID == "" || d.Name == "" {
			t.Errorf("design %q, %q", d.ID, d.Name)
		}
		seen[d.ID] = true
		if got, ok := ByID(d.ID); !ok || got != d {
			t.Errorf("%s is not found by its ID", d.ID)
		}
	}
	if got, ok := ByID(""); !ok || got.ID != "default" {
		t.Errorf("the default design is %q", got.ID)
	}
	if _, ok := ByID("fancy"); ok {
		t.Error("there is a design fancy")
	}
}

// Designs have a leading near 1.4 and headings that are not smaller than the text
// and not larger than headings of the level above.
func TestDesignsKeepTheirProportions(t *testing.T) {
	for _, d := range Sheets() {
		if l := d.Body.Leading / d.Body.Size; l < 1.32 || l > 1.48 {
			t.Errorf("%s: leading of %.2f", d.ID, l)
		}
		above := d.Title.Size
		for i, h := range d.Headings {
			if h.Size > above || h.Size < d.Body.Size || h.Before <= h.After || h.Leading < h.Size {
				t.Errorf("%s: heading of level %d is %+v", d.ID, i+1, h)
			}
			above = h.Size
		}
	}
}

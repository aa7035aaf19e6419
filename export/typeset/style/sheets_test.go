package style

import (
	"math"
	"testing"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
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

// All text has the contrast that WCAG 2.2 asks of the best level (1.4.6), also on the ground
// of a box and on that of marked text.
func TestTextHasContrast(t *testing.T) {
	const least = 7
	for _, d := range Sheets() {
		p := d.Colors
		for name, text := range map[string]book.Color{"text": p.Text, "quiet text": p.Quiet, "a link": p.Link} {
			for on, ground := range map[string]book.Color{"paper": White, "the ground": p.Ground, "a mark": p.Mark} {
				if got := contrast(text, ground); got < least {
					t.Errorf("%s: %s on %s has a contrast of %.2f", d.ID, name, on, got)
				}
			}
		}
	}
}

// contrast returns the contrast of two colors by WCAG 2.2.
func contrast(a, b book.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c book.Color) float64 {
	sum := 0.0
	for i, weight := range [...]float64{0.2126, 0.7152, 0.0722} {
		v := float64(c[i]) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

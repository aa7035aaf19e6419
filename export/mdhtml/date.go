package mdhtml

import (
	"regexp"
	"strings"
	"sync"

	"promodoc/app/promo"
)

// dateOf returns the date of an element of the time as readers write it, which is shown
// if the element has no text; "" for another element, or one without a date.
func (w *writer) dateOf(t *token) string {
	if t.tag != "time" {
		return ""
	}
	written := strings.TrimSpace(t.attr["datetime"])
	day, clock, _ := strings.Cut(strings.Replace(written, " ", "T", 1), "T")
	date, err := promo.ParseDate(day)
	if err != nil || date.IsZero() {
		return collapse(written)
	}
	out := date.LongIn(w.language)
	if m := clockForm().FindString(clock); m != "" && m != "00:00" {
		out += ", " + m
	}
	return out
}

var clockForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{1,2}:\d{2}`) })

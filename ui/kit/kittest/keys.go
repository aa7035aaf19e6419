package kittest

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// Sentence is Markdown with emphasis, code and a link: 17 words.
const Sentence = "The **quick** brown fox *jumps* over the `lazy` dog, see [the log](https://example.org/a) for it. "

// LongText returns 5,000 words of [Sentence], as one paragraph or as many, some of
// which are items of lists.
func LongText(paragraphs bool) string {
	var b strings.Builder
	for i := range 5000 / 17 {
		if paragraphs && i%6 == 0 {
			b.WriteString("\n\n")
			if i%4 == 0 {
				b.WriteString("- ")
			}
		}
		b.WriteString(Sentence)
	}
	return strings.TrimSpace(b.String())
}

// Times are how long keys took, in the order in which they were pressed.
type Times []time.Duration

// Type types a letter, or a space after five letters, and adds how long that took.
func (t *Times) Type(key func(rune)) {
	r := 'x'
	if len(*t)%6 == 5 {
		r = ' '
	}
	start := time.Now()
	key(r)
	*t = append(*t, time.Since(start))
}

// Report reports the median, the 99th percentile and the longest time, in
// milliseconds.
func (t Times) Report(b *testing.B) {
	sorted := slices.Sorted(slices.Values(t))
	for i, name := range []string{"median-ms", "p99-ms", "worst-ms"} {
		at := []int{len(sorted) / 2, len(sorted) * 99 / 100, len(sorted) - 1}[i]
		b.ReportMetric(float64(sorted[at].Microseconds())/1000, name)
	}
}

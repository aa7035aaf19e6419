package editor

import (
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// BenchmarkKeyInLongField is a letter typed in an action of 5,000 words in the
// editor's window, to when everything that shows the text is refreshed. It reports
// the median and the 99th percentile.
func BenchmarkKeyInLongField(b *testing.B) {
	const sentence = "The **quick** brown fox *jumps* over the `lazy` dog, see [the log](https://example.org/a) for it. "
	text := strings.Repeat(strings.Repeat(sentence, 6)+"\n\n", 5000/(6*17))
	f := open(b)
	f.Do(action.AddExample)
	field := f.Fields.Get(promo.ExampleRef(f.doc().Examples[0].ID, "action"))
	kit.Focus(field)
	field.ReplaceRange(0, 0, text)
	field.SetCaret(len([]rune(text)) / 2)
	var times []time.Duration
	for b.Loop() {
		key := 'x'
		if len(times)%6 == 5 {
			key = ' '
		}
		start := time.Now()
		field.TypedRune(key)
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "ms/median")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "ms/p99")
}

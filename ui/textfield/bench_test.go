package textfield

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/export/mdedit"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/textedit"
)

// fiveThousand returns 5,000 words with emphasis, code, links and a list, as one
// paragraph or as many.
func fiveThousand(paragraphs bool) string {
	const sentence = "The **quick** brown fox *jumps* over the `lazy` dog, see [the log](https://example.org/a) for it. "
	var b strings.Builder
	for i := range 5000 / 17 {
		if paragraphs && i%6 == 0 {
			b.WriteString("\n\n")
			if i%4 == 0 {
				b.WriteString("- ")
			}
		}
		b.WriteString(sentence)
	}
	return strings.TrimSpace(b.String())
}

// longField returns a focused field with styles and marks in a window.
func longField(b *testing.B, text string) *Field {
	f := NewMultiline("")
	kittest.Window(b, kit.NewScrollView(kit.Column(0, kit.Gap(10, 100), f, kit.Gap(10, 100))), 1280, 800)
	f.SetMarkup(mdedit.New(""), func() string { return "en" })
	f.SetText(text)
	var misspelled []textedit.Mark
	for i := 0; i+5 < len([]rune(text)); i += 200 {
		misspelled = append(misspelled, textedit.Mark{From: i, To: i + 5})
	}
	f.SetMarks(textedit.MarkWavy, misspelled)
	kit.Focus(f)
	return f
}

// BenchmarkKey is a letter typed in a text of 5,000 words, to when the field is
// refreshed. It reports the median and the 99th percentile.
func BenchmarkKey(b *testing.B) {
	for _, paragraphs := range []bool{true, false} {
		text := fiveThousand(paragraphs)
		for i, at := range []string{"start", "middle", "end"} {
			b.Run(fmt.Sprintf("paragraphs=%v/%s", paragraphs, at), func(b *testing.B) {
				f := longField(b, text)
				f.SetCaret(i * len([]rune(text)) / 2)
				var times []time.Duration
				for b.Loop() {
					key := 'x'
					if len(times)%6 == 5 {
						key = ' '
					}
					start := time.Now()
					f.TypedRune(key)
					times = append(times, time.Since(start))
				}
				slices.Sort(times)
				b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "ms/median")
				b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "ms/p99")
			})
		}
	}
}

// BenchmarkPaste is 5,000 words pasted into an empty field.
func BenchmarkPaste(b *testing.B) {
	clip := test.NewClipboard()
	clip.SetContent(fiveThousand(true))
	f := longField(b, "")
	for b.Loop() {
		f.SelectAll()
		f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	}
}

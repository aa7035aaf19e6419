package textfield

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/export/mdedit"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/textedit"
)

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
// refreshed.
func BenchmarkKey(b *testing.B) {
	for _, paragraphs := range []bool{true, false} {
		text := kittest.LongText(paragraphs)
		for i, at := range []string{"start", "middle", "end"} {
			b.Run(fmt.Sprintf("paragraphs=%v/%s", paragraphs, at), func(b *testing.B) {
				f := longField(b, text)
				f.SetCaret(i * len([]rune(text)) / 2)
				var times kittest.Times
				for b.Loop() {
					times.Type(f.TypedRune)
				}
				times.Report(b)
			})
		}
	}
}

// BenchmarkSyntax is a character of Markdown's syntax typed and deleted in the
// middle of a text of 5,000 words.
func BenchmarkSyntax(b *testing.B) {
	for _, c := range []struct {
		name string
		text string
	}{
		{"paragraphs", kittest.LongText(true)},
		{"one", kittest.LongText(false)},
		{"definitions", kittest.LongText(true) + "\n\n[a]: b\n\n[^1]: note"},
	} {
		for _, key := range "*`[" {
			b.Run(fmt.Sprintf("%s/%c", c.name, key), func(b *testing.B) {
				f := longField(b, c.text)
				f.SetCaret(len([]rune(c.text)) / 2)
				var times kittest.Times
				for b.Loop() {
					times.Type(func(rune) { f.TypedRune(key) })
					times.Type(func(rune) { f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace}) })
				}
				times.Report(b)
			})
		}
	}
}

// BenchmarkPaste is 5,000 words pasted into an empty field.
func BenchmarkPaste(b *testing.B) {
	clip := test.NewClipboard()
	clip.SetContent(kittest.LongText(true))
	f := longField(b, "")
	for b.Loop() {
		f.SelectAll()
		f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	}
}

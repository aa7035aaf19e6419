package textfield

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/markup"
	"promodoc/ui/kit"
)

// clipboard copies, cuts and pastes, by the clipboard and by the primary
// selection.
type clipboard struct{ field *Field }

func (b *clipboard) copy(c fyne.Clipboard) {
	if text := b.field.Selected(); text != "" {
		c.SetContent(text)
		kit.RememberCopied(b.field, text)
	}
}

func (b *clipboard) cut(c fyne.Clipboard) {
	f := b.field
	if f.Selected() == "" {
		return
	}
	b.copy(c)
	b.clear()
}

// clear deletes what is selected.
func (b *clipboard) clear() {
	f := b.field
	if f.readOnly || f.Selected() == "" {
		return
	}
	f.remember(editing, true)
	f.model.DeleteSelection()
	f.changed()
}

// lineEndings are those that other programs put on the clipboard.
var lineEndings = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// pasteFrom pastes what the clipboard has, with its formatting where the field has a
// markup for that and is not in code.
func (b *clipboard) pasteFrom(c fyne.Clipboard) {
	f := b.field
	plain, t := c.Content(), f.text()
	if plain == "" && !f.readOnly && kit.PastePicture(f) {
		return
	}
	if t != nil && !t.StyleAt(f.model.Offset()).Has(markup.Code) {
		if f.pasted(plain) {
			return
		}
		if formatted, ok := kit.FormattedClipboard(f, plain); ok {
			f.apply(t.PasteFormatted(lineEndings.Replace(formatted), f.model.MarkupSelection()))
			return
		}
	}
	b.paste(plain)
}

func (b *clipboard) paste(text string) {
	f := b.field
	text = lineEndings.Replace(text)
	if f.options.singleLine { // as copied with the end of its line
		text = strings.TrimRight(text, "\n")
	}
	if text == "" || f.readOnly || f.pasted(text) {
		return
	}
	f.remember(editing, true)
	f.model.Insert(text)
	f.changed()
	f.history.endStep()
}

// Selected returns the text that is selected, as it may be copied: nothing of a
// secret.
func (b *clipboard) Selected() string {
	if b.field.options.secret {
		return ""
	}
	return b.field.model.SelectedText()
}

// offer makes what is selected the system's primary selection, which the middle
// button pastes.
func (b *clipboard) offer() {
	text := b.field.Selected()
	if text == "" {
		return
	}
	if p := kit.PrimarySelection(b.field); p != nil {
		p.SetContent(text)
	}
}

// pastePrimary inserts the primary selection.
func (b *clipboard) pastePrimary() {
	if p := kit.PrimarySelection(b.field); p != nil {
		b.paste(p.Content())
	}
}

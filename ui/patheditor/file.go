package patheditor

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"promodoc/app/pathedit"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// fileView is the text of the file, below what is wrong with it.
type fileView struct {
	editor *Editor
	page   *kit.ScrollView
	text   *textfield.Field
	faults []*kit.ListItem
}

func newFileView(e *Editor) *fileView {
	v := &fileView{editor: e, page: kit.NewScrollView(kit.Gap(0, 0)), text: textfield.NewCode()}
	v.text.ExternalUndo = true
	v.text.SetReadOnly(e.ReadOnly())
	v.text.OnChanged = func(text string, _ int) {
		e.Session().Type(pathedit.TextRef, text, editing.SelectionsOf(v.text), v.text)
	}
	return v
}

// fill shows the current text and faults. The line with the caret stays where
// it was on the screen, however many faults are above it.
func (v *fileView) fill() {
	check := v.editor.check
	v.setText()
	v.faults = nil
	column := []fyne.CanvasObject{kit.Small(textFileExplained.Text())}
	switch {
	case !check.known:
		column = append(column, kit.NewText(kit.Run{Text: textChecking.Text(), Size: theme.Row, Color: theme.Muted}))
	case len(check.faults) == 0:
		column = append(column, kit.NewText(kit.Run{Text: textNoFaults.Text(), Size: theme.Row, Color: theme.Accent}))
	}
	for _, f := range check.faults {
		line := textFaultAt.Text("Line", f.Line, "Column", f.Column, "Fault", f.Message)
		tile := kit.NewRowItem(kit.NewText(kit.Run{Text: line, Size: theme.Row, Color: theme.Error}), func() { v.goToFault(f) })
		v.faults = append(v.faults, tile)
		column = append(column, tile)
	}
	held := kit.HasFocus(v.text)
	offset, top := v.page.Offset(), v.text.Position().Y
	v.page.SetContent(kit.Inset(4, 16, 40, 16, kit.Column(6, append(column, v.text)...)))
	if held {
		offset += v.text.Position().Y - top
	}
	v.page.ScrollTo(offset)
	switch {
	case held:
		kit.Focus(v.text)
	case len(check.faults) > 0:
		v.text.Mark(lineSpan(v.text.Text(), check.faults[0].Line))
	}
}

func (v *fileView) setText() {
	if text, ok := pathedit.Text(v.editor.Session().Document(), pathedit.TextRef); ok {
		v.text.SetText(text)
	}
}

// goToFault puts the caret where a fault is and selects its line up to there.
func (v *fileView) goToFault(f workspace.Fault) {
	start, end := lineSpan(v.text.Text(), f.Line)
	kit.Focus(v.text)
	v.text.Select(end, min(start+f.Column-1, end))
}

// focus gives the keyboard to the first fault, or to the text.
func (v *fileView) focus() {
	if len(v.faults) > 0 {
		kit.Focus(v.faults[0])
		return
	}
	kit.Focus(v.text)
}

func (v *fileView) focusText(selected session.Selection) {
	kit.Focus(v.text)
	v.text.Select(selected.Anchor, selected.Cursor)
}

// lineSpan returns where a line begins and ends, in runes; the end of the text
// when it has no such line.
func lineSpan(text string, line int) (start, end int) {
	n, at := 1, 0
	for _, r := range text {
		if r == '\n' {
			if n == line {
				return start, at
			}
			n++
			if n == line {
				start = at + 1
			}
		}
		at++
	}
	return start, at
}

// itemOffset returns where the item with an ID is in a file, in runes; 0 when
// it is not there.
func itemOffset(text, id string) int {
	at := strings.Index(text, "id: "+id+"\n")
	if at < 0 || id == "" {
		return 0
	}
	return utf8.RuneCountInString(text[:at])
}

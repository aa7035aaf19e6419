package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// lineBreaksRef is whether a single Enter begins a new line on the page.
var lineBreaksRef = promo.Ref{Kind: promo.KindDocument, Field: "line_breaks"}

// lineBreaks is the choice of what a single Enter is on the page.
func (p page) lineBreaks() fyne.CanvasObject {
	hard := func() bool { return p.doc().Setup.HardLineBreaks }
	check := kit.NewCheckbox(hard(), func(on bool) {
		label := textBreakLines
		if !on {
			label = textJoinLines
		}
		p.Edit(label.Text(), lineBreaksRef, func(d promo.Document) promo.Document { return promo.SetHardLineBreaks(d, on) })
	})
	p.view.OnRefresh(func() { check.Set(hard()) })
	return kit.TopRow(12, check, kit.Fill(kit.Column(2,
		kit.NewText(kit.Run{Text: textLineBreaks.Text()}),
		kit.Small(textLineBreaksHint.Text()))))
}

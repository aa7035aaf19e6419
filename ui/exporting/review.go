package exporting

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Missing is what readers of the export will miss. The zero Missing is nothing.
type Missing struct {
	Hint string // what the export leaves out; may be empty
	// Review says in a sentence what a review of the document finds, "" for nothing;
	// Show opens it. Both may be nil.
	Review func() string
	Show   func()
}

// Reviewed shows what a review of the document finds now. It stops no export.
func (p *Panel) Reviewed() {
	p.review.Objects = nil
	if r := p.options.Missing; r.Review != nil {
		if sentence := r.Review(); sentence != "" {
			p.review.Add(kit.NewText(kit.Run{Text: sentence, Size: theme.Label, Color: theme.Hint}))
			p.review.Add(kit.Row(0, kit.NewLink(textReview.Text("Key", action.KeyLabel(action.ShowReview)), theme.Label, r.Show), kit.Spacer()))
		}
	}
	kit.SetVisible(p.review, len(p.review.Objects) > 0)
	p.scroll.Relayout()
}

// missing returns what is said of what readers will miss. It is at the start of the panel,
// where it is seen in a small window, too.
func (p *Panel) missing() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	if hint := p.options.Missing.Hint; hint != "" {
		all = append(all, kit.NewText(kit.Run{Text: hint, Size: theme.Label, Color: theme.Hint}))
	}
	return append(all, p.review)
}

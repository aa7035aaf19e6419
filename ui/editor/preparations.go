package editor

import (
	"net/url"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// buildPreparations makes the checklist of what to read, watch, do and think
// over on the way.
func buildPreparations(e *Editor, v *pageView) {
	column := []fyne.CanvasObject{
		kit.Column(6,
			kit.Small("On the way"),
			kit.Headline("Reading, videos, conversations")),
		kit.Body("Tick what you have done; it is listed at the end of the document. Notes stay here."),
	}
	for _, p := range e.doc().Snapshot.AllPreparations() {
		column = append(column, kit.HLine(), e.preparation(v, p))
	}
	v.object = kit.Column(12, column...)
}

// kinds are the words that tell what a preparation asks for.
var kinds = map[career.Kind]string{
	career.KindRead:  "Read",
	career.KindWatch: "Watch",
	career.KindDo:    "Do",
	career.KindThink: "Think over",
}

func (e *Editor) preparation(v *pageView, p career.Preparation) fyne.CanvasObject {
	at := promo.Ref{Kind: promo.KindPreparation, ID: p.ID}
	check := kit.NewCheckbox(e.doc().Preparations[p.ID].Done, func(on bool) {
		label := "Tick preparation"
		if !on {
			label = "Clear preparation"
		}
		e.edit(label, at, func(d promo.Document) promo.Document { return promo.SetPreparationDone(d, p.ID, on) })
	})
	v.onRefresh(func() { check.Set(e.doc().Preparations[p.ID].Done) })
	v.firstOf(check)
	title := kit.NewText(
		kit.Run{Text: p.Title, Bold: true},
		kit.Run{Text: "  " + kinds[p.Kind], Size: theme.Label, Color: theme.Muted},
	)
	parts := []fyne.CanvasObject{title}
	if text := kit.PlainText(p.Text); text != "" {
		parts = append(parts, kit.Body(text))
	}
	for _, l := range p.Links {
		parts = append(parts, kit.Row(0, kit.NewLink(l.Title+" ↗", theme.Body, func() {
			if u, err := url.Parse(l.URL); err == nil {
				e.host.OpenURL(u)
			}
		}), kit.Spacer()))
	}
	at.Field = "note"
	parts = append(parts, e.prose(at, "Note to self"))
	return kit.TopRow(12, check, kit.Fill(kit.Column(4, parts...)))
}

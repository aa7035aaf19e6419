package exporting

import (
	"fyne.io/fyne/v2"

	"promodoc/app/publish"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// kind chooses between the final document and a draft with the questions to the
// manager. A set of readers has a choice of its own.
type kind struct {
	panel   *Panel
	titles  []string
	chips   []*kit.Chip
	object  fyne.CanvasObject
	plain   string        // the name of the final files, while it is a draft
	carries *kit.Checkbox // whether a PDF file carries its document
	changed func()
}

// newKind returns the choice. changed is called when the user chooses.
func newKind(p *Panel, changed func()) *kind {
	k := &kind{panel: p, changed: changed}
	draft := textNoDraft.Text()
	if n := p.options.Questions(); n > 0 {
		draft = textDraft.Count(n)
	}
	k.titles = []string{textFinal.Text(), draft}
	k.chips = oneOf(k.titles, 0, k.chosen)
	k.carries = kit.NewCheckbox(false, func(bool) {})
	label := kit.NewCheckLabel(k.carries, kit.Run{Text: textWithDocument.Text(), Size: theme.Label}, kit.Run{Text: "  " + textWithDocumentHint.Text(), Size: theme.Label, Color: theme.Muted})
	k.object = kit.Column(12, group(textKind.Text(), k.chips), kit.TopRow(12, k.carries, kit.Fill(label)))
	return k
}

// SetDraft chooses whether a draft is exported.
func (p *Panel) SetDraft(on bool) {
	if p.kind.isDraft() == on {
		return
	}
	at := 0
	if on {
		at = 1
	}
	choose(p.kind.chips, p.kind.titles, at)
	p.kind.chosen()
}

// chosen is called after another choice.
func (k *kind) chosen() {
	k.name()
	k.changed()
}

func (k *kind) isDraft() bool { return k.chips[1].On() }

// name gives a draft a name of its own, so that it does not take the place of the
// final file.
func (k *kind) name() {
	field := k.panel.name
	switch name := field.Text(); {
	case k.isDraft():
		k.plain = name
		field.SetText(publish.DraftName(name))
	case name == publish.DraftName(k.plain):
		field.SetText(k.plain)
	}
}

// showFor shows the choice for all readers, with the final document chosen, or hides
// it for a set.
func (k *kind) showFor(set bool) {
	k.panel.SetDraft(false)
	k.carries.Set(false)
	kit.SetVisible(k.object, !set)
}

// choose shows one of some chips as the one that is on.
func choose(chips []*kit.Chip, titles []string, chosen int) {
	for i, c := range chips {
		c.Set(mark(titles[i], i == chosen), i == chosen)
	}
}

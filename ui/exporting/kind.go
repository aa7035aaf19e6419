package exporting

import (
	"fyne.io/fyne/v2"

	"promodoc/app/publish"
	"promodoc/ui/kit"
)

// kind chooses between the final document and a draft with the questions to the
// manager. A set of readers has a choice of its own.
type kind struct {
	panel  *Panel
	chips  []*kit.Chip
	object fyne.CanvasObject
	plain  string // the name of the final files, while it is a draft
}

// newKind returns the choice. changed is called when the user chooses.
func newKind(p *Panel, changed func()) *kind {
	k := &kind{panel: p}
	k.chips = oneOf([]string{textFinal.Text(), textDraft.Count(p.options.Questions())}, 0, func() {
		k.name()
		changed()
	})
	k.object = group(textKind.Text(), k.chips)
	return k
}

// SetDraft chooses whether a draft is exported.
func (p *Panel) SetDraft(on bool) {
	if p.kind.isDraft() == on {
		return
	}
	chip := 0
	if on {
		chip = 1
	}
	p.kind.chips[chip].Tapped(nil)
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
	kit.SetVisible(k.object, !set)
}

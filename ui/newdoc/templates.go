package newdoc

import (
	"fyne.io/fyne/v2"

	"promodoc/app/template"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
)

// Templates are what a new document can begin with in place of a path. The zero
// Templates are none.
type Templates struct {
	All    []template.Template
	Create func(template.Template, workspace.Choice) error // the choice has no path
}

// templateChoice is the choice of a template.
type templateChoice struct {
	chosen   int // of the options; -1 for none
	chips    []*kit.Chip
	about    *kit.Text
	replaces []fyne.CanvasObject // that a template decides
}

// templateChips offers the templates; it is empty if there are none.
func (s *Screen) templateChips() fyne.CanvasObject {
	all := s.options.Templates.All
	if len(all) == 0 {
		none := kit.Gap(0, 0)
		none.Hide()
		return none
	}
	labels := []string{textNoTemplate.Text()}
	for _, t := range all {
		labels = append(labels, t.Document.Name)
	}
	for i, label := range labels {
		s.templates.chips = append(s.templates.chips, kit.NewChip(label, i == 0, func() { s.chooseTemplate(i - 1) }))
	}
	s.templates.about = kit.Body("")
	s.templates.about.Hide()
	return kit.Column(6, kit.FieldLabel(textTemplate.Text(), textTemplateAbout.Text()), kit.NewChipRow(8, s.templates.chips...).Object(), s.templates.about)
}

// chooseTemplate chooses a template, which brings its path and form, or none.
func (s *Screen) chooseTemplate(i int) {
	s.templates.chosen = i
	for j, chip := range s.templates.chips {
		chip.Set(chip.Text(), j-1 == i)
	}
	for _, o := range s.templates.replaces {
		kit.SetVisible(o, i < 0)
	}
	text := ""
	if t, ok := s.template(); ok {
		text = textOfTemplate.Text("Path", t.Document.Path.Title, "File", t.File)
	}
	s.templates.about.SetRuns(kit.Run{Text: text})
	kit.SetVisible(s.templates.about, text != "")
	s.scroll.Relayout()
}

// template returns the chosen template, if one is.
func (s *Screen) template() (template.Template, bool) {
	if i := s.templates.chosen; i >= 0 && i < len(s.options.Templates.All) {
		return s.options.Templates.All[i], true
	}
	return template.Template{}, false
}

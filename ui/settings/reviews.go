package settings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

// reviews is the part of the panel about the reviews of all documents: names that no
// document should have, and which rules are on.
type reviews struct {
	panel *Panel
	names *textfield.Field
}

func (p *Panel) reviews() fyne.CanvasObject {
	r := &reviews{panel: p, names: textfield.NewMultiline(textNamesExample.Text())}
	p.rules = newRules(p)
	r.names.SetText(strings.Join(p.current.ConfidentialNames, "\n"))
	r.names.OnFocus = func(on bool) {
		if !on {
			r.applyNames()
		}
	}
	r.names.OnChanged = func(string, int) { p.scroll.Relayout() }
	return kit.Column(18,
		kit.Column(2, kit.FieldLabel(textNames.Text(), textNamesAbout.Text()), r.names),
		p.rules.object)
}

// applyNames takes up the names once the user leaves the field: half a name would be
// found everywhere.
func (r *reviews) applyNames() {
	next := r.panel.current
	next.ConfidentialNames = namesIn(r.names.Text(), r.panel.current.ConfidentialNames)
	if slices.Equal(next.ConfidentialNames, r.panel.current.ConfidentialNames) || r.panel.apply(next) {
		r.names.SetText(strings.Join(next.ConfidentialNames, "\n"))
	}
}

// namesIn returns the names in a text: one a line, or several with commas between them,
// each once. A line that was a name before stays one, since a name in the file may have a
// comma.
func namesIn(text string, before []string) []string {
	var all []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		names := strings.Split(line, ",")
		if slices.Contains(before, line) {
			names = []string{line}
		}
		for _, name := range names {
			if name = strings.TrimSpace(name); name != "" && !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	return all
}

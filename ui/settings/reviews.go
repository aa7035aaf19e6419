package settings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/review"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// reviews is the part of the panel about the reviews of all documents: names that no
// document should have, and the rules that are switched off everywhere.
type reviews struct {
	panel *Panel
	names *textfield.Field
	rules *fyne.Container
	on    []*kit.Link // one for each rule, to switch it on
}

func (p *Panel) reviews() fyne.CanvasObject {
	r := &reviews{panel: p, names: textfield.NewMultiline(textNamesExample.Text()), rules: kit.Column(8)}
	r.names.SetText(strings.Join(p.current.ConfidentialNames, "\n"))
	r.names.OnFocus = func(on bool) {
		if !on {
			r.applyNames()
		}
	}
	r.names.OnChanged = func(string, int) { p.scroll.Relayout() }
	r.show()
	return kit.Column(18,
		kit.Column(2, kit.FieldLabel(textNames.Text(), textNamesAbout.Text()), r.names),
		kit.Column(6, kit.FieldLabel(textRulesOff.Text(), textRulesOffAbout.Text()), r.rules))
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

// show lists the rules that are switched off.
func (r *reviews) show() {
	r.rules.RemoveAll()
	r.on = nil
	for _, id := range r.panel.current.RulesOff {
		on := kit.NewLink(textSwitchOn.Text(), theme.Label, func() { r.switchOn(id) })
		r.on = append(r.on, on)
		sentence := id // of a family, or of a rule of another version of the program
		if rule, ok := review.FindRule(id); ok {
			sentence = rule.General()
		}
		line := kit.TopRow(12, kit.Fill(kit.NewText(kit.Run{Text: sentence, Size: theme.Row})), on)
		if sentence != id {
			line = kit.Column(1, line, kit.Small(id))
		}
		r.rules.Add(line)
	}
	if len(r.on) == 0 {
		r.rules.Add(kit.NewText(kit.Run{Text: textNoRuleOff.Text(), Size: theme.Label, Color: theme.Muted}))
	}
	if r.panel.scroll != nil { // the panel is made
		r.panel.scroll.Relayout()
	}
}

// switchOn switches a rule on again. The keyboard goes to the next one.
func (r *reviews) switchOn(id string) {
	next := r.panel.current
	at := slices.Index(next.RulesOff, id)
	next.RulesOff = slices.DeleteFunc(slices.Clone(next.RulesOff), func(other string) bool { return other == id })
	if !r.panel.apply(next) {
		return
	}
	r.show()
	if len(r.on) == 0 {
		kit.Focus(r.names)
	} else {
		kit.Focus(r.on[max(0, min(at, len(r.on)-1))])
	}
}

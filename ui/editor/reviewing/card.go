package reviewing

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/review"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// card is what belongs to the current finding: what helps, where the rule comes from, and
// what can be done.
type card struct {
	panel  *Panel
	object *fyne.Container
	of     review.Finding
	help   *kit.Text
	rule   *kit.Text
	reason *textfield.Field
	acts   *fyne.Container
}

func newCard(p *Panel) *card {
	k := &card{panel: p, help: kit.NewText(), rule: kit.Small("")}
	k.reason = textfield.NewSingleLine(textReason.Text(), kit.Run{Size: theme.Row})
	k.reason.OnSubmit = func() {
		k.leave()
		k.panel.list.focus() // its keys are for the next finding
	}
	k.reason.OnChanged = func(string, int) { p.page.Relayout() }
	c := p.c
	buttons := kit.Wrap(6,
		kit.NewButton(textLeave.Text(), action.Bare(fyne.KeyL), k.leave),
		kit.NewButton(textOff.Text(), action.Bare(fyne.KeyR), func() { c.setOff(k.of.Rule, true) }))
	if c.o.SetOff != nil {
		buttons.Add(kit.NewButton(textEverywhere.Text(), "", func() { c.setOffEverywhere(k.of.Rule, true) }))
	}
	k.acts = kit.Column(8, k.reason, buttons)
	k.object = kit.Inset(2, 8, 10, 8, kit.Column(8, k.help, k.rule, k.acts))
	return k
}

// leave leaves the finding as it is, for the reason that is written.
func (k *card) leave() { k.panel.c.leave(strings.TrimSpace(k.reason.Text())) }

// show shows what belongs to a finding.
func (k *card) show(f review.Finding) {
	if !isSame(f, k.of) {
		k.reason.SetText("")
	}
	k.of = f
	k.help.SetRuns(kit.Run{Text: f.Help, Size: theme.Row})
	if f.Rule != "" {
		k.rule.SetRuns(kit.Run{Text: textRule.Text("Severity", textSeverities[f.Severity], "Rule", f.Rule, "Source", f.Source.Name), Size: theme.Label, Color: theme.Muted})
	}
	kit.SetVisible(k.acts, k.panel.c.o.Writable())
}

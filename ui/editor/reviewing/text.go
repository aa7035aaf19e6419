package reviewing

import (
	"strings"

	"promodoc/app/message"
	"promodoc/app/review"
	"promodoc/ui/action"
)

// The panel.
var (
	textReview   = message.New("reviewing.review", "Review")
	textClose    = message.New("reviewing.close", "Close")
	textChoice   = message.New("reviewing.choice", "{{.Name}} {{.Count}}")
	textAll      = message.New("reviewing.all", "All")
	textMore     = message.New("reviewing.more-filters", "Filter by kind and consideration")
	textFewer    = message.New("reviewing.fewer-filters", "Hide the filters")
	textKinds    = message.New("reviewing.kinds", "All kinds")
	textAnywhere = message.New("reviewing.anywhere", "Whole document")
	textHint     = message.New("reviewing.hint", "{{.Arrows}}: go through. Enter: to the words. L: leave as it is. R: switch its rule off. {{.Next}}: next, also from the text. {{.Pane}}: into the text. Esc: back to where you were.")
	textEarlier  = message.NewPlural("reviewing.earlier", "{{.Count}} more above", "{{.Count}} more above")
	textLater    = message.NewPlural("reviewing.later", "{{.Count}} more below", "{{.Count}} more below")
)

// What is said in place of findings.
var (
	textBusy       = message.New("reviewing.busy", "Reviewing the document …")
	textNothing    = message.New("reviewing.nothing", "The review finds nothing. It reads what is written, not what is true: a colleague still sees more.")
	textNoneListed = message.New("reviewing.none-listed", "Nothing of this kind.")
	textUnwritten  = message.New("reviewing.unwritten", "There is nothing to review yet. Write an example, and what a committee would miss in it appears here, with what helps.")
	textOtherWords = message.New("reviewing.other-words", "The document is in {{.Language}}. Only the rules that need no words are used: length, dates, links, reach and the document as a whole.")
)

// A finding, and what can be done with it.
var (
	textNote       = message.New("reviewing.note", "{{.Sentence}} {{.Help}}")
	textRule       = message.New("reviewing.rule", "{{.Severity}} · {{.Rule}} · {{.Source}}")
	textReason     = message.New("reviewing.reason", "Why it stays (optional)")
	textLeave      = message.New("reviewing.leave", "Leave as it is")
	textOff        = message.New("reviewing.off", "Switch rule off")
	textEverywhere = message.New("reviewing.everywhere", "Switch rule off everywhere")
	textWhere      = message.New("reviewing.where", "{{.Where}}: “{{.Quote}}”")
)

// What the user left and switched off.
var (
	textShowKept      = message.New("reviewing.show-kept", "Show {{.What}}")
	textLeftAndOff    = message.New("reviewing.left-and-off", "{{.Left}} and {{.Off}}")
	textLeftCount     = message.NewPlural("reviewing.left-count", "{{.Count}} left as it is", "{{.Count}} left as they are")
	textOffCount      = message.NewPlural("reviewing.off-count", "{{.Count}} rule off", "{{.Count}} rules off")
	textHideKept      = message.New("reviewing.hide-kept", "Hide these")
	textShowAgain     = message.New("reviewing.show-again", "Show again")
	textSwitchOn      = message.New("reviewing.switch-on", "Switch on")
	textOffInDocument = message.New("reviewing.off-in-document", "{{.Rule}} · in this document")
	textOffEverywhere = message.New("reviewing.off-everywhere", "{{.Rule}} · everywhere")
	textChooseRules   = message.New("reviewing.choose-rules", "Choose the rules: {{.On}} of {{.All}} are on")
	textBecause       = message.New("reviewing.because", "{{.Where}} · {{.Reason}}")
)

// Steps of undo, and what is said.
var (
	textStepLeave     = message.New("reviewing.step-leave", "Leave as it is")
	textStepShowAgain = message.New("reviewing.step-show-again", "Show the finding again")
	textStepOff       = message.New("reviewing.step-off", "Switch the rule off")
	textStepOn        = message.New("reviewing.step-on", "Switch the rule on")
	textLeft          = message.New("reviewing.left", "Left as it is until its words change. {{.Key}} undoes it.")
	textOffHere       = message.New("reviewing.off-here", "“{{.Rule}}” is off in this document. {{.Key}} undoes it.")
	textOffInAll      = message.New("reviewing.off-in-all", "“{{.Rule}}” is off in all documents. You can switch it on again in the settings.")
	textNotSaved      = message.New("reviewing.not-saved", "The rule stays as it is, because the settings were not saved: {{.Cause}}.")
	textStep          = message.New("reviewing.step", "{{.Number}} of {{.Total}}: {{.Sentence}} {{.Key}} lists all.")
)

// Names.
var (
	textSeverities = map[review.Severity]*message.Message{
		review.Missing: message.New("reviewing.missing", "Missing"),
		review.Weak:    message.New("reviewing.weak", "Weak"),
		review.Polish:  message.New("reviewing.polish", "Polish"),
	}
	textFamilies = map[string]*message.Message{
		"evidence": message.New("reviewing.family-evidence", "Evidence"),
		"own":      message.New("reviewing.family-own", "Own part"),
		"time":     message.New("reviewing.family-time", "Time"),
		"scope":    message.New("reviewing.family-scope", "Reach"),
		"weight":   message.New("reviewing.family-weight", "Weight"),
		"words":    message.New("reviewing.family-words", "Words"),
		"fairness": message.New("reviewing.family-fairness", "Fairness"),
		"privacy":  message.New("reviewing.family-privacy", "Privacy"),
		"document": message.New("reviewing.family-document", "Document"),
		"path":     message.New("reviewing.family-path", "Path"),
	}
)

// familyOf returns the family of a rule.
func familyOf(rule string) string {
	family, _, _ := strings.Cut(rule, ".")
	return family
}

// familyName returns the name of a family of rules.
func familyName(family string) string {
	if name := textFamilies[family]; name != nil {
		return name.Text()
	}
	return family
}

// Offers returns what a document's screen offers of the review.
func Offers() []action.Offer {
	return []action.Offer{
		{ID: action.ShowReview, Label: textOfferReview.Text()},
		{ID: action.NextFinding, Label: textOfferNext.Text()},
		{ID: action.PreviousFinding, Label: textOfferPrevious.Text()},
	}
}

// The actions.
var (
	textOfferReview   = message.New("reviewing.offer-review", "Review: what a reader will miss, or the finding at the caret")
	textOfferNext     = message.New("reviewing.offer-next", "Next finding of the review")
	textOfferPrevious = message.New("reviewing.offer-previous", "Previous finding of the review")
)

// The reasons beside the state of a consideration.
var textReasons = message.NewPlural("reviewing.reasons", "The review finds {{.Count}} thing a reader will miss or doubt: {{.First}}", "The review finds {{.Count}} things a reader will miss or doubt, first: {{.First}}")

// textSummary says how much the review finds.
var (
	textLacking  = message.NewPlural("reviewing.lacking", "The review finds {{.Count}} thing missing", "The review finds {{.Count}} things missing")
	textDoubtful = message.NewPlural("reviewing.doubtful", "{{.Count}} weak place", "{{.Count}} weak places")
	textSummary  = message.New("reviewing.summary", "{{.Missing}} and {{.Weak}}. None of this is exported.")
)

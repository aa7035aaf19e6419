package history

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// What changed in a version.
var (
	textFirst   = message.New("history.first", "the first version")
	textNothing = message.New("history.nothing", "nothing that is shown here")
	textMore    = message.NewPlural("history.more", "{{.Names}} and {{.Count}} more", "{{.Names}} and {{.Count}} more")
	textAdded   = message.New("history.added", "{{.Name}} added")
	textRemoved = message.New("history.removed", "{{.Name}} removed")
	textQuoted  = message.New("history.quoted", "“{{.Title}}”")

	// textPieces are the names of pieces without a title.
	textPieces = map[promo.Kind]*message.Message{
		promo.KindDocument:      message.New("history.document", "the document’s name or settings"),
		promo.KindCandidate:     message.New("history.candidate", "the candidate"),
		promo.KindCycle:         message.New("history.cycle", "the cycle"),
		promo.KindPath:          message.New("history.path", "the path"),
		promo.KindSection:       message.New("history.summary", "the summary"),
		promo.KindExample:       message.New("history.example", "an example without a title"),
		promo.KindGrowth:        message.New("history.growth", "a growth area"),
		promo.KindConsideration: message.New("history.consideration", "a note"),
		promo.KindPreparation:   message.New("history.preparation", "a preparation"),
		promo.KindQuestion:      message.New("history.question", "a question to the manager"),
		promo.KindFeedback:      message.New("history.feedback", "feedback"),
		promo.KindVoice:         message.New("history.voice", "what a colleague says"),
		promo.KindReaderSet:     message.New("history.reader-set", "a set of readers"),
	}
	// textNamed are the names of pieces whose title is that of something else.
	textNamed = map[promo.Kind]*message.Message{
		promo.KindPath:          message.New("history.path-named", "the path {{.Title}}"),
		promo.KindConsideration: message.New("history.consideration-named", "the note on {{.Title}}"),
		promo.KindPreparation:   message.New("history.preparation-named", "the preparation {{.Title}}"),
		promo.KindFeedback:      message.New("history.feedback-named", "feedback from {{.Title}}"),
		promo.KindVoice:         message.New("history.voice-named", "what {{.Title}} says"),
		promo.KindReaderSet:     message.New("history.reader-set-named", "the readers {{.Title}}"),
	}
)

// Why a version cannot be read.
var (
	// ErrDamaged is the kind of error for a file that is not a version, or no
	// longer.
	ErrDamaged = message.New("history.damaged", "the version {{.File}} is damaged ({{.Cause}}): nothing else is affected; choose another version")

	errLarge = message.New("history.large", "it is larger than {{.Limit}} MB")
)

// How far the history is thinned because of its limit.
var (
	textWeekly  = message.New("history.weekly", "The history has reached its limit of {{.Limit}} MB: of versions older than {{.Weekly}}, only one a week is kept.")
	textMonthly = message.New("history.monthly", "The history has reached its limit of {{.Limit}} MB: of versions older than {{.Monthly}}, only one a month is kept.")
	textOver    = message.New("history.over", "The history is larger than its limit of {{.Limit}} MB, and nothing more is removed from it: raise the limit in the settings, or remove versions of documents that you do not need from its folder.")
)

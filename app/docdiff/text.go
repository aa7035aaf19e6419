package docdiff

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// What users call the pieces of a document and what happened to them.
var (
	textWhere    = message.New("docdiff.where", "{{.Outer}} › {{.Inner}}")
	textLabelled = message.New("docdiff.labelled", "{{.Label}}: {{.Text}}")
	textYes      = message.New("docdiff.yes", "yes")
	textNo       = message.New("docdiff.no", "no")

	textHardBreaks = message.New("docdiff.hard-breaks", "Enter begins a new line")
	textSoftBreaks = message.New("docdiff.soft-breaks", "only an empty line begins a new paragraph, as in Markdown")

	textReplaced = message.New("docdiff.replaced", "“{{.New}}” in place of “{{.Old}}”")
	textInserted = message.New("docdiff.inserted", "“{{.New}}” inserted")
	textDeleted  = message.New("docdiff.deleted", "“{{.Old}}” deleted")
	textBy       = message.New("docdiff.by", "{{.Who}}: {{.Text}}")
	textDraft    = message.New("docdiff.draft", "a draft with the questions")

	kindLabels = map[Kind]*message.Message{
		Changed: message.New("docdiff.changed", "changed"),
		Added:   message.New("docdiff.added", "added"),
		Removed: message.New("docdiff.removed", "removed"),
		Moved:   message.New("docdiff.moved", "in another order"),
	}

	partLabels = map[promo.Kind]*message.Message{
		promo.KindDocument:    message.New("docdiff.document", "Document"),
		promo.KindCandidate:   message.New("docdiff.candidate", "Candidate"),
		promo.KindCycle:       message.New("docdiff.cycle", "Cycle"),
		promo.KindPath:        message.New("docdiff.path", "Path"),
		promo.KindSection:     message.New("docdiff.sections", "Sections"),
		promo.KindExample:     message.New("docdiff.examples", "Examples"),
		promo.KindGrowth:      message.New("docdiff.growth-areas", "Growth areas"),
		promo.KindPreparation: message.New("docdiff.preparations", "Preparations"),
		promo.KindQuestion:    message.New("docdiff.questions", "Questions"),
		promo.KindFeedback:    message.New("docdiff.feedback", "Feedback"),
		promo.KindVoice:       message.New("docdiff.voices", "Colleagues"),
		promo.KindReaderSet:   message.New("docdiff.reader-sets", "Readers"),
	}

	fieldLabels = map[promo.FieldKey]*message.Message{
		FieldID:           message.New("docdiff.field-id", "ID"),
		FieldBody:         message.New("docdiff.field-body", "text"),
		FieldDates:        message.New("docdiff.field-dates", "dates"),
		FieldOrigin:       message.New("docdiff.field-origin", "origin"),
		FieldEvidence:     message.New("docdiff.field-evidence", "evidence"),
		FieldAttachments:  message.New("docdiff.field-attachments", "attachments"),
		FieldSupports:     message.New("docdiff.field-supports", "considerations"),
		FieldConfidential: message.New("docdiff.field-confidential", "confidential"),
		FieldCarriedFrom:  message.New("docdiff.field-carried-from", "carried over from"),
		FieldParts:        message.New("docdiff.field-parts", "parts"),
		FieldReview:       message.New("docdiff.field-review", "choices about the review"),
		FieldFromEntries:  message.New("docdiff.field-from-entries", "journal entries"),
		FieldLeftAsIs:     message.New("docdiff.field-left-as-is", "findings left as they are"),
		FieldDone:         message.New("docdiff.field-done", "done"),
		FieldSteps:        message.New("docdiff.field-steps", "steps"),
		FieldAreas:        message.New("docdiff.field-areas", "all areas"),
		FieldOrder:        message.New("docdiff.field-order", "order"),
		FieldPlace:        message.New("docdiff.field-place", "place"),
		FieldState:        message.New("docdiff.field-state", "state"),
		FieldSuggestion:   message.New("docdiff.field-suggestion", "suggestion"),
		FieldAsked:        message.New("docdiff.field-asked", "asked"),
		FieldDay:          message.New("docdiff.field-day", "day"),
		FieldThread:       message.New("docdiff.field-thread", "reply to"),
		FieldSource:       message.New("docdiff.field-source", "source"),
		FieldPermitted:    message.New("docdiff.field-permitted", "may be quoted"),
		FieldContent:      message.New("docdiff.field-content", "what they get"),
		FieldExtra:        message.New("docdiff.field-extra", "keys that this version does not know"),
	}

	stateLabels = map[promo.ThreadState]*message.Message{
		promo.ThreadOpen:     message.New("docdiff.state-open", "open"),
		promo.ThreadAnswered: message.New("docdiff.state-answered", "answered"),
		promo.ThreadDone:     message.New("docdiff.state-done", "done"),
	}

	originLabels = map[promo.Origin]*message.Message{
		promo.OriginCurrent:  message.New("docdiff.origin-current", "current role"),
		promo.OriginEarlier:  message.New("docdiff.origin-earlier", "earlier role"),
		promo.OriginPersonal: message.New("docdiff.origin-personal", "personal accomplishment"),
	}
)

var textHiddenPart = message.New("docdiff.hidden-part", "{{.Part}} (hidden)")

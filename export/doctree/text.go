package doctree

import (
	"promodoc/app/message"
	"promodoc/app/promo"
)

// Text that the program adds to a document.
var (
	textDocument       = message.New("doctree.document", "Promotion document")
	textSummary        = message.New("doctree.summary", "Summary")
	textGlance         = message.New("doctree.glance", "The case at a glance")
	textFurther        = message.New("doctree.further-examples", "Further examples")
	textConsiderations = message.New("doctree.considerations", "Considerations")
	textGrowth         = message.New("doctree.growth", "Growth areas")
	textPreparations   = message.New("doctree.preparations", "Preparations")
	textReferences     = message.New("doctree.references", "References")
	textUntitled       = message.New("doctree.untitled", "Untitled example")

	textCandidate     = message.New("doctree.candidate", "Candidate")
	textCurrentRole   = message.New("doctree.current-role", "Current role")
	textManager       = message.New("doctree.manager", "Manager")
	textCycle         = message.New("doctree.cycle", "Cycle")
	textDate          = message.New("doctree.date", "Date")
	textDraftOf       = message.New("doctree.draft-of", "Draft of")
	textConsideration = message.New("doctree.consideration", "Consideration")
	textExamples      = message.New("doctree.examples", "Examples")

	textResult       = message.New("doctree.result", "Result.")
	textEvidence     = message.New("doctree.evidence", "Evidence: {{.Evidence}}")
	textAttachments  = message.New("doctree.attachments", "Attached: {{.Files}}")
	textAlsoSupports = message.New("doctree.also-supports", "also supports {{.Considerations}}")
	textSee          = message.New("doctree.see", "See {{.Examples}}.")
	textSeeAlso      = message.New("doctree.see-also", "See also {{.Examples}}.")
	textAndAlso      = message.New("doctree.and-also", ", also {{.Examples}}") // after the title of an example
	textSpeaker      = message.New("doctree.speaker", "— {{.Speaker}}")
	textPreparation  = message.New("doctree.preparation", "{{.Title}}: {{.Links}}")

	textQuestion     = message.New("doctree.question", "Question:")
	textQuestionTo   = message.New("doctree.question-to", "Question to {{.Manager}}:")
	textQuestionBy   = message.New("doctree.question-by", "Question, to be answered by {{.Date}}:")
	textQuestionToBy = message.New("doctree.question-to-by", "Question to {{.Manager}}, to be answered by {{.Date}}:")

	textEarlierRole = message.New("doctree.earlier-role", "from an earlier role")
	textPersonal    = message.New("doctree.personal", "a personal accomplishment")
)

const (
	noExamples = "–"   // in the table of considerations
	separator  = " · " // between items on one line
)

// originText says where an example comes from. It is nil for the current role,
// which readers expect.
func originText(o promo.Origin) *message.Message {
	switch o {
	case promo.OriginEarlier:
		return textEarlierRole
	case promo.OriginPersonal:
		return textPersonal
	}
	return nil
}

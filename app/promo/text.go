package promo

import "promodoc/app/message"

// The texts of this package: what a [Hit] calls the parts of a document, what
// [FillWithPrompts] fills in, and dates.
var (
	textHitWhere     = message.New("promo.hit-where", "{{.Outer}} › {{.Inner}}")
	textDocument     = message.New("promo.document", "Document")
	textCandidate    = message.New("promo.candidate", "Candidate")
	textCycle        = message.New("promo.cycle", "Cycle")
	textSummary      = message.New("promo.summary", "Summary")
	textGrowth       = message.New("promo.growth-areas", "Growth areas")
	textPreparations = message.New("promo.preparations", "Preparations")
	textVoices       = message.New("promo.voices", "Colleagues")
	textNotOnPath    = message.New("promo.not-on-path", "Not on this path any more")
	textToPlace      = message.New("promo.to-place", "To be placed")
	textUntitled     = message.New("promo.untitled-example", "Untitled example")
	textStatement    = message.New("promo.statement", "statement")
	textEvidence     = message.New("promo.evidence-number", "evidence {{.Number}}")
	textAttachment   = message.New("promo.attachment-number", "attachment {{.Number}}")
	textArea         = message.New("promo.area-number", "area {{.Number}}")
	textStep         = message.New("promo.step-number", "step {{.Number}}")

	textFields = map[FieldKey]*message.Message{
		"name":          message.New("promo.field-name", "name"),
		"team":          message.New("promo.field-team", "team"),
		"current_role":  message.New("promo.field-current-role", "current role"),
		"proposed_role": message.New("promo.field-proposed-role", "proposed role"),
		"manager":       message.New("promo.field-manager", "manager"),
		"title":         message.New("promo.field-title", "title"),
		"situation":     message.New("promo.field-situation", "situation"),
		"action":        message.New("promo.field-action", "action"),
		"result":        message.New("promo.field-result", "result"),
		"note":          message.New("promo.field-note", "note"),
		"text":          message.New("promo.field-text", "text"),
		"role":          message.New("promo.field-role", "role"),
		"relation":      message.New("promo.field-relation", "relation"),
		"language":      message.New("promo.field-language", "language"),
		"line_breaks":   message.New("promo.field-line-breaks", "line breaks"),
		"words":         message.New("promo.field-words", "words that are spelled right"),
		"page_budget":   message.New("promo.field-page-budget", "page limit"),
	}

	textSectionBody  = message.New("promo.section-body", "What you write here.")
	textExampleTitle = message.New("promo.example-title", "An example of yours")

	textSince     = message.New("promo.since", "since {{.Date}}")
	textPeriod    = message.New("promo.period", "{{.From}} – {{.To}}")
	textDay       = message.New("promo.day", "{{.Day}} {{.Month}} {{.Year}}")
	textDays      = message.New("promo.days", "{{.From}} – {{.To}} {{.Month}} {{.Year}}")
	textDayMonth  = message.New("promo.day-month", "{{.Day}} {{.Month}}")
	textMonthYear = message.New("promo.month-year", "{{.Month}} {{.Year}}")

	errDate = message.New("promo.not-a-date", "{{.Text}} is not a date: write 2026, 2026-03 or 2026-03-14")
)

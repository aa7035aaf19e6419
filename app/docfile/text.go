package docfile

import "promodoc/app/message"

// What mappings of a document are called in sentences.
var (
	textDocument      = message.New("docfile.a-document", "a document")
	textCandidate     = message.New("docfile.the-candidate", "the candidate")
	textPath          = message.New("docfile.the-path", "the path of a document")
	textCycle         = message.New("docfile.the-cycle", "the cycle")
	textSnapshot      = message.New("docfile.the-snapshot", "the path as it was when chosen")
	textSection       = message.New("docfile.a-section", "a section")
	textConsideration = message.New("docfile.of-consideration", "what is kept for a consideration")
	textPreparation   = message.New("docfile.of-preparation", "what is kept for a preparation")
	textGrowthArea    = message.New("docfile.a-growth-area", "a growth area")
	textExample       = message.New("docfile.an-example", "an example")
	textEvidence      = message.New("docfile.evidence", "a piece of evidence")
	textAttachment    = message.New("docfile.an-attachment", "an attachment")
	textQuestion      = message.New("docfile.a-question", "a question")
	textFeedback      = message.New("docfile.feedback", "a piece of feedback")
	textSuggestion    = message.New("docfile.a-suggestion", "a suggestion")
	textVoice         = message.New("docfile.a-voice", "what a colleague says")
	textPart          = message.New("docfile.a-part", "a part of the document")
	textReaderSet     = message.New("docfile.a-reader-set", "a set of readers")
	textStandIn       = message.New("docfile.a-stand-in", "the words for a confidential name")
	textReview        = message.New("docfile.a-review", "the choices about the review")
	textLeftAsIs      = message.New("docfile.left-as-is", "a finding that is left as it is")
)

// What is wrong in a document.
var (
	errRepeatedExample = message.New("docfile.repeated-example", "id {{.ID}} belongs to two examples, first on line {{.Line}}: choose another, or remove it to get a new one")
	errRepeatedSection = message.New("docfile.repeated-section", "section {{.ID}} is there twice, first on line {{.Line}}: choose another id, or put both texts into one")
	errRepeatedID      = message.New("docfile.repeated-id", "id {{.ID}} is in {{.List}} twice, first on line {{.Line}}: choose another")
	errPlace           = message.New("docfile.place", `"place": expected a part of the document such as example/ID/action, section/summary/body or growth/0/title, found {{.Found}}`)
	errOffset          = message.New("docfile.offset", `"offset": expected a number of characters from the start of the text, found {{.Found}}`)
	errOtherWord       = message.New("docfile.other-word", `"{{.Key}}": expected {{.Words}}, found {{.Found}}`)
	errMistyped        = message.New("docfile.mistyped", `"{{.Key}}": expected {{.Words}}, found {{.Found}}; did you mean {{.Near}}?`)
	errEnds            = message.New("docfile.ends", `"ends": expected {{.Expected}}, found {{.Found}}: remove the key, the program writes it`)
	errLineBreaks      = message.New("docfile.line-breaks", `"line_breaks": expected {{.Words}}, found {{.Found}}`)
	errPageBudget      = message.New("docfile.page-budget", `"page_budget": expected a number of pages, or no such key for no limit, found {{.Found}}`)
	errLanguage        = message.New("docfile.language", `"language": {{.Found}} is not a language such as en, de or pt-BR; the language of the path is used`)
	errDate            = message.New("docfile.date", `"{{.Key}}": expected a date such as 2026, 2026-03 or 2026-03-14, found {{.Found}}`)
)

// What the user should know about a document that could be read.
var (
	errCut         = message.New("docfile.cut", `the file breaks off here: it says “ends: marked” and does not end with the line “...”, so whatever followed is missing; before Promodoc writes over it, the file is kept beside it as it is now. If you removed that line yourself, add it again`)
	errDaysOrder   = message.New("docfile.days-order", `"to": the last day {{.Last}} is before the first, {{.First}}: change one of the two; nothing was changed`)
	errOngoingEnds = message.New("docfile.ongoing-ends", `"to": the last day is {{.Last}} and the example says "ongoing: true", so the pages show no last day: remove one of the two; nothing was changed`)
	errNamed       = message.New("docfile.named", "the example has no id and was given {{.ID}}")
)

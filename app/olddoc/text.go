package olddoc

import "promodoc/app/message"

// What is said of a text that was written elsewhere.
var (
	textRest = message.New("olddoc.rest", "What else “{{.File}}” says")

	errPage  = message.New("olddoc.page", "{{.File}} cannot be read as a page: it is too large, or empty; save it as Markdown or Word, and try that")
	errEmpty = message.New("olddoc.empty", "there is no text in {{.File}}")
)

// What headings and labels of other documents say for the parts of an example and of a
// document, folded, and words apart from others.
var (
	wordsSituation = message.New("olddoc.words-situation", "situation, context, background, problem, challenge, task, why, before")
	wordsAction    = message.New("olddoc.words-action", "action, actions, what i did, approach, my part, my role, contribution, solution, how")
	wordsResult    = message.New("olddoc.words-result", "result, results, impact, outcome, outcomes, effect, after")
	wordsGrowth    = message.New("olddoc.words-growth", "growth areas, growth, areas of growth, areas to grow, development areas, growth since last time")
	wordsSummary   = message.New("olddoc.words-summary", "summary, executive summary, overview, introduction")
	wordsMade      = message.New("olddoc.words-made", "the case at a glance, references, contents, preparations, considerations")
	wordsEvidence  = message.New("olddoc.words-evidence", "evidence")
)

package brag

import "promodoc/app/message"

// The words by which it is told what a text is, folded and divided by commas.
var (
	textWeekWords   = message.New("brag.week-words", "week of, week of the, w/c, week commencing, week beginning, week starting, week ending, week from, woche vom, woche ab, kw ab, semaine du, semana del, settimana del")
	textResultWords = message.New("brag.result-words", "result, results, impact, outcome, outcomes, effect, benefit, so what, ergebnis, ergebnisse, wirkung, resultat, resultado, risultato, impacto, impatto")
	textPartWords   = message.New("brag.part-words", "my part, part, my role, role, my contribution, contribution, what i did, mein anteil, meine rolle, rolle, beitrag, mon role, mi papel, il mio ruolo")
	textAheadWords  = message.New("brag.ahead-words", "goals, goal, next, todo, to do, plans, plan, planned, upcoming, ideas, backlog, ziele, geplant, vorhaben, objectifs, objetivos, obiettivi")
)

// What values that no field takes are called.
var (
	textParagraph = message.New("brag.paragraph", "paragraph")
	textItem      = message.New("brag.item", "item without a date")
	textRow       = message.New("brag.row", "row of a table")
	textOther     = message.New("brag.other", "other text")
)

// textUndated is about items that nothing says a date of.
var textUndated = message.NewPlural("brag.undated", "{{.File}}:{{.Line}}: nothing says when this was, and it is left out: put a date in front of it or in a heading above", "{{.File}}:{{.Line}}: nothing says when this and others were, {{.Count}} in all, and they are left out: put dates in front of them or in headings above")

// textUnsettled is about dates that may mean several days.
var textUnsettled = message.New("brag.unsettled", "{{.File}}:{{.Line}}: “{{.Date}}” may have the day or the month first: the entry has the year alone; write the date as 2026-03-14 to import its day")

// errTooDeep is of a document that no person wrote.
var errTooDeep = message.New("brag.too-deep", "{{.File}}:{{.Line}}:1: the line is indented further than any list is: move it to the left; nothing was added")

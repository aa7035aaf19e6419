package findpanel

import "promodoc/app/message"

// The panel.
var (
	textFind       = message.New("findpanel.find", "Find and replace")
	textQuery      = message.New("findpanel.query", "Words in this document")
	textWith       = message.New("findpanel.with", "Replace with")
	textMatchCase  = message.New("findpanel.match-case", "Match case and accents")
	textWholeWord  = message.New("findpanel.whole-word", "Whole words")
	textNext       = message.New("findpanel.next", "Next")
	textPrevious   = message.New("findpanel.previous", "Previous")
	textReplace    = message.New("findpanel.replace", "Replace")
	textReplaceAll = message.New("findpanel.replace-all", "Replace all")
	textHint       = message.New("findpanel.hint", "Enter or {{.Next}}: next match. {{.Previous}}: previous. {{.Pane}}: into the text. Esc: back to where you were.")
)

// What was found.
var (
	textNoMatches   = message.New("findpanel.no-matches", "No matches")
	textMatches     = message.NewPlural("findpanel.matches", "{{.Count}} match", "{{.Count}} matches")
	textMatchOf     = message.NewPlural("findpanel.match-of", "{{.Number}} of {{.Count}} match", "{{.Number}} of {{.Count}} matches")
	textManyMatches = message.New("findpanel.many-matches", "The first {{.Count}} matches")
	textMore        = message.NewPlural("findpanel.more", "{{.Count}} more match", "{{.Count}} more matches")
	textStays       = message.New("findpanel.stays", "{{.Where}} · not replaced")
)

// What was replaced.
var (
	textFixed    = message.New("findpanel.fixed", "This match cannot be replaced: it is in an address, a name or the path’s own text.")
	textReplaced = message.NewPlural("findpanel.replaced",
		"Replaced {{.Count}} match. {{.Key}} undoes it.", "Replaced {{.Count}} matches. {{.Key}} undoes it.")
	textReplacedBut = message.New("findpanel.replaced-but", "{{.Replaced}} {{.Left}}")
	textLeft        = message.NewPlural("findpanel.left",
		"{{.Count}} match was not replaced: it is in an address, a name or the path’s own text.",
		"{{.Count}} matches were not replaced: they are in addresses, names or the path’s own text.")
)

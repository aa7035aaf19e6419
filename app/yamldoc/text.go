package yamldoc

import "promodoc/app/message"

// What is wrong with the bytes and the syntax of a file.
var (
	errNotUTF8    = message.NewPlural("yamldoc.not-utf-8", "one byte here is not {{.Encoding}}, so part of this word is not known: open the file in a text editor, correct the word (it shows there as a box or a question mark) and save it as UTF-8; the file was not changed", "{{.Count}} bytes from here on are not {{.Encoding}}, so the words they are in are not known: open the file in a text editor, correct these words (boxes or question marks show where) and save it as UTF-8; the file was not changed")
	errNotUTF8Too = message.New("yamldoc.not-utf-8-either", "a byte here is not {{.Encoding}} either")
	errOtherKind  = message.New("yamldoc.other-kind", "this is {{.What}}, not a document or a path file of Promodoc: choose one of those, which is a YAML file; the file was not changed")
	errProtected  = message.New("yamldoc.protected", "this is {{.What}}: 'promodoc export' and the window open it with that, and another file is expected here; the file was not changed")
	errForeign    = message.New("yamldoc.foreign", "this is not a document or a path file of Promodoc, which is a YAML file with a line “schema: ...”: 'promodoc render' makes pages of Markdown, and 'promodoc paths import' makes paths of a company's page; the file was not changed")
	errTooLarge   = message.New("yamldoc.too-large", "the file is larger than any of this program: expected at most {{.Size}} MB and {{.Parts}} lines and items")
	errInvisible  = message.New("yamldoc.invisible-character", "the invisible character {{.Character}} is not allowed here: remove it, or write {{.Escape}} between double quotes")
	errEmpty      = message.New("yamldoc.empty-file", `the file is empty: expected keys and their values, such as "title: ..."`)
	errSecond     = message.New("yamldoc.second-document", `a second document starts here: expected one document per file, so remove the line "---" or move the rest to a file of its own`)
	errNoMapping  = message.New("yamldoc.no-mapping", `expected keys and their values, such as "title: ...", found {{.Found}}`)
	errTooDeep    = message.New("yamldoc.too-deep", "nested deeper than {{.Limit}} levels: no file of this program is, so look for a wrong indentation")
	errAlias      = message.New("yamldoc.alias", `"*{{.Name}}" repeats text from elsewhere, which these files do not use: write the text out`)
	errAnchor     = message.New("yamldoc.anchor", `"&{{.Name}}" names text to be repeated, which these files do not use: remove it, or put the text in quotes`)
	errTag        = message.New("yamldoc.type-tag", `"{{.Tag}}" is a type tag, which these files do not use: remove it, or put the text in quotes`)
	errNoKey      = message.New("yamldoc.no-key", "expected a key, found {{.Found}}")
	errRepeated   = message.New("yamldoc.repeated-key", "key {{.Key}} is repeated, first on line {{.Line}}: keep one of them")
	errSyntax     = message.New("yamldoc.syntax", "this is not YAML: {{.Cause}}")
	errTab        = message.New("yamldoc.tab", "a tab is not allowed here: use spaces")
	errNeedsQuote = message.New("yamldoc.needs-quotes", `a text that starts with "{{.Character}}" needs quotes around it`)
)

// syntaxTexts explain the messages of the YAML library that hold the words in
// front.
var syntaxTexts = []struct {
	library string
	kind    *message.Message
}{
	{"mapping values are not allowed", message.New("yamldoc.colon-in-text", "a colon is not allowed here: put the text between quotes, or correct the indentation")},
	{"could not find expected ':'", message.New("yamldoc.no-colon", `expected a key with a colon, such as "title: ...": add the colon, or indent the line if it belongs to the text above`)},
	{"did not find expected key", message.New("yamldoc.no-key-here", "expected a key here: look for a wrong indentation, or a quote that ends the text too early")},
	{"did not find expected '-' indicator", message.New("yamldoc.no-dash", `expected "- ", as in the list above: look for a wrong indentation`)},
	{"found unexpected end of stream", message.New("yamldoc.open-quote", "the quote that opens here is never closed: add the closing one")},
	{"did not find expected ',' or ']'", message.New("yamldoc.open-bracket", `the list in brackets is not closed: expected "," or "]"`)},
	{"did not find expected ',' or '}'", message.New("yamldoc.open-brace", `the keys in braces are not closed: expected "," or "}"`)},
	{"found a tab character", message.New("yamldoc.tab-indents", "a tab indents this line: use spaces")},
	{"found unknown escape character", message.New("yamldoc.no-escape", "between double quotes a backslash starts an escape, and this is none: write two backslashes, or use single quotes")},
	{"block sequence entries are not allowed", message.New("yamldoc.list-in-line", `"- " starts a list, which needs a line of its own: break the line, or put the text between quotes`)},
	{"unknown anchor", message.New("yamldoc.asterisk", `a text that starts with "*" needs quotes around it`)},
	{"did not find expected alphabetic or numeric character", message.New("yamldoc.asterisk-or-ampersand", `a text that starts with "*" or "&" needs quotes around it`)},
	{"did not find expected comment or line break", message.New("yamldoc.text-after-bar", `after "|" or ">" the line must end: put the text on the lines below, indented`)},
	{"did not find expected <document start>", message.New("yamldoc.after-end", `the document ended above with "...", and nothing may follow: remove that line`)},
	{"exceeded max depth", message.New("yamldoc.far-too-deep", "brackets or indentations nest far too deep")},
}

// What became of the parts of a damaged file.
var (
	errZeros      = message.New("yamldoc.zeros", "{{.Count}} zero bytes follow here in place of text, as after a power cut: the text that was there is lost from this file")
	errConflict   = message.New("yamldoc.conflict-mark", "a mark that a merge left here was left out: both versions follow one another, so remove one of them")
	errAsText     = message.New("yamldoc.read-as-text", "the value of {{.Key}} is not as it should be and was read as the text that it is: check whether it is right")
	errItemAsText = message.New("yamldoc.item-read-as-text", "this item is not as it should be and was read as the text that it is: check whether it is right")
	errClosed     = message.New("yamldoc.closed", "the value of {{.Key}} has no end and was read to where it breaks off, as if {{.End}} were there: check whether it is right")
	errLeftOut    = message.NewPlural("yamldoc.left-out", "one line here belongs to no key and was left out", "{{.Count}} lines from here on belong to no key and were left out")
)

// What is wrong with keys and values. {{.In}} is the mapping, such as "a
// section".
var (
	errWantMapping = message.New("yamldoc.want-mapping", "expected {{.What}} as keys and values, found {{.Found}}")
	errWantText    = message.New("yamldoc.want-text", `"{{.Key}}": expected text, found {{.Found}}`)
	errWantBool    = message.New("yamldoc.want-bool", `"{{.Key}}": expected true or false, found {{.Found}}`)
	errWantInt     = message.New("yamldoc.want-number", `"{{.Key}}": expected a whole number, found {{.Found}}`)
	errWantList    = message.New("yamldoc.want-list", `"{{.Key}}": expected a list, each item on a line that starts with "- ", found {{.Found}}`)
	errWantIDs     = message.New("yamldoc.want-ids", `"{{.Key}}": expected ids, each with its keys and values, found {{.Found}}`)
	errMissingKey  = message.New("yamldoc.missing-key", `missing key "{{.Key}}": {{.In}} needs it, with a text`)
	errNewerSchema = message.New("yamldoc.newer-schema", "written for a newer Promodoc ({{.Found}}; this one knows {{.Known}}): update Promodoc to use all of it")
	errNoSchema    = message.New("yamldoc.missing-schema", `missing key "schema": expected "schema: {{.Known}}" on the first line`)
	errWrongSchema = message.New("yamldoc.unknown-schema", "unknown schema {{.Found}}: expected {{.Known}}")
	errOtherSchema = message.New("yamldoc.other-schema", "this is {{.What}} (schema {{.Found}}), and a file with the schema {{.Known}} is expected: choose another; the file was not changed")
	errMistypedKey = message.New("yamldoc.mistyped-key", `unknown key {{.Key}} in {{.In}}: did you mean "{{.Near}}"?`)
)

// The faults and notices that other packages look for.
var (
	// ErrConverted is of a notice that the file is not in UTF-8 and was decoded.
	ErrConverted = message.New("yamldoc.converted", "the file is in {{.Encoding}}, not in UTF-8, and was read as that: check whether its words are right, this one for example; what is saved is UTF-8, and the file as it is now is kept beside it before that")
	// ErrEmptyText is of a text that must not be empty and is.
	ErrEmptyText = message.New("yamldoc.empty-text", `"{{.Key}}" is empty: {{.In}} needs a text there`)
	// ErrUnknownKey is of a key that a mapping cannot have. Known lists those it
	// can.
	ErrUnknownKey = message.New("yamldoc.unknown-key", "unknown key {{.Key}} in {{.In}}: expected one of {{.Known}}")
)

// ErrNotPreserved says that a file would not be read back as it was written.
// The caller still has the text and must not discard it.
var ErrNotPreserved = message.New("yamldoc.not-preserved", "the file would not be read back as it was written, so it was not written{{with .Cause}}: {{.}}{{end}}")

// What is found where something else is expected.
var (
	textMapping = message.New("yamldoc.found-mapping", "keys and values")
	textList    = message.New("yamldoc.found-list", "a list")
	textAlias   = message.New("yamldoc.found-alias", "an alias")
	textNothing = message.New("yamldoc.found-nothing", "nothing")
	textText    = message.New("yamldoc.found-text", "the text {{.Text}}")
)

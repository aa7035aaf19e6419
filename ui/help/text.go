package help

import "promodoc/app/message"

// The sheet of keys.
var (
	textTitle = message.New("help.title", "Keys")
	textClose = message.New("help.close", "Close")
)

// Keys that are not actions.
var (
	textInText       = message.New("help.in-text", "In text")
	textInLists      = message.New("help.in-lists", "In lists and fields")
	textSelect       = message.New("help.select", "Select in a list")
	textOpen         = message.New("help.open", "Open the selected item")
	textFields       = message.New("help.fields", "Next, previous field")
	textEsc          = message.New("help.esc", "Leave a field, close a panel")
	textScroll       = message.New("help.scroll", "Scroll the page")
	textGoToField    = message.New("help.go-to-field", "Go to the field in the middle of the page")
	textOnLine       = message.New("help.on-line", "On a line of an imported page: consideration, preparation, guidance, leave out")
	textOnLineOthers = message.New("help.on-line-others", "On such a line: a path, a section, the path’s ID, its title")
)

// A list of keys.
var textNext = message.New("help.next", "{{.First}}, {{.Second}}")

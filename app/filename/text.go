package filename

import "promodoc/app/message"

// What is wrong with a pattern.
var (
	errUnopened    = message.New("filename.unopened-brace", "the file name pattern {{.Pattern}} closes a brace that it does not open")
	errUnclosed    = message.New("filename.unclosed-brace", "the file name pattern {{.Pattern}} opens a brace that it does not close")
	errPlaceholder = message.New("filename.placeholder", "the file name pattern {{.Pattern}} asks for {{.Name}}: write one of {{.Known}}")
	errNoWords     = message.New("filename.no-words", "the file name pattern {{.Pattern}} names nothing: write for example {{.Example}}")
)

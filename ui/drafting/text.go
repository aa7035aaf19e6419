package drafting

import "promodoc/app/message"

// What is said of what a program left that ended unexpectedly.
var (
	textLineKept   = message.NewPlural("drafting.line-kept", "A line that you had typed and not added to the journal is kept: {{.Key}} shows it.", "{{.Count}} lines that you had typed and not added to the journal are kept: {{.Key}} shows the last.")
	textEntrySaved = message.NewPlural("drafting.entry-saved", "What you had typed in “{{.Title}}” is saved now. {{.Key}} shows the journal.", "What you had typed in {{.Count}} entries is saved now. {{.Key}} shows the journal.")
)

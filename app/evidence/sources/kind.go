package sources

import (
	"bytes"

	"promodoc/app/evidence"
	"promodoc/app/filetype"
	"promodoc/app/textdecode"
)

// kind is a kind of files that have evidence.
type kind int

const (
	unknown  kind = iota
	records       // JSON of gh or glab
	calendar      // .ics
	table         // CSV of a tracker, or any other
	notes         // Markdown
)

// reader reads a file of one kind.
type reader func(name string, data []byte, o evidence.Options) (evidence.Found, error)

// readers are the readers of the kinds.
var readers = map[kind]reader{}

// readFile reads a file as what it is.
func readFile(name string, data []byte, o evidence.Options) (evidence.Found, error) {
	text, _, err := textdecode.DecodeFile(name, data, textdecode.Plain)
	if err != nil {
		return evidence.Found{}, err
	}
	read := readers[kindOf(name, text.Data)]
	if read == nil {
		return evidence.Found{}, errKind.Err("File", name)
	}
	return read(name, data, o)
}

// kindOf tells what a file is: by how its text begins, and else by its name.
func kindOf(name string, text []byte) kind {
	text = bytes.TrimLeft(text, " \t\r\n")
	switch {
	case bytes.HasPrefix(bytes.ToUpper(text[:min(len(text), 15)]), []byte("BEGIN:VCALENDAR")):
		return calendar
	case bytes.HasPrefix(text, []byte("{")), bytes.HasPrefix(text, []byte("[")) && startsList(text):
		return records
	}
	switch filetype.OfContent(name, text) {
	case filetype.Table:
		return table
	case filetype.Markdown:
		return notes
	case filetype.Unknown:
		if hasColumns(text) {
			return table
		}
		return notes
	}
	return unknown
}

// startsList reports whether a text begins as a list in JSON does, and not as Markdown
// with a link or a task.
func startsList(text []byte) bool {
	rest := bytes.TrimLeft(text[1:], " \t\r\n")
	return len(rest) > 0 && (rest[0] == '{' || rest[0] == ']')
}

// hasColumns reports whether the first two lines of a text have the same number of
// separators, and more than one.
func hasColumns(text []byte) bool {
	lines := bytes.SplitN(text, []byte("\n"), 3)
	if len(lines) < 2 {
		return false
	}
	for _, separator := range []string{",", "\t", ";"} {
		if n := bytes.Count(lines[0], []byte(separator)); n > 1 && n == bytes.Count(lines[1], []byte(separator)) {
			return true
		}
	}
	return false
}

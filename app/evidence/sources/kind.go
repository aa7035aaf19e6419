package sources

import (
	"bytes"
	"encoding/json"
	"slices"

	"promodoc/app/evidence"
	"promodoc/app/evidence/brag"
	"promodoc/app/evidence/calendar"
	"promodoc/app/evidence/forge"
	"promodoc/app/evidence/tracker"
	"promodoc/app/textdecode"
)

// kinds are the kinds of files that have evidence, in the order in which a file is
// asked whether it is of them.
var kinds = []struct {
	looks      func(name string, data []byte) bool
	read       func(name string, data []byte, o evidence.Options) (evidence.Found, error)
	extensions []string // that such files usually have
	table      bool     // its columns can be matched by the user, see [Table]
}{
	{calendar.Looks, calendar.Read, []string{".ics"}, false},
	{forge.Looks, forge.Read, []string{".json"}, false},
	{tracker.Looks, tracker.Read, []string{".csv", ".tsv", ".tab"}, true},
	{brag.Looks, brag.Read, []string{".md", ".markdown", ".txt"}, false},
}

// Extensions returns the extensions that files with evidence usually have, to be
// offered where a file is chosen. Others are told by their content.
func Extensions() []string {
	var all []string
	for _, k := range kinds {
		all = append(all, k.extensions...)
	}
	slices.Sort(all)
	return all
}

// looksCut reports whether a file begins as a list in JSON does, and is broken.
func looksCut(data []byte) bool {
	begin := bytes.TrimLeft(data, " \t\r\n\ufeff")
	if list, ok := bytes.CutPrefix(begin, []byte("[")); ok { // Markdown may begin with a link
		begin = bytes.TrimLeft(list, " \t\r\n")
	}
	return bytes.HasPrefix(begin, []byte("{")) && !json.Valid(data)
}

// readFile reads a file as what it is.
func readFile(name string, data []byte, o evidence.Options) (evidence.Found, error) {
	for _, k := range kinds {
		if k.looks(name, data) {
			return k.read(name, data, o)
		}
	}
	if looksCut(data) {
		return forge.Read(name, data, o) // says where it is broken
	}
	if _, _, err := textdecode.DecodeFile(name, data, textdecode.Plain); err != nil {
		return evidence.Found{}, err // says what it is instead
	}
	return evidence.Found{}, errKind.Err("File", name)
}

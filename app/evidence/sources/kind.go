package sources

import (
	"promodoc/app/evidence"
	"promodoc/app/evidence/calendar"
	"promodoc/app/evidence/forge"
	"promodoc/app/evidence/tracker"
	"promodoc/app/textdecode"
)

// kinds are the kinds of files that have evidence, in the order in which a file is
// asked whether it is of them.
var kinds = []struct {
	looks func(name string, data []byte) bool
	read  func(name string, data []byte, o evidence.Options) (evidence.Found, error)
}{
	{calendar.Looks, calendar.Read},
	{forge.Looks, forge.Read},
	{tracker.Looks, tracker.Read},
}

// readFile reads a file as what it is.
func readFile(name string, data []byte, o evidence.Options) (evidence.Found, error) {
	for _, k := range kinds {
		if k.looks(name, data) {
			return k.read(name, data, o)
		}
	}
	if _, _, err := textdecode.DecodeFile(name, data, textdecode.Plain); err != nil {
		return evidence.Found{}, err // says what it is instead
	}
	return evidence.Found{}, errKind.Err("File", name)
}

package yamldoc

import (
	"strconv"
	"strings"
)

// NewerSchema says that a file was written by a newer version of the program,
// in a format this one knows only in part.
type NewerSchema struct {
	Fault
	Found string // the schema the file names, such as "promodoc.document/v2"
	Known string // the newest one this program knows
}

// Unwrap gives the fault as Faults, as every other error of reading is.
func (e *NewerSchema) Unwrap() error { return Faults{e.Fault} }

// Schema asks for the key "schema" and compares it with the one this program
// knows, such as "promodoc.path/v1". Anything else is a fault, but for a newer
// version of the same format: that one is returned, for the caller to decide.
func (m *Mapping) Schema(known string) *NewerSchema {
	found := m.Text("schema")
	if found == known || m.broken {
		return nil
	}
	at := m.At("schema")
	if version(found, known) > version(known, known) {
		return &NewerSchema{
			Fault: faultAt(m.reader.file, at, "written for a newer Promodoc (%s; this one knows %s): update Promodoc to use all of it", found, known),
			Found: found,
			Known: known,
		}
	}
	if found == "" {
		m.reader.Faultf(at, "missing key \"schema\": expected \"schema: %s\" on the first line", known)
	} else {
		m.reader.lostf(at, "unknown schema %s: expected %s", Quoted(found), known)
	}
	return nil
}

// version is the number behind "/v" of a schema of the same format as known;
// 0 where it is none.
func version(schema, known string) int {
	format, _, _ := strings.Cut(known, "/v")
	digits, ok := strings.CutPrefix(schema, format+"/v")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil {
		return 0
	}
	return n
}

package yamldoc

import (
	"strconv"
	"strings"

	"promodoc/app/signature"
)

// NewerSchema is the error of a file in a newer version of its format, which this
// program knows only in part.
type NewerSchema struct {
	Fault
	Found string // the schema the file names, such as "promodoc.document/v2"
	Known string // the newest one that this program knows
}

// Unwrap returns the fault as Faults, the type of all other errors of reading.
func (e *NewerSchema) Unwrap() error { return Faults{e.Fault} }

// Schema compares the value of the key "schema" with the one that this program
// knows, such as "promodoc.path/v1". Another value is a fault, except a newer
// version of the same format, which is returned for the caller to decide on. Of a file
// of another format of the program it is the only fault.
func (m *Mapping) Schema(known string) *NewerSchema {
	found := m.Text("schema")
	if found == known || m.broken {
		return nil
	}
	at := m.At("schema")
	if version(found, known) > version(known, known) {
		return &NewerSchema{
			Fault: faultAt(m.reader.file, at, errNewerSchema.Err("Found", found, "Known", known)),
			Found: found,
			Known: known,
		}
	}
	switch kind := signature.OfText([]byte("schema: " + found)); {
	case found == "":
		m.reader.Fault(at, errNoSchema.Err("Known", known))
	case kind.IsOwn():
		other := faultAt(m.reader.file, at, errOtherSchema.Err("What", kind, "Found", found, "Known", known))
		m.reader.instead = &other
	default:
		m.reader.lost(at, errWrongSchema.Err("Found", Quoted(found), "Known", known))
	}
	return nil
}

// version returns the number after "/v" of a schema of the same format as known;
// 0 if there is none.
func version(schema, known string) int {
	format, _, _ := strings.Cut(known, "/v")
	digits, ok := strings.CutPrefix(schema, format+"/v")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil {
		return 0
	}
	return n
}

package schema

import "promodoc/app/journal"

// The mappings of a file of the journal, beside [evidenceObject].
const (
	journalObject = "journal"
	entryObject   = "entry"
	sourceObject  = "source"
)

// Journal returns the JSON Schema of the files of the journal. Keys that it does not name
// are allowed: the program keeps them.
func Journal() []byte {
	return open(journalObjects(), journalObject, "Promodoc journal ("+journal.Schema+")", journalDescriptions)
}

func journalObjects() map[string]object {
	return map[string]object{
		journalObject: {keys: []key{
			{name: "schema", required: true, value: oneOf(journal.Schema)},
			{name: "ends", value: oneOf("marked")},
			{name: "entries", value: listOf(ref(entryObject))},
		}},
		entryObject: {keys: []key{
			{name: "id", value: text()},
			{name: "date", required: true, value: matching(datePattern)},
			{name: "to", value: date()},
			{name: "text", required: true, value: nonEmpty()},
			{name: "result", value: text()},
			{name: "part", value: text()},
			{name: "links", value: listOf(ref(evidenceObject))},
			{name: "tags", value: listOf(text())},
			{name: "people", value: listOf(text())},
			{name: "source", value: ref(sourceObject)},
		}},
		evidenceObject: {keys: evidenceKeys()},
		sourceObject: {keys: []key{
			{name: "kind", value: text()},
			{name: "name", value: text()},
			{name: "keys", value: listOf(text())},
		}},
	}
}

package schema

import (
	"encoding/json"

	"promodoc/app/message"
	"promodoc/app/promo"
)

// The mappings of a document's file.
const (
	documentObject   = "document"
	candidateObject  = "candidate"
	pathRefObject    = "path_ref"
	cycleObject      = "cycle"
	proseObject      = "prose"
	exampleObject    = "example"
	evidenceObject   = "evidence"
	attachmentObject = "attachment"
	noteObject       = "note"
	growthObject     = "growth"
	statusObject     = "status"
	questionObject   = "question"
	feedbackObject   = "feedback"
	suggestionObject = "suggestion"
	voiceObject      = "voice"
	partObject       = "part"
	readerSetObject  = "reader_set"
	standInObject    = "stand_in"
	reviewObject     = "review"
	leftObject       = "left"
)

// Document returns the JSON Schema of documents, as the bytes of its file. Keys that
// it does not name are allowed: the program keeps them.
func Document() []byte {
	return open(documentObjects(), documentObject, "Promodoc document ("+promo.Schema+")", documentDescriptions)
}

// open returns the JSON Schema of a file with one of the mappings, all of which may have
// keys that it does not name.
func open(all map[string]object, main, title string, descriptions map[string]*message.Message) []byte {
	described := func(name string) node {
		n := all[name].described(name, descriptions)
		delete(n, "additionalProperties")
		return n
	}
	root := described(main)
	root["$schema"] = draft
	root["title"] = title
	definitions := node{}
	for name := range all {
		if name != main {
			definitions[name] = described(name)
		}
	}
	root["definitions"] = definitions
	data, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // the schema is made of strings, numbers and lists of them
	}
	return append(data, '\n')
}

// The forms of dates and places as patterns of JSON Schema.
const (
	datePattern  = `^[0-9]{1,4}(-[0-9]{2}(-[0-9]{2})?)?(T00:00:00Z)?$`
	placePattern = `^(document|candidate|cycle|path|section|example|consideration|growth|preparation)(/[^/]+){0,3}$`
)

func date() node { return orEmpty(matching(datePattern)) }

func place() node { return orEmpty(matching(placePattern)) }

func state() node { return oneOf(promo.ThreadOpen, promo.ThreadAnswered, promo.ThreadDone) }

// mapOf is a mapping from IDs.
func mapOf(item node) node { return node{"type": "object", "additionalProperties": orNull(item)} }

// documentObjects returns what a document's file may have. A test checks that it is
// what docfile.Read reads.
func documentObjects() map[string]object {
	return map[string]object{
		documentObject:   {keys: documentKeys()},
		candidateObject:  {keys: candidateKeys()},
		pathRefObject:    {keys: pathRefKeys()},
		cycleObject:      {keys: cycleKeys()},
		proseObject:      {keys: proseKeys()},
		exampleObject:    {keys: exampleKeys()},
		evidenceObject:   {keys: evidenceKeys()},
		attachmentObject: {keys: attachmentKeys()},
		noteObject:       {keys: noteKeys()},
		growthObject:     {keys: growthKeys()},
		statusObject:     {keys: statusKeys()},
		questionObject:   {keys: questionKeys()},
		feedbackObject:   {keys: feedbackKeys()},
		suggestionObject: {keys: suggestionKeys()},
		voiceObject:      {keys: voiceKeys()},
		partObject:       {keys: partKeys()},
		readerSetObject:  {keys: readerSetKeys()},
		standInObject:    {keys: standInKeys()},
		reviewObject:     {keys: reviewKeys()},
		leftObject:       {keys: leftKeys()},
	}
}

func documentKeys() []key {
	return []key{
		{name: "schema", required: true, value: node{"const": promo.Schema}},
		{name: "ends", value: node{"const": "marked"}},
		{name: "id", value: text()},
		{name: "name", value: text()},
		{name: "candidate", value: ref(candidateObject)},
		{name: "path", value: ref(pathRefObject)},
		{name: "cycle", value: ref(cycleObject)},
		{name: "language", value: orEmpty(matching(languagePattern))},
		{name: "line_breaks", value: oneOf("hard", "soft")},
		{name: "page_budget", value: number(0)},
		{name: "words", value: listOf(text())},
		{name: "updated", value: date()},
		{name: "parts", value: listOf(ref(partObject))},
		{name: "sections", value: listOf(ref(proseObject))},
		{name: "examples", value: listOf(ref(exampleObject))},
		{name: "considerations", value: mapOf(ref(noteObject))},
		{name: "growth", value: listOf(ref(growthObject))},
		{name: "preparations", value: mapOf(ref(statusObject))},
		{name: "questions", value: listOf(ref(questionObject))},
		{name: "feedback", value: listOf(ref(feedbackObject))},
		{name: "voices", value: listOf(ref(voiceObject))},
		{name: "reader_sets", value: listOf(ref(readerSetObject))},
		{name: "review", value: ref(reviewObject)},
		{name: "path_snapshot", value: node{"type": "object"}},
	}
}

func candidateKeys() []key {
	return []key{
		{name: "name", value: text()},
		{name: "team", value: text()},
		{name: "current_role", value: text()},
		{name: "proposed_role", value: text()},
		{name: "manager", value: text()},
	}
}

func pathRefKeys() []key {
	return []key{
		{name: "id", value: text()},
		{name: "title", value: text()},
		{name: "version", value: text()},
		{name: "hash", value: text()},
		{name: "form", value: text()},
	}
}

func cycleKeys() []key {
	return []key{
		{name: "name", value: text()},
		{name: "from", value: date()},
		{name: "to", value: date()},
	}
}

func proseKeys() []key {
	return []key{
		{name: "id", required: true, value: nonEmpty()},
		{name: "title", value: text()},
		{name: "body", value: text()},
	}
}

func exampleKeys() []key {
	return []key{
		{name: "id", value: text()},
		{name: "title", value: text()},
		{name: "from", value: date()},
		{name: "to", value: date()},
		{name: "ongoing", value: boolean()},
		{name: "origin", value: oneOf(promo.OriginCurrent, promo.OriginEarlier, promo.OriginPersonal)},
		{name: "situation", value: text()},
		{name: "action", value: text()},
		{name: "result", value: text()},
		{name: "evidence", value: listOf(ref(evidenceObject))},
		{name: "attachments", value: listOf(ref(attachmentObject))},
		{name: "supports", value: listOf(text())},
		{name: "confidential", value: boolean()},
		{name: "carried_from", value: text()},
		{name: "from_entries", value: listOf(text())},
	}
}

func evidenceKeys() []key {
	return []key{
		{name: "title", value: text()},
		{name: "url", value: text()},
	}
}

func attachmentKeys() []key {
	return []key{
		{name: "file", value: text()},
		{name: "title", value: text()},
		{name: "alt", value: text()},
	}
}

func noteKeys() []key {
	return []key{
		{name: "note", value: text()},
		{name: "left_as_is", value: listOf(text())},
	}
}

func growthKeys() []key {
	return []key{
		{name: "title", value: text()},
		{name: "text", value: text()},
		{name: "steps", value: listOf(text())},
	}
}

func statusKeys() []key {
	return []key{
		{name: "done", value: boolean()},
		{name: "note", value: text()},
	}
}

func questionKeys() []key {
	return []key{
		{name: "id", required: true, value: nonEmpty()},
		{name: "place", value: place()},
		{name: "text", value: text()},
		{name: "state", value: state()},
		{name: "asked", value: date()},
		{name: "by", value: date()},
	}
}

func feedbackKeys() []key {
	return []key{
		{name: "id", required: true, value: nonEmpty()},
		{name: "who", value: text()},
		{name: "when", value: date()},
		{name: "place", value: place()},
		{name: "quote", value: text()},
		{name: "offset", value: number(0)},
		{name: "before", value: text()},
		{name: "text", value: text()},
		{name: "thread", value: text()},
		{name: "state", value: state()},
		{name: "suggestion", value: ref(suggestionObject)},
		{name: "source", value: text()},
	}
}

func suggestionKeys() []key {
	return []key{
		{name: "old", value: text()},
		{name: "new", value: text()},
	}
}

func voiceKeys() []key {
	return []key{
		{name: "id", required: true, value: nonEmpty()},
		{name: "asked", value: date()},
		{name: "name", value: text()},
		{name: "role", value: text()},
		{name: "relation", value: text()},
		{name: "day", value: date()},
		{name: "text", value: text()},
		{name: "supports", value: listOf(text())},
		{name: "permitted", value: boolean()},
	}
}

func readerSetKeys() []key {
	return []key{
		{name: "id", required: true, value: nonEmpty()},
		{name: "name", value: text()},
		{name: "formats", value: listOf(text())},
		{name: "design", value: text()},
		{name: "draft", value: boolean()},
		{name: "leave_out", value: listOf(place())},
		{name: "stand_ins", value: listOf(ref(standInObject))},
	}
}

func partKeys() []key {
	return []key{
		{name: "id", required: true, value: nonEmpty()},
		{name: "title", value: text()},
		{name: "hidden", value: boolean()},
	}
}

func standInKeys() []key {
	return []key{
		{name: "name", value: text()},
		{name: "words", value: text()},
	}
}

func reviewKeys() []key {
	return []key{
		{name: "off", value: listOf(text())},
		{name: "left_as_is", value: listOf(ref(leftObject))},
	}
}

func leftKeys() []key {
	return []key{
		{name: "rule", value: text()},
		{name: "place", value: place()},
		{name: "quote", value: text()},
		{name: "reason", value: text()},
	}
}

package schema

import "promodoc/app/career"

// The mappings of a path file.
const (
	pathObject          = "path"
	originObject        = "origin"
	sectionObject       = "section"
	considerationObject = "consideration"
	promptObject        = "prompt"
	preparationObject   = "preparation"
	linkObject          = "link"
	skeletonObject      = "skeleton"
)

// objects is the one table of what a path file may say; a test holds it equal
// to what career.Read takes.
func objects() map[string]object {
	return map[string]object{
		pathObject:          {about: "What one role asks of a candidate.", keys: pathKeys()},
		originObject:        {about: "Where the path comes from, for readers who want to check it.", keys: originKeys()},
		sectionObject:       {about: "A group of considerations, and of preparations that belong to them.", keys: sectionKeys(), also: filled()},
		considerationObject: {about: "One thing the candidate must show.", keys: considerationKeys(), also: stated()},
		promptObject:        {about: "A question that helps to write one field of an example. It is shown while she writes.", keys: promptKeys()},
		preparationObject:   {about: "Something to read, watch, do or think over on the way.", keys: preparationKeys()},
		linkObject:          {about: "A titled address.", keys: linkKeys()},
		skeletonObject:      {about: "A part of the promotion document: a built-in one, or a prose section with a title.", keys: skeletonKeys(), also: titled()},
	}
}

func pathKeys() []key {
	return []key{
		{name: "schema", about: "The format of this file.", needed: true, value: node{"const": career.Schema}},
		{name: "id", about: "Names the path for other paths and on the command line; unique among all paths.", needed: true, value: slug()},
		{name: "title", about: "What the path is called, such as the role it leads to.", needed: true, value: words()},
		{name: "version", about: "A label of your own, such as 2026.1; documents remember it.", value: text()},
		{name: "from_role", about: "The role the candidate has.", value: text()},
		{name: "to_role", about: "The role the path leads to.", value: text()},
		{name: "source", about: "Where the path comes from.", value: ref(originObject)},
		{name: "language", about: "Language of the texts, such as en, de or pt-BR; en where it is left out.", value: orBlank(matching(languagePattern))},
		{name: "includes", about: "Ids of paths whose items also apply, each once.", value: node{"type": "array", "items": slug(), "uniqueItems": true}},
		{name: "introduction", about: "What to know before the first section; Markdown.", value: text()},
		{name: "sections", about: "The considerations, in groups.", value: listOf(ref(sectionObject))},
		{name: "skeleton", about: "The parts of the promotion document in their order; the usual ones where it is left out.", value: listOf(ref(skeletonObject))},
		{name: "preparations", about: "What to read, watch, do or think over for the path as a whole.", value: listOf(ref(preparationObject))},
	}
}

func originKeys() []key {
	return []key{
		{name: "name", about: "Name of the page or book.", value: text()},
		{name: "url", about: "Its whole address.", value: orBlank(matching(addressPattern))},
		{name: "licence", about: "Under which its words may be used, such as CC BY-SA 4.0.", value: text()},
	}
}

func sectionKeys() []key {
	return []key{
		{name: "id", about: "Unique in the path.", needed: true, value: slug()},
		{name: "title", about: "Heading of the section.", needed: true, value: words()},
		{name: "introduction", about: "What the section is about; Markdown.", value: text()},
		{name: "considerations", about: "What the candidate must show.", value: listOf(ref(considerationObject))},
		{name: "preparations", about: "What helps to get there.", value: listOf(ref(preparationObject))},
		{name: "to_be_filled", about: "true for a section that is known to be empty.", value: truth()},
	}
}

// filled asks a section to list something, or to say that it does not.
func filled() node {
	lists := func(name string) node {
		return node{"required": []string{name}, "properties": node{name: node{"type": "array", "minItems": 1}}}
	}
	return node{"anyOf": []node{lists("considerations"), lists("preparations"),
		{"required": []string{"to_be_filled"}, "properties": node{"to_be_filled": node{"const": true}}}}}
}

func considerationKeys() []key {
	return []key{
		{name: "id", about: "Unique in the path; examples point to it, so keep it when you reword the rest.", needed: true, value: slug()},
		{name: "title", about: "Short, for the outline.", needed: true, value: words()},
		{name: "statement", about: "What is asked for, in one sentence.", value: text()},
		{name: "guidance", about: "What a strong example shows; Markdown.", value: text()},
		{name: "prompts", about: "Questions that help to write an example.", value: listOf(ref(promptObject))},
		{name: "enough", about: "How many complete examples are enough; 1 where it is left out.", value: number(1)},
		{name: "source", about: "Who wrote it: the handbook the path names, this program, or a page that was imported.", value: oneOf(career.SourceHandbook, career.SourcePromodoc, career.SourceImported)},
		{name: "same_as", about: "Considerations of other paths that ask the same, as PATH/ID; examples follow them.", value: listOf(matching(sameAsPattern))},
		{name: "scope", about: "How far it has to reach, such as the team.", value: text()},
		{name: "looks_for", about: "What a reader looks for in an example.", value: listOf(orNothing(text()))},
		{name: "to_be_filled", about: "true for one whose statement is still to be written.", value: truth()},
	}
}

// stated asks a consideration for its statement, unless it says that there is
// none yet.
func stated() node {
	return node{
		"if":   node{"required": []string{"to_be_filled"}, "properties": node{"to_be_filled": node{"const": true}}},
		"else": node{"required": []string{"statement"}, "properties": node{"statement": words()}},
	}
}

func promptKeys() []key {
	return []key{
		{name: "text", about: "The question.", needed: true, value: words()},
		{name: "field", about: "The field of an example that it helps to write.", needed: true, value: oneOf(career.FieldSituation, career.FieldAction, career.FieldResult)},
	}
}

func preparationKeys() []key {
	return []key{
		{name: "id", about: "Unique in the path.", needed: true, value: slug()},
		{name: "title", about: "What is to be done.", needed: true, value: words()},
		{name: "text", about: "More about it; Markdown.", value: text()},
		{name: "links", about: "Where it is found.", value: listOf(ref(linkObject))},
		{name: "kind", about: "What it asks the candidate to do.", value: oneOf(career.KindRead, career.KindWatch, career.KindDo, career.KindThink)},
		{name: "source", about: "Who wrote it.", value: oneOf(career.SourceHandbook, career.SourcePromodoc, career.SourceImported)},
	}
}

func linkKeys() []key {
	return []key{
		{name: "title", about: "What the link is called.", needed: true, value: words()},
		{name: "url", about: "Its whole address.", needed: true, value: matching(addressPattern)},
	}
}

func skeletonKeys() []key {
	return []key{
		{name: "id", about: "summary, glance, considerations, growth, preparations and references are built in; any other id is a prose section.", needed: true, value: slug()},
		{name: "title", about: "Its heading; a prose section needs one.", value: text()},
		{name: "guidance", about: "Advice that is shown while the part is written and never exported; Markdown.", value: text()},
		{name: "text", about: "Stands in the document below the heading, where the part has anything in it; Markdown.", value: text()},
		{name: "left_out", about: "Documents in this form have no such part; only glance, growth, preparations and references can be left out.", value: truth()},
	}
}

// builtIn are the parts of a skeleton that have a title of their own.
var builtIn = []string{"summary", career.SkeletonGlance, career.SkeletonConsiderations, career.SkeletonGrowth, career.SkeletonPreparations, career.SkeletonReferences}

// titled asks a part of the skeleton for its title, unless it is built in.
func titled() node {
	return node{
		"if":   node{"required": []string{"id"}, "properties": node{"id": node{"enum": builtIn}}},
		"else": node{"required": []string{"title"}, "properties": node{"title": node{"not": node{"enum": []any{"", nil}}}}},
	}
}

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

// objects returns what a path file may have. A test checks that it is what
// career.Read reads.
func objects() map[string]object {
	return map[string]object{
		pathObject:          {keys: pathKeys()},
		originObject:        {keys: originKeys()},
		sectionObject:       {keys: sectionKeys(), constraints: listsSomething()},
		considerationObject: {keys: considerationKeys(), constraints: hasStatement()},
		promptObject:        {keys: promptKeys()},
		preparationObject:   {keys: preparationKeys()},
		linkObject:          {keys: linkKeys()},
		skeletonObject:      {keys: skeletonKeys(), constraints: hasTitle()},
	}
}

func pathKeys() []key {
	return []key{
		{name: "schema", required: true, value: node{"const": career.Schema}},
		{name: "id", required: true, value: slug()},
		{name: "title", required: true, value: nonEmpty()},
		{name: "version", value: text()},
		{name: "from_role", value: text()},
		{name: "to_role", value: text()},
		{name: "family", value: text()},
		{name: "source", value: ref(originObject)},
		{name: "language", value: orEmpty(matching(languagePattern))},
		{name: "includes", value: node{"type": "array", "items": slug(), "uniqueItems": true}},
		{name: "introduction", value: text()},
		{name: "sections", value: listOf(ref(sectionObject))},
		{name: "skeleton", value: listOf(ref(skeletonObject))},
		{name: "preparations", value: listOf(ref(preparationObject))},
	}
}

func originKeys() []key {
	return []key{
		{name: "name", value: text()},
		{name: "url", value: orEmpty(matching(addressPattern))},
		{name: "licence", value: text()},
	}
}

func sectionKeys() []key {
	return []key{
		{name: "id", required: true, value: slug()},
		{name: "title", required: true, value: nonEmpty()},
		{name: "introduction", value: text()},
		{name: "considerations", value: listOf(ref(considerationObject))},
		{name: "preparations", value: listOf(ref(preparationObject))},
		{name: "to_be_filled", value: boolean()},
	}
}

// listsSomething requires that a section lists something, or says that it does
// not.
func listsSomething() node {
	lists := func(name string) node {
		return node{"required": []string{name}, "properties": node{name: node{"type": "array", "minItems": 1}}}
	}
	return node{"anyOf": []node{lists("considerations"), lists("preparations"),
		{"required": []string{"to_be_filled"}, "properties": node{"to_be_filled": node{"const": true}}}}}
}

func considerationKeys() []key {
	return []key{
		{name: "id", required: true, value: slug()},
		{name: "title", required: true, value: nonEmpty()},
		{name: "statement", value: text()},
		{name: "guidance", value: text()},
		{name: "prompts", value: listOf(ref(promptObject))},
		{name: "enough", value: number(1)},
		{name: "source", value: oneOf(career.SourceHandbook, career.SourcePromodoc, career.SourceImported)},
		{name: "same_as", value: listOf(matching(sameAsPattern))},
		{name: "scope", value: text()},
		{name: "looks_for", value: listOf(orNull(text()))},
		{name: "ask_colleagues", value: listOf(orNull(text()))},
		{name: "to_be_filled", value: boolean()},
	}
}

// hasStatement requires the statement of a consideration, unless it is still to be
// written.
func hasStatement() node {
	return node{
		"if":   node{"required": []string{"to_be_filled"}, "properties": node{"to_be_filled": node{"const": true}}},
		"else": node{"required": []string{"statement"}, "properties": node{"statement": nonEmpty()}},
	}
}

func promptKeys() []key {
	return []key{
		{name: "text", required: true, value: nonEmpty()},
		{name: "field", required: true, value: oneOf(career.FieldSituation, career.FieldAction, career.FieldResult)},
	}
}

func preparationKeys() []key {
	return []key{
		{name: "id", required: true, value: slug()},
		{name: "title", required: true, value: nonEmpty()},
		{name: "text", value: text()},
		{name: "links", value: listOf(ref(linkObject))},
		{name: "kind", value: oneOf(career.KindRead, career.KindWatch, career.KindDo, career.KindThink)},
		{name: "source", value: oneOf(career.SourceHandbook, career.SourcePromodoc, career.SourceImported)},
	}
}

func linkKeys() []key {
	return []key{
		{name: "title", required: true, value: nonEmpty()},
		{name: "url", required: true, value: matching(addressPattern)},
	}
}

func skeletonKeys() []key {
	return []key{
		{name: "id", required: true, value: slug()},
		{name: "title", value: text()},
		{name: "guidance", value: text()},
		{name: "text", value: text()},
		{name: "left_out", value: boolean()},
	}
}

// builtIn are the parts of a skeleton that need no title.
var builtIn = []string{"summary", career.SkeletonGlance, career.SkeletonConsiderations, career.SkeletonGrowth, career.SkeletonPreparations, career.SkeletonReferences}

// hasTitle requires the title of a part of the skeleton, unless it is built in.
func hasTitle() node {
	return node{
		"if":   node{"required": []string{"id"}, "properties": node{"id": node{"enum": builtIn}}},
		"else": node{"required": []string{"title"}, "properties": node{"title": node{"not": node{"enum": []any{"", nil}}}}},
	}
}

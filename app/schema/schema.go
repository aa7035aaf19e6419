// Package schema owns the JSON Schema of path files, by which a text editor
// completes keys and marks faults while a person writes one by hand. It says
// of each file alone what package career asks for; what only the company of
// other paths can tell to be wrong it cannot. It must never know of disk or
// screens.
package schema

import (
	"encoding/json"

	"promodoc/app/career"
	"promodoc/app/ids"
)

// draft is the version that the language server for YAML knows best.
const draft = "http://json-schema.org/draft-07/schema#"

// The forms of ids, as patterns of JSON Schema.
const (
	slugPattern     = ids.SlugPattern
	sameAsPattern   = `^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$`
	addressPattern  = `^([Hh][Tt][Tt][Pp][Ss]?://[^/?#]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^?#])`
	languagePattern = `^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`
)

// object is a mapping of a path file: what it is, and its keys in the order
// they are written.
type object struct {
	about string
	keys  []key
	also  node // what else holds for it
}

// key is one key of a mapping, with what may stand behind it.
type key struct {
	name, about string
	needed      bool
	value       node
}

// node is a piece of JSON Schema.
type node map[string]any

// Path is the JSON Schema of path files, as the bytes of its file.
func Path() []byte {
	root := objects()[pathObject].node()
	root["$schema"] = draft
	root["title"] = "Promodoc career path (" + career.Schema + ")"
	definitions := node{}
	for name, o := range objects() {
		if name != pathObject {
			definitions[name] = o.node()
		}
	}
	root["definitions"] = definitions
	data, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // the table holds nothing but texts, numbers and lists of them
	}
	return append(data, '\n')
}

// node is the mapping as JSON Schema.
func (o object) node() node {
	properties, needed := node{}, []string{}
	for _, k := range o.keys {
		value := k.value
		if !k.needed {
			value = orNothing(value)
		}
		value["description"] = k.about
		properties[k.name] = value
		if k.needed {
			needed = append(needed, k.name)
		}
	}
	n := node{"type": "object", "description": o.about, "properties": properties, "additionalProperties": false}
	if len(needed) > 0 {
		n["required"] = needed
	}
	for name, value := range o.also {
		n[name] = value
	}
	return n
}

// orNothing also lets a key have no value, which counts as if it were missing.
func orNothing(n node) node {
	return node{"anyOf": []node{n, {"type": "null"}}}
}

// text is any text. A number, a date or a truth value counts as the text it is
// written as.
func text() node { return node{"type": []string{"string", "number", "boolean"}} }

// words is a text that is not blank.
func words() node {
	return node{"type": []string{"string", "number", "boolean"}, "pattern": `\S`}
}

func slug() node { return matching(slugPattern) }

func matching(pattern string) node {
	return node{"type": []string{"string", "number"}, "pattern": pattern}
}

// orBlank lets a text also be empty.
func orBlank(n node) node { return node{"anyOf": []node{n, {"const": ""}}} }

// oneOf is one of a few words. The reader also takes the empty one for none;
// an editor need not offer it.
func oneOf[T ~string](all ...T) node {
	var names []string
	for _, word := range all {
		names = append(names, string(word))
	}
	return node{"enum": names}
}

func truth() node { return node{"type": "boolean"} }

func number(least int) node { return node{"type": "integer", "minimum": least} }

func listOf(item node) node { return node{"type": "array", "items": item} }

// ref is the mapping of that name.
func ref(name string) node { return node{"$ref": "#/definitions/" + name} }

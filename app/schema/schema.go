// Package schema has the JSON Schemas of path files, of documents and of the journal, by
// which a text editor completes keys and marks faults while its user writes one by hand. It requires
// of a single file what package career does; it cannot require what depends on
// other paths. The package must not know of disk or screens.
package schema

import (
	"encoding/json"
	"maps"

	"promodoc/app/career"
	"promodoc/app/ids"
	"promodoc/app/message"
)

// draft is the version that the YAML language server supports best.
const draft = "http://json-schema.org/draft-07/schema#"

// The forms of ids, languages and addresses as patterns of JSON Schema.
const (
	slugPattern     = ids.SlugPattern
	sameAsPattern   = `^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$`
	addressPattern  = `^([Hh][Tt][Tt][Pp][Ss]?://[^/?#]|[Mm][Aa][Ii][Ll][Tt][Oo]:[^?#])`
	languagePattern = `^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`
)

// object is a mapping of a path file. Its keys are in the order that they are
// written in.
type object struct {
	keys        []key
	constraints node // further keywords of its schema
}

// key is one key of a mapping.
type key struct {
	name     string
	required bool
	value    node // the schema of its value
}

// node is a piece of JSON Schema.
type node map[string]any

// Path returns the JSON Schema of path files, as the bytes of its file.
func Path() []byte {
	root := objects()[pathObject].node(pathObject)
	root["$schema"] = draft
	root["title"] = "Promodoc career path (" + career.Schema + ")"
	definitions := node{}
	for name, o := range objects() {
		if name != pathObject {
			definitions[name] = o.node(name)
		}
	}
	root["definitions"] = definitions
	data, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		panic(err) // the schema is made of strings, numbers and lists of them
	}
	return append(data, '\n')
}

// node returns the JSON Schema of the mapping of that name of a path file.
func (o object) node(name string) node { return o.described(name, descriptions) }

// described returns the JSON Schema of the mapping of that name.
func (o object) described(name string, descriptions map[string]*message.Message) node {
	properties, required := node{}, []string{}
	for _, k := range o.keys {
		value := k.value
		if !k.required {
			value = orNull(value)
		}
		if d := descriptions[name+"."+k.name]; d != nil { // tests see to it that there is one
			value["description"] = d.Text()
		}
		properties[k.name] = value
		if k.required {
			required = append(required, k.name)
		}
	}
	n := node{"type": "object", "description": descriptions[name].Text(), "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		n["required"] = required
	}
	maps.Copy(n, o.constraints)
	return n
}

// orNull allows a value to be null, which is the same as no key.
func orNull(n node) node {
	return node{"anyOf": []node{n, {"type": "null"}}}
}

// text is any text. A number, a date or a boolean is the text it is written as.
func text() node { return node{"type": []string{"string", "number", "boolean"}} }

// nonEmpty is a text that is not only white space.
func nonEmpty() node {
	return node{"type": []string{"string", "number", "boolean"}, "pattern": `\S`}
}

func slug() node { return matching(slugPattern) }

func matching(pattern string) node {
	return node{"type": []string{"string", "number"}, "pattern": pattern}
}

// orEmpty allows a text to be empty.
func orEmpty(n node) node { return node{"anyOf": []node{n, {"const": ""}}} }

// oneOf is one of a few words. An empty word, which career.Read allows, is left
// out so that editors do not offer it.
func oneOf[T ~string](all ...T) node {
	var names []string
	for _, word := range all {
		names = append(names, string(word))
	}
	return node{"enum": names}
}

func boolean() node { return node{"type": "boolean"} }

func number(minimum int) node { return node{"type": "integer", "minimum": minimum} }

func listOf(item node) node { return node{"type": "array", "items": item} }

// ref refers to the mapping of that name.
func ref(name string) node { return node{"$ref": "#/definitions/" + name} }

package schemacmd

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// generator makes the schemas of Go types as package encoding/json writes their values.
type generator struct {
	definitions map[string]any // of the files whose content is in an output
}

type node = map[string]any

func (g generator) shape(value any) node { return g.of(reflect.TypeOf(value)) }

func (g generator) of(t reflect.Type) node {
	switch t.Kind() {
	case reflect.String:
		return node{"type": "string"}
	case reflect.Bool:
		return node{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return node{"type": "integer"}
	case reflect.Float64:
		return node{"type": "number"}
	case reflect.Slice:
		return node{"type": "array", "items": g.of(t.Elem())}
	case reflect.Map:
		if t.Elem().Kind() == reflect.Interface {
			return node{"type": "object"}
		}
		return node{"type": "object", "additionalProperties": g.of(t.Elem())}
	case reflect.Interface:
		return node{"description": textFieldValue.Text(), "type": []string{"string", "integer", "boolean", "array", "object", "null"}}
	case reflect.Pointer:
		return g.of(t.Elem())
	case reflect.Struct:
		properties, required := node{}, []string{}
		g.fields(t, properties, &required)
		slices.Sort(required)
		return node{"type": "object", "properties": properties, "required": required}
	}
	panic(fmt.Sprintf("an output has a %s, which is not described", t))
}

// fields adds the keys of a struct, those of embedded ones too.
func (g generator) fields(t reflect.Type, properties node, required *[]string) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, tagged := f.Tag.Lookup("json")
		if f.Anonymous && !tagged {
			g.fields(f.Type, properties, required)
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if file := f.Tag.Get("schema"); file != "" {
			properties[name] = g.file(file)
		} else {
			properties[name] = g.of(f.Type)
		}
		if options != "omitempty" {
			*required = append(*required, name)
		}
	}
}

// file returns the schema of the content of a file that is in an output.
func (g generator) file(kind string) node {
	var root node
	if err := json.Unmarshal(files[kind](), &root); err != nil {
		panic(err) // the program's own
	}
	if definitions, ok := root["definitions"].(node); ok {
		maps.Copy(g.definitions, definitions)
	}
	delete(root, "definitions")
	delete(root, "$schema")
	return root
}

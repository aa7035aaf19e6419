package docfield

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"promodoc/app/schema"
)

// shape is what the file format says of a value: a piece of the JSON Schema of documents.
// A nil shape is of what the format does not describe.
type shape map[string]any

var documentSchema = sync.OnceValue(func() shape {
	var s shape
	if err := json.Unmarshal(schema.Document(), &s); err != nil {
		panic(err) // the schema is the program's own
	}
	return s
})

// resolved follows a reference, and drops the alternative that the value is missing.
func (s shape) resolved() shape {
	for range 4 {
		if name, ok := s["$ref"].(string); ok {
			s = documentSchema().under("definitions").under(strings.TrimPrefix(name, "#/definitions/"))
			continue
		}
		alternatives, ok := s["anyOf"].([]any)
		if !ok || len(alternatives) == 0 {
			break
		}
		first, ok := alternatives[0].(map[string]any)
		if !ok {
			break
		}
		s = first
	}
	return s
}

func (s shape) under(key string) shape {
	inner, _ := s[key].(map[string]any)
	return inner
}

// keys are the keys of a mapping, sorted; nil if it is a mapping from IDs.
func (s shape) keys() []string {
	var all []string
	for key := range s.under("properties") {
		all = append(all, key)
	}
	slices.Sort(all)
	return all
}

// kinds of shapes.
func (s shape) isList() bool { return s["type"] == "array" }
func (s shape) isFlag() bool { return s["type"] == "boolean" }
func (s shape) isNumber() bool {
	return s["type"] == "integer"
}

// isMapping reports whether the value has keys; isByID, whether these are IDs.
func (s shape) isMapping() bool { return s["type"] == "object" }
func (s shape) isByID() bool    { return s.isMapping() && s.under("additionalProperties") != nil }

// field returns the shape of the value of a key.
func (s shape) field(key string) (shape, bool) {
	if s.isByID() {
		return s.under("additionalProperties").resolved(), true
	}
	inner := s.under("properties").under(key)
	return inner.resolved(), inner != nil
}

// item returns the shape of the items of a list.
func (s shape) item() shape { return s.under("items").resolved() }

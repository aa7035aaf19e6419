package schema

import (
	"bytes"

	"promodoc/app/promo"
	"promodoc/app/settings"
	"promodoc/app/template"
)

const settingsObject = "settings"

// Settings returns the JSON Schema of settings.yaml. Keys that it does not name are allowed:
// the program keeps them.
func Settings() []byte {
	return open(map[string]object{settingsObject: settingsKeys()}, settingsObject, "Promodoc settings ("+settings.Schema+")", settingsDescriptions)
}

func settingsKeys() object {
	o := object{keys: []key{{name: "schema", value: oneOf(settings.Schema)}}}
	for _, s := range settings.All(settings.Defaults()) {
		value := text()
		switch {
		case s.Kind == settings.KindList:
			value = listOf(text())
		case s.Kind == settings.KindFlag:
			value = boolean()
		case s.Kind == settings.KindNumber && s.OrZero:
			value = node{"anyOf": []node{{"const": 0}, {"type": "integer", "minimum": s.Low, "maximum": s.High}}}
		case s.Kind == settings.KindNumber:
			value = node{"type": "integer", "minimum": s.Low, "maximum": s.High}
		case len(s.Words) > 0:
			value = oneOf(s.Words...)
		}
		o.keys = append(o.keys, key{name: s.Key, value: value})
	}
	return o
}

// Template returns the JSON Schema of templates, which are documents with another first
// line.
func Template() []byte {
	data := bytes.ReplaceAll(Document(), []byte(promo.Schema), []byte(template.Schema))
	return bytes.Replace(data, []byte("Promodoc document ("), []byte("Promodoc template ("), 1)
}

package settings

import (
	"errors"
	"strconv"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/yamldoc"
)

// Setting is the value of one setting, as texts.
type Setting struct {
	Key     string
	Kind    Kind
	Values  []string // one, but for a list; none for what is empty
	Default bool     // it has the usual value
	Range
}

// Range says which values a setting may have.
type Range struct {
	Words     []string // that a text is one of; nil for any text
	Low, High int      // of a number
	OrZero    bool     // a number may also be 0
}

// All returns all settings by their keys, in the order of the file.
func All(s Settings) []Setting {
	all := make([]Setting, len(settingsFile.fields))
	usual := Defaults()
	for i, f := range settingsFile.fields {
		value, standard := f.write(s), f.write(usual)
		all[i] = Setting{Key: f.key, Kind: f.kind, Values: valuesOf(f.kind, value), Default: yamldoc.Equal(value, standard), Range: f.limits}
	}
	return all
}

// valuesOf returns what is written as texts. What is not written is false, the number 0 or
// empty.
func valuesOf(kind Kind, n *yaml.Node) []string {
	switch {
	case n == nil && kind == KindFlag:
		return []string{"false"}
	case n == nil && kind == KindNumber:
		return []string{"0"}
	case n == nil:
		return nil
	case kind == KindList:
		var all []string
		for _, item := range n.Content {
			all = append(all, item.Value)
		}
		return all
	}
	return []string{n.Value}
}

// Keys returns the keys of the settings, in the order of the file.
func Keys() []string { return settingsFile.keys() }

// With returns settings with another value of the one with a key: a list takes any number
// of values, all else one. No value, or an empty one, is the usual value. Errors: of the
// kind ErrUnknown and the like, and what is wrong with the value.
func With(s Settings, key string, values ...string) (Settings, error) {
	f, known := settingsFile.field(key)
	if !known {
		if near := nearest.Word(key, Keys()); near != "" {
			return s, errUnknownDid.Err("Key", strconv.Quote(key), "Near", near)
		}
		return s, ErrUnknown.Err("Key", strconv.Quote(key), "Known", message.And(Keys()))
	}
	if len(values) > 1 && f.kind != KindList {
		return s, errOneValue.Err("Key", key, "Count", len(values))
	}
	if len(values) == 0 || len(values) == 1 && values[0] == "" {
		f.copy(&s, Defaults())
		return s, nil
	}
	node := yamldoc.Text(values[0])
	if f.kind == KindList {
		node = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: yamldoc.Nodes(values, yamldoc.Text)}
	}
	return s, f.read(&s, node)
}

// Validate returns what is wrong in the content of a settings file; file names it in
// messages. Errors: yamldoc.Faults, or a yamldoc.Fault of a file that is none.
func Validate(file string, data []byte) (notices []yamldoc.Notice, err error) {
	var faults yamldoc.Faults
	_, found, err := settingsFile.read(file, data, Defaults())
	if err != nil {
		return nil, err
	}
	for _, problem := range found {
		var fault yamldoc.Fault
		switch {
		case !errors.As(problem, &fault):
		case message.Is(problem, yamldoc.ErrConverted):
			notices = append(notices, yamldoc.Notice(fault))
		default:
			faults = append(faults, fault)
		}
	}
	if len(faults) > 0 {
		return notices, faults
	}
	return notices, nil
}

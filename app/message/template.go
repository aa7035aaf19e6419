package message

import (
	"fmt"
	"strconv"
	"strings"
)

// template is a text that only inserts arguments, divided at them. It is filled
// in without parsing: layouts have texts such as page numbers by the thousand.
type template struct {
	literals []string // one more than names
	names    []string
	size     int // of all literals
}

// newTemplate divides a text at its arguments. It returns nil if the text does
// more than inserting them.
func newTemplate(text string) *template {
	t := &template{}
	for {
		literal, after, found := strings.Cut(text, "{{")
		t.literals = append(t.literals, literal)
		t.size += len(literal)
		if !found {
			return t
		}
		name, rest, closed := strings.Cut(after, "}}")
		if !closed || !strings.HasPrefix(name, ".") || strings.ContainsAny(name, " |()") {
			return nil
		}
		t.names = append(t.names, name[1:])
		text = rest
	}
}

// plain reports whether the text has no arguments.
func (t *template) plain() bool { return t != nil && len(t.names) == 0 }

// fill returns the text with arguments, names and values in turn. It reports
// false if one is missing or nil, or if the arguments are malformed.
func (t *template) fill(args []any) (string, bool) {
	if t == nil || len(args)%2 == 1 {
		return "", false
	}
	var b strings.Builder
	b.Grow(t.size + 16*len(t.names))
	for i, name := range t.names {
		b.WriteString(t.literals[i])
		value, ok := argument(args, name)
		if !ok || value == nil {
			return "", false
		}
		switch v := value.(type) {
		case string:
			b.WriteString(v)
		case int:
			b.WriteString(strconv.Itoa(v))
		case error:
			b.WriteString(v.Error())
		case fmt.Stringer:
			b.WriteString(v.String())
		default:
			fmt.Fprint(&b, v)
		}
	}
	b.WriteString(t.literals[len(t.names)])
	return b.String(), true
}

// argument returns the value of a name. It reports false if there is none or if
// a name is not a string.
func argument(args []any, name string) (value any, ok bool) {
	for i := 0; i < len(args); i += 2 {
		n, isString := args[i].(string)
		if !isString {
			return nil, false
		}
		if n == name {
			value, ok = args[i+1], true
		}
	}
	return value, ok
}

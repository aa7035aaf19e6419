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

// mark separates arguments from literals when a template is made. No text
// contains it.
const mark = "\x00"

// newTemplate divides the text of m in the language in use. It returns nil if
// the text does more than inserting arguments.
func newTemplate(m *Message) *template {
	arguments := map[string]any{}
	for rest := m.other; ; {
		_, after, found := strings.Cut(rest, "{{")
		if !found {
			break
		}
		name, after, _ := strings.Cut(after, "}}")
		if !strings.HasPrefix(name, ".") || strings.ContainsAny(name, " |()") {
			return nil
		}
		arguments[name[1:]] = mark + name[1:] + mark
		rest = after
	}
	t := &template{}
	for i, part := range strings.Split(m.localize(arguments, nil), mark) {
		if i%2 == 0 {
			t.literals = append(t.literals, part)
			t.size += len(part)
		} else {
			t.names = append(t.names, part)
		}
	}
	return t
}

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

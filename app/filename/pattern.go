package filename

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// DefaultPattern names exported files unless the settings have another pattern.
const DefaultPattern = "{cycle} {candidate} {role}"

// Placeholders returns the names that are allowed in braces in a pattern.
func Placeholders() []string {
	return []string{"candidate", "cycle", "date", "name", "role", "team"}
}

// Pattern is a checked pattern for file names. The zero Pattern is empty.
type Pattern struct {
	parts []part
}

type kind int

const (
	separator kind = iota // spaces and punctuation between words
	word                  // fixed text with a letter or digit in it
	value                 // a placeholder
)

type part struct {
	kind kind
	text string // of a value: the placeholder's name
}

// Parse parses a pattern. Unknown placeholders, unbalanced braces and a pattern
// without words are errors.
func Parse(pattern string) (Pattern, error) {
	var p Pattern
	for rest := pattern; rest != ""; {
		literal, inside, found := strings.Cut(rest, "{")
		if strings.Contains(literal, "}") {
			return Pattern{}, errUnopened.Err("Pattern", strconv.Quote(pattern))
		}
		p.addLiteral(literal)
		if !found {
			break
		}
		name, after, closed := strings.Cut(inside, "}")
		if !closed {
			return Pattern{}, errUnclosed.Err("Pattern", strconv.Quote(pattern))
		}
		if !slices.Contains(Placeholders(), name) {
			return Pattern{}, errPlaceholder.Err(
				"Pattern", strconv.Quote(pattern), "Name", "{"+name+"}", "Known", "{"+strings.Join(Placeholders(), "} {")+"}")
		}
		p.parts = append(p.parts, part{value, name})
		rest = after
	}
	if !slices.ContainsFunc(p.parts, func(x part) bool { return x.kind != separator }) {
		return Pattern{}, errNoWords.Err("Pattern", strconv.Quote(pattern), "Example", strconv.Quote(DefaultPattern))
	}
	return p, nil
}

// addLiteral splits fixed text into its words and the separators around them.
func (p *Pattern) addLiteral(text string) {
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	first := strings.IndexFunc(text, isWord)
	if first < 0 {
		p.add(separator, text)
		return
	}
	rest := strings.TrimRightFunc(text, func(r rune) bool { return !isWord(r) })
	p.add(separator, text[:first])
	p.add(word, rest[first:])
	p.add(separator, text[len(rest):])
}

func (p *Pattern) add(k kind, text string) {
	if text != "" {
		p.parts = append(p.parts, part{k, text})
	}
}

// Expand replaces the placeholders with values and makes the result Safe. The
// separators around an empty value collapse: "{cycle} - {candidate} ({team})"
// without cycle and team gives "Ada". fallback is as for Safe.
func (p Pattern) Expand(values map[string]string, fallback string) string {
	var out strings.Builder
	pending := ""                // separators since the last word
	gap, started := false, false // empty value since the last word; any word so far
	for _, x := range p.parts {
		text := x.text
		switch x.kind {
		case separator:
			if gap {
				text = collapse(pending, text)
			}
			pending = text
			continue
		case value:
			text = strings.TrimSpace(values[x.text])
		}
		if text == "" {
			gap = true
			continue
		}
		if started || !gap {
			out.WriteString(pending)
		}
		out.WriteString(text)
		pending, gap, started = "", false, true
	}
	if !gap {
		out.WriteString(pending)
	}
	return Safe(out.String(), fallback)
}

// collapse returns what remains of the separators around an empty value: those
// before it or, if these are only spaces and brackets, those after it.
func collapse(before, after string) string {
	for _, separators := range []string{before, after} {
		if strings.Trim(separators, " ()[]") != "" {
			return strings.Trim(separators, "()[]")
		}
	}
	if strings.Contains(before+after, " ") {
		return " "
	}
	return ""
}

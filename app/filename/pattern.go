package filename

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// DefaultPattern names an exported file where she set no other pattern.
const DefaultPattern = "{cycle} {candidate} {role}"

// Placeholders are what may stand in braces in a pattern.
func Placeholders() []string {
	return []string{"candidate", "cycle", "date", "name", "role", "team"}
}

// Pattern is a checked pattern for file names. The zero Pattern is empty.
type Pattern struct {
	parts []part
}

type kind int

const (
	separator kind = iota // spaces and signs between words
	word                  // fixed text with a letter or digit in it
	value                 // a placeholder
)

type part struct {
	kind kind
	text string // of a value: the placeholder's name
}

// Parse reads a pattern. Unknown placeholders, braces without a partner and a
// pattern of nothing but signs are faults.
func Parse(pattern string) (Pattern, error) {
	var p Pattern
	for rest := pattern; rest != ""; {
		literal, inside, found := strings.Cut(rest, "{")
		if strings.Contains(literal, "}") {
			return Pattern{}, fmt.Errorf("the file name pattern %q closes a brace that it does not open", pattern)
		}
		p.addLiteral(literal)
		if !found {
			break
		}
		name, after, closed := strings.Cut(inside, "}")
		if !closed {
			return Pattern{}, fmt.Errorf("the file name pattern %q opens a brace that it does not close", pattern)
		}
		if !slices.Contains(Placeholders(), name) {
			return Pattern{}, fmt.Errorf("the file name pattern %q asks for {%s}: write one of {%s}",
				pattern, name, strings.Join(Placeholders(), "} {"))
		}
		p.parts = append(p.parts, part{value, name})
		rest = after
	}
	if !slices.ContainsFunc(p.parts, func(x part) bool { return x.kind != separator }) {
		return Pattern{}, fmt.Errorf("the file name pattern %q names nothing: write for example %q", pattern, DefaultPattern)
	}
	return p, nil
}

// addLiteral splits fixed text into its words and what stands on either side.
func (p *Pattern) addLiteral(text string) {
	notSign := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	first := strings.IndexFunc(text, notSign)
	if first < 0 {
		p.add(separator, text)
		return
	}
	rest := strings.TrimRightFunc(text, func(r rune) bool { return !notSign(r) })
	p.add(separator, text[:first])
	p.add(word, rest[first:])
	p.add(separator, text[len(rest):])
}

func (p *Pattern) add(k kind, text string) {
	if text != "" {
		p.parts = append(p.parts, part{k, text})
	}
}

// Expand fills the pattern in and makes it Safe. Where a value is empty, the
// signs around it collapse: "{cycle} - {candidate} ({team})" with neither
// cycle nor team gives "Ada". fallback is as for Safe.
func (p Pattern) Expand(values map[string]string, fallback string) string {
	var out strings.Builder
	pending := ""                // signs since the last word
	gap, started := false, false // an empty value since the last word; any word yet
	for _, x := range p.parts {
		text := x.text
		switch x.kind {
		case separator:
			if gap {
				text = meet(pending, text)
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

// meet is what remains of the signs on either side of an empty value: those
// before it, or those behind it where only spaces or brackets stood before.
func meet(before, behind string) string {
	for _, signs := range []string{before, behind} {
		if open := strings.Trim(signs, " ()[]"); open != "" {
			return strings.Trim(signs, "()[]")
		}
	}
	if strings.Contains(before+behind, " ") {
		return " "
	}
	return ""
}

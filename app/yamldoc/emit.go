package yamldoc

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// step is the indentation of one level, in spaces.
const step = 2

// longKey is the length in runes from which a key needs YAML's explicit form:
// parsers look for the colon in the first 1024 characters only.
const longKey = 256

// emitter writes nodes in block style: one key or item per line, lines never
// folded. With quoteAll, all text is in double quotes, the style
// with the fewest rules.
type emitter struct {
	out      []byte
	quoteAll bool
	comments bool // are written
}

func emit(n *yaml.Node, quoteAll, comments bool) []byte {
	e := &emitter{quoteAll: quoteAll, comments: comments}
	if comments && n.HeadComment != "" {
		e.comment(n.HeadComment, 0)
		e.write("\n")
	}
	if len(n.Content) == 0 {
		e.write(emptyCollection(n), "\n")
		return e.out
	}
	e.collection(n, 0, false)
	return e.out
}

func (e *emitter) write(parts ...string) {
	for _, p := range parts {
		e.out = append(e.out, p...)
	}
}

func (e *emitter) indent(width int) {
	for range width {
		e.out = append(e.out, ' ')
	}
}

// collection writes a mapping or list that is not empty. The first line is not
// indented where it follows the dash of a list.
func (e *emitter) collection(n *yaml.Node, indent int, afterDash bool) {
	width := 1
	if n.Kind == yaml.MappingNode {
		width = 2
	}
	for i := 0; i+width <= len(n.Content); i += width {
		if i > 0 || !afterDash {
			e.comment(e.headOf(n.Content[i:i+width]), indent)
			e.indent(indent)
		}
		if width == 1 {
			e.write("-")
			e.value(n.Content[i], indent, true)
		} else {
			e.key(n.Content[i], indent)
			e.value(n.Content[i+1], indent, false)
		}
		if last := n.Content[i+width-1]; e.comments && last.LineComment != "" && e.isOneLine(last) {
			e.out = append(e.out[:len(e.out)-1], " "+last.LineComment+"\n"...)
		}
		for _, each := range n.Content[i : i+width] {
			e.comment(each.FootComment, indent)
		}
	}
	e.comment(n.FootComment, indent)
}

// headOf returns the comments that are written above a key and its value, or an item: those
// that are beside them too, unless there is room, and those above the first key of an item.
func (e *emitter) headOf(nodes []*yaml.Node) string {
	head := ""
	for i, n := range nodes {
		head = joined(head, n.HeadComment)
		if i < len(nodes)-1 || !e.isOneLine(n) {
			head = joined(head, n.LineComment)
		}
		if len(nodes) == 1 && n.Kind == yaml.MappingNode && len(n.Content) > 0 {
			head = joined(head, e.headOf(n.Content[:2]))
		}
	}
	return head
}

// isOneLine reports whether a value is written on the line of its key, with room after it.
func (e *emitter) isOneLine(n *yaml.Node) bool {
	if n.Kind != yaml.ScalarNode {
		return false
	}
	return !isText(n) || !strings.Contains(n.Value, "\n") && (e.quoteAll || styleOf(n.Value) != yaml.LiteralStyle)
}

// comment writes a comment on lines of its own.
func (e *emitter) comment(text string, indent int) {
	if !e.comments || text == "" {
		return
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			e.indent(indent)
			e.write(line)
		}
		e.write("\n")
	}
}

// key writes a key with its colon.
func (e *emitter) key(n *yaml.Node, indent int) {
	text := n.Value
	switch {
	case n.Tag == "!!null":
		text = "null"
	case isText(n) && (e.quoteAll || !isPlain(n.Value)):
		text = quoteOnOneLine(n.Value)
	}
	if utf8.RuneCountInString(text) <= longKey {
		e.write(text, ":")
		return
	}
	e.write("? ", text, "\n")
	e.indent(indent)
	e.write(":")
}

// value writes what follows a colon or a dash, and the end of the line.
func (e *emitter) value(n *yaml.Node, indent int, afterDash bool) {
	switch {
	case n.Kind == yaml.ScalarNode:
		e.write(" ")
		e.scalar(n, indent+step)
	case len(n.Content) == 0:
		e.write(" ", emptyCollection(n), "\n")
	case afterDash:
		e.write(" ")
		e.collection(n, indent+step, true)
	default:
		e.write("\n")
		e.collection(n, indent+step, false)
	}
}

// scalar writes a value of one or more lines, further lines at indent.
func (e *emitter) scalar(n *yaml.Node, indent int) {
	switch {
	case n.Tag == "!!null":
		e.write("null\n")
	case !isText(n):
		e.write(n.Value, "\n")
	case e.quoteAll:
		e.write(quote(n.Value, indent), "\n")
	default:
		e.text(n.Value, indent)
	}
}

// text writes a text in its style.
func (e *emitter) text(s string, indent int) {
	switch styleOf(s) {
	case yaml.LiteralStyle:
		e.block(s, indent)
	case yaml.DoubleQuotedStyle:
		e.write(quote(s, indent), "\n")
	default:
		e.write(s, "\n")
	}
}

// block writes a literal block. Empty lines are not indented, so that no line
// ends in spaces.
func (e *emitter) block(s string, indent int) {
	header := "|-\n"
	if strings.HasSuffix(s, "\n") {
		header = "|\n"
	}
	e.write(header)
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		if line != "" {
			e.indent(indent)
		}
		e.write(line, "\n")
	}
}

// isText reports whether a scalar is text, as opposed to a number, a date, a
// boolean or null.
func isText(n *yaml.Node) bool { return n.Tag == "!!str" }

func emptyCollection(n *yaml.Node) string {
	if n.Kind == yaml.SequenceNode {
		return "[]"
	}
	return "{}"
}

// quoteOnOneLine is quote for a key, which must be on one line.
func quoteOnOneLine(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		b.WriteString(escape(r))
	}
	b.WriteByte('"')
	return b.String()
}

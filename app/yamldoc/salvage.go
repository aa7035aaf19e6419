package yamldoc

import (
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// salvager reads a file that is no YAML piece by piece. It relies on how people
// and programs lay such files out, one key or item a line, indented under
// what it belongs to: a piece that does not parse is divided at the lines that
// begin its keys or items, and so on, until the fault is alone with the line or text
// that it is in. That becomes text as it stands.
type salvager struct {
	file   string
	faults Faults
	budget int // how many bytes may still be parsed
}

// maxParsed is how many bytes are parsed, over and over, before all that is left is
// read as text, so that a damaged file takes a second at most. One with a fault or
// two takes a few times its size.
const (
	maxParsed = 4 * maxRecovered
	parseCost = 1 << 10 // what a parser costs that parses a few bytes
)

// row is a line of the file with its number, counted from 1.
type row struct {
	number int
	text   string
}

func (r row) indent() int { return len(r.text) - len(strings.TrimLeft(r.text, " \t")) }

func (r row) isBlank() bool { return strings.TrimSpace(r.text) == "" }

// The forms of lines. They are compiled when a damaged file is read.
var rowForms = sync.OnceValue(func() (f struct{ key, item, conflict, header *regexp.Regexp }) {
	f.key = regexp.MustCompile(`^[ \t]*([A-Za-z0-9_][A-Za-z0-9_-]*|"[^"]{1,200}")[ \t]*:(?:[ \t]+(.*))?$`)
	f.item = regexp.MustCompile(`^[ \t]*-(?:[ \t]+|$)`)
	f.conflict = regexp.MustCompile(`^(?:<{7}|={7}|>{7}|\|{7})(?: |$)`)
	f.header = regexp.MustCompile(`^[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$`)
	return f
})

func (s *salvager) fault(r row, err error) {
	if len(s.faults) >= maxChecked {
		return
	}
	s.faults = append(s.faults, Fault{File: s.file, Line: r.number, Column: r.indent() + 1, Err: err})
}

// salvage returns the mapping of a file; nil if no line of it is a key.
func (s *salvager) salvage(text []byte) *yaml.Node {
	var rows []row
	for i, line := range strings.Split(string(text), "\n") {
		r := row{i + 1, line}
		switch strings.TrimRight(line, " \t") {
		case "---", endMarker:
			continue
		}
		if rowForms().conflict.MatchString(line) {
			s.fault(r, errConflict.Err())
			continue
		}
		rows = append(rows, r)
	}
	return s.mapping(rows, 0, 1)
}

// mapping returns the mapping whose keys have an indentation; nil if there are
// none.
func (s *salvager) mapping(rows []row, indent, depth int) *yaml.Node {
	var entries [][]row
	var lost []row
	for _, r := range rows {
		switch {
		case s.beginsEntry(r, indent, entries):
			entries = append(entries, []row{r})
		case len(entries) > 0:
			entries[len(entries)-1] = append(entries[len(entries)-1], r)
		case !r.isBlank() && !strings.HasPrefix(strings.TrimSpace(r.text), "#"):
			lost = append(lost, r)
		}
	}
	if len(lost) > 0 {
		s.fault(lost[0], errLeftOut.Err("Count", len(lost)))
	}
	if len(entries) == 0 {
		return nil
	}
	node := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: entries[0][0].number, Column: indent + 1}
	for _, entry := range entries {
		node.Content = append(node.Content, s.entry(entry, depth)...)
	}
	return node
}

// beginsEntry reports whether a line begins a key of a mapping: it is indented
// as the keys are, or follows a key whose value ends on its line, or is less
// indented than the block before it.
func (s *salvager) beginsEntry(r row, indent int, entries [][]row) bool {
	if !rowForms().key.MatchString(r.text) {
		return false
	}
	if r.indent() == indent {
		return true
	}
	if len(entries) == 0 {
		return false
	}
	last := entries[len(entries)-1]
	value := rowForms().key.FindStringSubmatch(last[0].text)[2]
	if rowForms().header.MatchString(value) {
		return len(last) > 1 && r.indent() < last[1].indent()
	}
	return len(last) == 1 && value != "" && !strings.ContainsAny(value[:1], `"'[{`)
}

// entry returns the key and the value of an entry.
func (s *salvager) entry(rows []row, depth int) []*yaml.Node {
	indent := rows[0].indent()
	if n := s.parse(rows, indent, ""); n != nil && n.Kind == yaml.MappingNode && len(n.Content) == 2 {
		return n.Content
	}
	found := rowForms().key.FindStringSubmatch(rows[0].text)
	key := Text(strings.Trim(found[1], `"`))
	key.Line, key.Column = rows[0].number, indent+1
	if rest := trimBlank(rows[1:]); found[2] == "" && len(rest) > 0 && depth < maxDepth {
		if value := s.nested(rest, depth+1); value != nil {
			return []*yaml.Node{key, value}
		}
	}
	for _, end := range []string{`"`, "'", "]", "}"} {
		if n := s.parse(trimBlank(rows), indent, end); n != nil && n.Kind == yaml.MappingNode && len(n.Content) == 2 {
			s.fault(rows[0], errClosed.Err("Key", Quoted(key.Value), "End", end))
			return n.Content
		}
	}
	s.fault(rows[0], errAsText.Err("Key", Quoted(key.Value)))
	return []*yaml.Node{key, textOf(rows, found[2])}
}

// nested returns the list or mapping that stands below a key; nil for text.
func (s *salvager) nested(rows []row, depth int) *yaml.Node {
	switch first := rows[0]; {
	case rowForms().item.MatchString(first.text):
		return s.list(rows, depth)
	case rowForms().key.MatchString(first.text):
		return s.mapping(rows, first.indent(), depth)
	}
	return nil
}

// list returns the list whose first item is on the first line.
func (s *salvager) list(rows []row, depth int) *yaml.Node {
	indent := rows[0].indent()
	node := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Line: rows[0].number, Column: indent + 1}
	for start := 0; start < len(rows); {
		end := start + 1
		for end < len(rows) && (rows[end].indent() != indent || !rowForms().item.MatchString(rows[end].text)) {
			end++
		}
		node.Content = append(node.Content, s.item(rows[start:end], depth))
		start = end
	}
	return node
}

// item returns one item of a list.
func (s *salvager) item(rows []row, depth int) *yaml.Node {
	indent := rows[0].indent()
	if n := s.parse(rows, indent, ""); n != nil && n.Kind == yaml.SequenceNode && len(n.Content) == 1 {
		return n.Content[0]
	}
	dash := rowForms().item.FindString(rows[0].text)
	inner := append([]row{{rows[0].number, strings.Repeat(" ", len(dash)) + rows[0].text[len(dash):]}}, rows[1:]...)
	if inner = trimBlank(inner); len(inner) > 0 && depth < maxDepth {
		if value := s.nested(inner, depth+1); value != nil {
			return value
		}
	}
	s.fault(rows[0], errItemAsText.Err())
	return textOf(rows, rows[0].text[len(dash):])
}

// parse returns the node of some lines, with the positions of the file; nil if they
// do not parse. end is added to the last line.
func (s *salvager) parse(rows []row, indent int, end string) *yaml.Node {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(r.text[min(indent, r.indent()):])
		b.WriteByte('\n')
	}
	text := strings.TrimSuffix(b.String(), "\n") + end + "\n"
	if s.budget -= len(text) + parseCost; s.budget < 0 {
		return nil
	}
	var doc yaml.Node
	if err := decode(yaml.NewDecoder(strings.NewReader(text)), &doc); err != nil || len(doc.Content) == 0 {
		return nil
	}
	move(doc.Content[0], rows[0].number-1, indent)
	return doc.Content[0]
}

// move adds to the positions of a node and of those in it.
func move(n *yaml.Node, lines, columns int) {
	n.Line += lines
	n.Column += columns
	if n.Kind == yaml.AliasNode {
		return
	}
	for _, child := range n.Content {
		move(child, lines, columns)
	}
}

// textOf returns the lines of a value as the text that they are. first is what is
// on the line of the key.
func textOf(rows []row, first string) *yaml.Node {
	var lines []string
	if !rowForms().header.MatchString(first) && first != "" {
		lines = append(lines, strings.TrimPrefix(first, `"`))
	}
	rest := rows[1:]
	indent := -1
	for _, r := range rest {
		if !r.isBlank() && (indent < 0 || r.indent() < indent) && r.indent() > 0 {
			indent = r.indent()
		}
	}
	for _, r := range rest {
		lines = append(lines, r.text[min(max(indent, 0), r.indent()):])
	}
	n := Text(strings.TrimRight(strings.Join(lines, "\n"), " \t\n"))
	n.Line, n.Column = rows[0].number, rows[0].indent()+1
	return n
}

// trimBlank drops the blank lines at both ends.
func trimBlank(rows []row) []row {
	for len(rows) > 0 && rows[0].isBlank() {
		rows = rows[1:]
	}
	for len(rows) > 0 && rows[len(rows)-1].isBlank() {
		rows = rows[:len(rows)-1]
	}
	return rows
}

package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/ladder/lexicon"
)

// The limits of records.
const (
	maxRecords     = 20_000
	maxRecordDepth = 12
)

// parseRecords reads records, in YAML or JSON. A list of records with texts is a
// table with their keys at its head; records that have others inside them are
// headings with what is in them.
func parseRecords(file, text string) (document, error) {
	d, err := readRecords(text)
	if err != nil {
		return document{}, errRecords.Wrap(err, "File", file)
	}
	if d.tree == nil {
		return document{}, errRecords.Err("File", file)
	}
	return d, nil
}

// readRecords reads records. The tree is nil if there are none with a statement.
func readRecords(text string) (document, error) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		return document{}, err
	}
	w := recordWriter{left: maxRecords}
	if len(root.Content) == 0 {
		return document{}, nil
	}
	top := root.Content[0]
	title := commentTitle(&root, top)
	page := element(atom.Body)
	switch top.Kind {
	case yaml.SequenceNode:
		w.list(top, 1, page)
	case yaml.MappingNode:
		if title == "" {
			title = valueOf(top, nameKey([]*yaml.Node{top}))
		}
		w.inside(top, nil, 1, page)
	}
	if w.statements == 0 || w.records == 0 {
		return document{}, nil
	}
	return document{tree: page, title: title, skipped: w.skipped}, nil
}

// commentTitle returns the first line of the comment above a file's content.
func commentTitle(nodes ...*yaml.Node) string {
	for _, n := range nodes {
		if len(n.Content) > 0 && n.HeadComment == "" {
			n = n.Content[0]
		}
		if n.HeadComment != "" {
			return strings.TrimSpace(strings.TrimLeft(strings.SplitN(n.HeadComment, "\n", 2)[0], "#"))
		}
	}
	return ""
}

// recordWriter makes elements of records.
type recordWriter struct {
	left       int // how many records and texts may still be read
	records    int
	statements int
	skipped    []Skipped
}

// list writes a list of records or texts.
func (w *recordWriter) list(list *yaml.Node, depth int, into *html.Node) {
	var records []*yaml.Node
	var texts []*yaml.Node
	for _, c := range list.Content {
		switch c.Kind {
		case yaml.MappingNode:
			records = append(records, c)
		case yaml.ScalarNode:
			texts = append(texts, c)
		}
	}
	if depth > maxRecordDepth || w.left < len(records)+len(texts) {
		return
	}
	w.left -= len(records) + len(texts)
	w.records += len(records)
	switch {
	case len(records) == 0:
		w.texts(texts, into)
	case depth == 1 && isFlat(records):
		w.table(records, into)
	default:
		w.headed(records, depth, into)
	}
}

// texts writes texts as a list.
func (w *recordWriter) texts(texts []*yaml.Node, into *html.Node) {
	ul := element(atom.Ul)
	for _, t := range texts {
		w.item(ul, t.Line, "", t.Value)
	}
	if ul.FirstChild != nil {
		into.AppendChild(ul)
	}
}

// item adds an item to a list, with a name in front.
func (w *recordWriter) item(ul *html.Node, line int, name, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	li := atLine(element(atom.Li), line)
	if name != "" {
		strong := element(atom.Strong)
		strong.AppendChild(&html.Node{Type: html.TextNode, Data: name + ":"})
		li.AppendChild(strong)
		text = " " + text
	}
	li.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	ul.AppendChild(li)
	w.statements++
}

// isFlat reports whether records have no other records inside.
func isFlat(records []*yaml.Node) bool {
	for _, r := range records {
		for i := 1; i < len(r.Content); i += 2 {
			if v := r.Content[i]; v.Kind == yaml.MappingNode || v.Kind == yaml.SequenceNode && slices.ContainsFunc(v.Content, isNotScalar) {
				return false
			}
		}
	}
	return true
}

func isNotScalar(n *yaml.Node) bool { return n.Kind != yaml.ScalarNode }

// table writes flat records as a table.
func (w *recordWriter) table(records []*yaml.Node, into *html.Node) {
	keys := keysOf(records)
	table := element(atom.Table)
	head := atLine(element(atom.Tr), records[0].Line)
	for _, key := range keys {
		head.AppendChild(csvCell(NameOf(key)))
	}
	table.AppendChild(head)
	for _, record := range records {
		row := atLine(element(atom.Tr), record.Line)
		for _, key := range keys {
			value := valueOf(record, key)
			if strings.Contains(value, " ") && !IsFact(value) {
				w.statements++
			}
			if isIdentifier(value) {
				value = NameOf(value)
			}
			row.AppendChild(csvCell(value))
		}
		table.AppendChild(row)
	}
	into.AppendChild(table)
}

// headed writes each record under its name. One with a name and a single text is an
// item of a list.
func (w *recordWriter) headed(records []*yaml.Node, depth int, into *html.Node) {
	key := nameKey(records)
	var ul *html.Node
	for _, r := range records {
		name := valueOf(r, key)
		if isIdentifier(name) {
			name = NameOf(name)
		}
		if text := onlyText(r, key); text != nil {
			if ul == nil {
				ul = element(atom.Ul)
				into.AppendChild(ul)
			}
			w.item(ul, r.Line, name, text.Value)
			continue
		}
		ul = nil
		w.heading(name, r.Line, depth, into)
		w.inside(r, &key, depth+1, into)
	}
}

func (w *recordWriter) heading(name string, line, depth int, into *html.Node) {
	if name == "" {
		return
	}
	tags := []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	h := atLine(element(tags[min(depth, len(tags))-1]), line)
	h.AppendChild(&html.Node{Type: html.TextNode, Data: name})
	into.AppendChild(h)
}

// inside writes what a record has besides its name. What holds others is under its
// key if there is more than one such.
func (w *recordWriter) inside(r *yaml.Node, name *string, depth int, into *html.Node) {
	if depth > maxRecordDepth || r.Kind != yaml.MappingNode {
		return
	}
	holders := 0
	for i := 1; i < len(r.Content); i += 2 {
		if holds(r.Content[i]) {
			holders++
		}
	}
	var ul *html.Node
	for i := 0; i+1 < len(r.Content); i += 2 {
		key, value := r.Content[i], r.Content[i+1]
		switch {
		case name != nil && key.Value == *name, value.Kind == yaml.ScalarNode && value.Value == "":
		case value.Kind == yaml.ScalarNode && isStatement(value.Value) && name != nil:
			if ul == nil {
				ul = element(atom.Ul)
			}
			w.item(ul, value.Line, NameOf(key.Value), value.Value)
		case value.Kind == yaml.ScalarNode:
			w.skipped = append(w.skipped, Skipped{Line: value.Line, Text: Excerpt(OneLine(key.Value + ": " + value.Value)), Cause: Fact})
		}
	}
	if ul != nil {
		into.AppendChild(ul)
	}
	for i := 0; i+1 < len(r.Content); i += 2 {
		key, value := r.Content[i], r.Content[i+1]
		if !holds(value) {
			continue
		}
		below := depth
		if holders > 1 || value.Kind == yaml.SequenceNode && !slices.ContainsFunc(value.Content, isNotScalar) && name == nil {
			w.heading(NameOf(key.Value), key.Line, depth, into)
			below++
		}
		if value.Kind == yaml.SequenceNode {
			w.list(value, below, into)
		} else {
			w.records++
			none := ""
			w.inside(value, &none, below, into)
		}
	}
}

// holds reports whether a value has others inside.
func holds(n *yaml.Node) bool {
	return (n.Kind == yaml.SequenceNode || n.Kind == yaml.MappingNode) && len(n.Content) > 0
}

// onlyText returns the text of a record that has nothing but its name, that text
// and facts; nil for another.
func onlyText(r *yaml.Node, name string) *yaml.Node {
	var only *yaml.Node
	for i := 0; i+1 < len(r.Content); i += 2 {
		key, value := r.Content[i], r.Content[i+1]
		switch {
		case key.Value == name:
		case value.Kind != yaml.ScalarNode, isStatement(value.Value) && only != nil:
			return nil
		case isStatement(value.Value):
			only = value
		}
	}
	return only
}

// maxName is the most words of a name.
const maxName = 9

// nameKey returns the key under which records have their names: short texts that
// differ, rather words than identifiers.
func nameKey(records []*yaml.Node) string {
	best, most := "", 0.0
	for _, key := range keysOf(records) {
		filled, words, score := 0, 0, 0.0
		seen := map[string]bool{}
		for _, r := range records {
			value := valueOf(r, key)
			n := len(strings.Fields(value))
			if n == 0 || n > maxName || IsFact(value) || strings.Contains(value, "\n") {
				continue
			}
			filled, words, seen[value] = filled+1, words+n, true
			if !isIdentifier(value) {
				score++
			}
		}
		if filled == 0 || 2*filled < len(records) {
			continue
		}
		score = (score + 2*float64(len(seen)) + float64(min(words, 4*filled))/4) / float64(len(records))
		lower := strings.ToLower(key)
		if lower == "name" || lower == "title" || lower == "label" || lexicon.RecordLevel.Has(lower) || lexicon.RecordSkill.Has(lower) {
			score++
		}
		if score > most {
			best, most = key, score
		}
	}
	return best
}

// minStatement is the fewest words of a text that says something.
const minStatement = 3

// longText is the length in runes from which a text says something however its
// language sets words apart.
const longText = 40

// isStatement reports whether a value is a text that says something.
func isStatement(value string) bool {
	return (len(strings.Fields(value)) >= minStatement || utf8.RuneCountInString(value) >= longText) && !IsFact(value)
}

// IsFact reports whether a text is a number, a day, an address or the like, which asks
// for nothing.
func IsFact(value string) bool {
	value = strings.TrimSpace(value)
	if strings.Contains(value, "://") && !strings.Contains(value, " ") {
		return true
	}
	return !strings.ContainsFunc(value, unicode.IsLetter)
}

// isIdentifier reports whether a value is a name for programs, such as
// "junior-to-mid": words in lower case without spaces.
func isIdentifier(value string) bool {
	return value != "" && value == strings.ToLower(value) && !strings.ContainsAny(value, " .") && strings.ContainsFunc(value, unicode.IsLetter)
}

// NameOf makes a name of an identifier or a file's name, such as "engineer-1".
func NameOf(id string) string {
	name := strings.NewReplacer("-", " ", "_", " ").Replace(id)
	if name == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(r)) + name[size:]
}

// keysOf returns the keys of records, those that come first first.
func keysOf(records []*yaml.Node) []string {
	var keys []string
	seen := map[string]bool{}
	for _, record := range records {
		for i := 0; record.Kind == yaml.MappingNode && i+1 < len(record.Content); i += 2 {
			if key := record.Content[i].Value; len(keys) < maxColumns && !seen[key] {
				seen[key] = true
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// valueOf returns the text of a record under a key: a list of texts on lines of
// their own.
func valueOf(record *yaml.Node, key string) string {
	for i := 0; record.Kind == yaml.MappingNode && i+1 < len(record.Content); i += 2 {
		if record.Content[i].Value != key {
			continue
		}
		value := record.Content[i+1]
		if value.Kind == yaml.ScalarNode {
			return value.Value
		}
		var lines []string
		for _, c := range value.Content {
			if c.Kind == yaml.ScalarNode {
				lines = append(lines, c.Value)
			}
		}
		return strings.Join(lines, "\n")
	}
	return ""
}

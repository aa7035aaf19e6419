package page

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/ladder/lexicon"
)

// maxRecords is how many records a file may have, and maxRecordDepth how deep a list
// of them is looked for.
const (
	maxRecords     = 20_000
	maxRecordDepth = 4
)

// parseRecords reads a list of records, in YAML or JSON, as a table with the
// levels in the first column.
func parseRecords(file, text string) (document, error) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		return document{}, errRecords.Wrap(err, "File", file)
	}
	var title string
	list := findRecords(&root, &title, 0)
	if list == nil || len(list.Content) > maxRecords {
		return document{}, errRecords.Err("File", file)
	}
	keys := keysOf(list)
	level, skill, body := pick(keys, lexicon.RecordLevel), pick(keys, lexicon.RecordSkill), pick(keys, lexicon.RecordText)
	if level == "" || body == "" || level == body {
		return document{}, errRecords.Err("File", file)
	}
	columns := slices.DeleteFunc([]string{level, skill, body}, func(key string) bool { return key == "" })
	table := element(atom.Table)
	table.AppendChild(recordRow(list.Line, headsOf(columns)))
	for _, record := range list.Content {
		values := make([]string, len(columns))
		for i, key := range columns {
			values[i] = valueOf(record, key)
		}
		values[0] = NameOf(values[0])
		if values[0] != "" {
			table.AppendChild(recordRow(record.Line, values))
		}
	}
	page := element(atom.Body)
	page.AppendChild(table)
	return document{tree: page, title: title}, nil
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

// headsOf returns the names of the columns as package ladder knows them.
func headsOf(columns []string) []string {
	heads := []string{"Level"}
	if len(columns) == 3 {
		heads = append(heads, "Skill")
	}
	return append(heads, "Description")
}

// findRecords returns the longest list of records at the top of a file, and the
// title beside it or in the comment above.
func findRecords(n *yaml.Node, title *string, depth int) *yaml.Node {
	if *title == "" && n.HeadComment != "" {
		*title = strings.TrimSpace(strings.TrimLeft(strings.SplitN(n.HeadComment, "\n", 2)[0], "#"))
	}
	if depth > maxRecordDepth {
		return nil
	}
	if n.Kind == yaml.SequenceNode && len(n.Content) > 0 && n.Content[0].Kind == yaml.MappingNode {
		return n
	}
	if n.Kind == yaml.SequenceNode || n.Kind == yaml.AliasNode {
		return nil
	}
	var best *yaml.Node
	for _, c := range n.Content {
		if list := findRecords(c, title, depth+1); list != nil && (best == nil || len(list.Content) > len(best.Content)) {
			best = list
		}
	}
	return best
}

// keysOf returns the keys of records, those that come first first.
func keysOf(list *yaml.Node) []string {
	var keys []string
	for _, record := range list.Content {
		for i := 0; record.Kind == yaml.MappingNode && i+1 < len(record.Content); i += 2 {
			if key := record.Content[i].Value; len(keys) < maxColumns && !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// pick returns the key that a list has first.
func pick(keys []string, list lexicon.List) string {
	for _, word := range list.Words() {
		for _, key := range keys {
			if strings.EqualFold(key, word) {
				return key
			}
		}
	}
	return ""
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

// recordRow makes a row of a table.
func recordRow(line int, values []string) *html.Node {
	row := element(atom.Tr)
	row.Attr = []html.Attribute{{Key: lineKey, Val: strconv.Itoa(max(line, 1))}}
	for _, value := range values {
		row.AppendChild(csvCell(value))
	}
	return row
}

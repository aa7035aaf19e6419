package frontmatter

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/BurntSushi/toml"
)

// maxSize is the greatest length of the front matter in bytes. It is more than
// anyone needs, and bounds the time for hostile files.
const maxSize = 64 << 10

// syntax is how the values between two lines are written.
type syntax func(text []byte) (values map[string]any, ok bool)

// fences are the lines that front matter is enclosed in. The second ends what the
// first begins.
var fences = map[string]struct {
	end    []string
	syntax syntax
}{
	"---":     {[]string{"---", "..."}, parseYAML},
	"---yaml": {[]string{"---", "..."}, parseYAML},
	"+++":     {[]string{"+++"}, parseTOML},
	"---toml": {[]string{"---"}, parseTOML},
	";;;":     {[]string{";;;"}, parseJSON},
	"---json": {[]string{"---"}, parseJSON},
}

// parse returns the values of the front matter, and where what follows it begins.
func parse(src []byte, start int) (values map[string]any, end int, ok bool) {
	within := src[:min(len(src), start+maxSize)]
	switch {
	case start == len(src):
		return nil, 0, false
	case src[start] == '{':
		return parseObject(src, within, start)
	case bytes.HasPrefix(src[start:], []byte("% ")):
		return parseTitleBlock(within, start)
	}
	from := lineEnd(src, start)
	fence, found := fences[lineOf(src, start, from)]
	if !found {
		return nil, 0, false
	}
	for at := from; at < len(within); {
		next := lineEnd(src, at)
		line := lineOf(src, at, next)
		for _, last := range fence.end {
			if line == last {
				values, ok = fence.syntax(src[from:at])
				return values, next, ok
			}
		}
		at = next
	}
	return nil, 0, false
}

// lineOf returns a line without the white space at its end.
func lineOf(src []byte, from, to int) string {
	return string(bytes.TrimRight(src[from:to], " \t\r\n"))
}

func lineEnd(src []byte, at int) int {
	if i := bytes.IndexByte(src[at:], '\n'); i >= 0 {
		return at + i + 1
	}
	return len(src)
}

func parseTOML(text []byte) (values map[string]any, ok bool) {
	return values, toml.Unmarshal(text, &values) == nil
}

func parseJSON(text []byte) (values map[string]any, ok bool) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return values, d.Decode(&values) == nil && len(bytes.TrimSpace(text[d.InputOffset():])) == 0
}

// parseObject returns an object in JSON at the beginning of a file, after which its
// line ends.
func parseObject(src, within []byte, start int) (values map[string]any, end int, ok bool) {
	d := json.NewDecoder(bytes.NewReader(within[start:]))
	d.UseNumber()
	if d.Decode(&values) != nil {
		return nil, 0, false
	}
	at := start + int(d.InputOffset())
	end = lineEnd(src, at)
	return values, end, lineOf(src, at, end) == ""
}

// parseTitleBlock returns the values of Pandoc's title block: up to three parts, each
// of which begins with a percent sign and goes on in lines that begin with a space.
// They are the title, the authors and the date.
func parseTitleBlock(src []byte, start int) (values map[string]any, end int, ok bool) {
	var parts [3]string
	part, at := -1, start
	for at < len(src) {
		next := lineEnd(src, at)
		line := lineOf(src, at, next)
		text, begins := strings.CutPrefix(line, "%")
		switch {
		case begins && part+1 < len(parts) && (text == "" || text[0] == ' '):
			part++
			parts[part] = strings.TrimSpace(text)
		case begins || line == "" || line[0] != ' ':
			return titleBlock(parts), at, true
		default:
			parts[part] += "; " + strings.TrimSpace(line)
		}
		at = next
	}
	return titleBlock(parts), at, true
}

func titleBlock(parts [3]string) map[string]any {
	var authors []any
	for author := range strings.SplitSeq(parts[1], ";") {
		authors = append(authors, strings.TrimSpace(author))
	}
	return map[string]any{"title": strings.ReplaceAll(parts[0], "; ", " "), "author": authors, "date": parts[2]}
}

package journal

import (
	"regexp"
	"strings"
	"sync"
)

// layout is a year's file, divided into its entries without understanding them, so
// that a fault in one of them is no fault in the others. All its texts, one after
// the other, are the file.
type layout struct {
	head   string // up to the line "entries:", with it
	pieces []string
	tail   string // what follows the entries
	indent int    // of the dashes
}

// forms are the forms of the lines of a file.
var forms = sync.OnceValue(func() (f struct{ entries, empty, item, key, conflict *regexp.Regexp }) {
	f.entries = regexp.MustCompile(`^entries:[ \t]*(?:\[[ \t]*\])?[ \t]*(?:#.*)?$`)
	f.empty = regexp.MustCompile(`(?m)^entries:[ \t]*\[[ \t]*\]`)
	f.item = regexp.MustCompile(`^( *)-(?:[ \t]|$)`)
	f.key = regexp.MustCompile(`^(?:[A-Za-z_][A-Za-z0-9_-]*:(?:[ \t]|$)|\.\.\.[ \t]*$|---[ \t]*$)`)
	f.conflict = regexp.MustCompile(`^(?:<{7}|={7}|>{7}|\|{7})(?: |$)`)
	return f
})

// divide divides a file at the lines that begin an entry: a dash that is indented as
// the first one is. Lines of a broken entry belong to it up to the next one, whatever
// they look like; lines that programs for versions mark a conflict with, comments and
// blank lines between entries are pieces of their own.
func divide(text string) layout {
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	first, begins := firstEntry(lines)
	if first < 0 {
		end := beginsTail(lines, 0, true)
		return layout{head: strings.Join(lines[:end], ""), tail: strings.Join(lines[end:], ""), indent: 2}
	}
	l := layout{head: strings.Join(lines[:begins], ""), indent: 2}
	var starts []int
	isItem := func(i int) bool {
		if !strings.HasPrefix(strings.TrimLeft(lines[i], " "), "-") { // most lines: spare them the pattern
			return false
		}
		m := forms().item.FindStringSubmatch(bare(lines[i]))
		if m != nil && len(starts) == 0 {
			l.indent = len(m[1])
		}
		return m != nil && len(m[1]) == l.indent
	}
	last := begins
	for i := begins; i < len(lines); i++ {
		if isItem(i) {
			starts = append(starts, i)
			last = i + 1
		}
	}
	end := beginsTail(lines, last, false)
	for i := begins; i < end; {
		next := i + 1
		for next < end && !isItem(next) && !isConflict(lines[next]) && !isConflict(lines[next-1]) {
			next++
		}
		l.pieces = append(l.pieces, l.trimmed(lines[i:next])...)
		i = next
	}
	l.tail = strings.Join(lines[end:], "")
	return l
}

// isConflict reports whether a line is a mark of a conflict between two versions.
func isConflict(line string) bool {
	return strings.IndexByte("<=>|", line[0]) >= 0 && forms().conflict.MatchString(bare(line))
}

// firstEntry returns the first line of the entries, or -1 if there is none, and the
// line after "entries:", or that of the first dash if that line is missing.
func firstEntry(lines []string) (first, begins int) {
	for i, line := range lines {
		if forms().entries.MatchString(bare(line)) {
			return i + 1, i + 1
		}
	}
	for i, line := range lines {
		if forms().item.MatchString(bare(line)) {
			return i, i
		}
	}
	return -1, 0
}

// beginsTail returns the first line from a line on that ends the list of entries.
// markers says that keys do not, since no list has begun.
func beginsTail(lines []string, from int, markers bool) int {
	for i := from; i < len(lines); i++ {
		line := bare(lines[i])
		if forms().key.MatchString(line) && (!markers || line == "...") {
			return i
		}
	}
	return len(lines)
}

// trimmed returns an entry and, as a piece of their own, the blank lines and comments
// after it that are not indented as a part of it.
func (l layout) trimmed(lines []string) []string {
	end := len(lines)
	for end > 1 && l.isLoose(lines[end-1]) {
		end--
	}
	all := strings.Join(lines[:end], "")
	if end == len(lines) || strings.Contains(all, "|+") || strings.Contains(all, ">+") {
		return []string{strings.Join(lines, "")}
	}
	return []string{all, strings.Join(lines[end:], "")}
}

// isLoose reports whether a line is blank or a comment between entries.
func (l layout) isLoose(line string) bool {
	text := strings.TrimLeft(bare(line), " ")
	return strings.TrimSpace(text) == "" || text[0] == '#' && len(bare(line))-len(text) <= l.indent
}

// isEntry reports whether a piece begins as an entry.
func (l layout) isEntry(piece string) bool {
	line, _, _ := strings.Cut(piece, "\n")
	m := forms().item.FindStringSubmatch(bare(line))
	return m != nil && len(m[1]) == l.indent
}

// isFill reports whether a piece has only blank lines and comments.
func (l layout) isFill(piece string) bool {
	for line := range strings.Lines(piece) {
		if !l.isLoose(line) {
			return false
		}
	}
	return true
}

// text returns the file.
func (l layout) text() string {
	head := l.head
	if len(l.pieces) > 0 {
		head = forms().empty.ReplaceAllString(head, "entries:")
		if !strings.Contains("\n"+head, "\nentries:") {
			head = ended(head) + "entries:\n"
		}
	}
	return head + strings.Join(l.pieces, "") + l.tail
}

// ended returns a text that is empty or ends a line.
func ended(s string) string {
	if s != "" && !strings.HasSuffix(s, "\n") {
		return s + "\n"
	}
	return s
}

func bare(line string) string { return strings.TrimRight(line, "\r\n") }

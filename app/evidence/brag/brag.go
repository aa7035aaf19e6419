// Package brag proposes entries of brag documents: notes in Markdown of what somebody
// did, under headings that are dates or projects. An item of a list is an entry; what is
// below it are its details. Its day is in front of it, in brackets behind it, or in the
// headings above; the file's name has the last word.
package brag

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"promodoc/app/dates"
	"promodoc/app/evidence"
	"promodoc/app/filetype"
	"promodoc/app/journal"
	"promodoc/app/ladder/page"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/textdecode"
	"promodoc/app/textfind"
)

// Looks reports whether a file is Markdown, or text whose name does not say what it is.
func Looks(name string, data []byte) bool {
	t := filetype.OfContent(name, data)
	if t == filetype.Markdown || t == filetype.Unknown && filepath.Ext(name) == "" {
		_, _, err := textdecode.DecodeFile(name, data, textdecode.Plain)
		return err == nil
	}
	return false
}

// Read proposes an entry for each item of a document that has a date. The error is a
// sentence with the file, the line and the column; nothing is proposed then.
func Read(name string, data []byte, o evidence.Options) (evidence.Found, error) {
	text, _, err := textdecode.DecodeFile(name, data, textdecode.Plain)
	if err != nil {
		return evidence.Found{}, err
	}
	lines := strings.Split(string(text.Data), "\n")
	for i, line := range lines {
		if isTooDeep(line) {
			return evidence.Found{}, errTooDeep.Err("File", name, "Line", i+1)
		}
	}
	p, err := page.Read(name, data, "")
	if err != nil {
		return evidence.Found{}, err
	}
	r := reader{file: name, options: o, lines: lines, collector: evidence.NewCollector(o)}
	r.collector.Notice(p.Notices...)
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	title := section{name: "", level: -1}
	title.period, _ = periodIn(spaced(base), dates.Reader{Today: o.Today})
	if title.period.First.IsZero() {
		title.period, _ = periodIn(p.Title, dates.Reader{Today: o.Today})
	}
	r.sections = []section{title}
	for _, b := range p.Blocks {
		r.block(b)
	}
	for _, s := range p.Skipped {
		r.collector.Leave(s.Line, textOther.Text(), s.Text)
	}
	if r.undated > 0 {
		r.collector.Notice(textUndated.Count(r.undated, "File", name, "Line", r.undatedAt))
	}
	if r.unsettledAt > 0 {
		r.collector.Notice(textUnsettled.Text("File", name, "Line", r.unsettledAt, "Date", r.unsettled))
	}
	return r.collector.Found(name)
}

// maxDepth is how deep lists may nest. Nobody writes them that deep, and the time that
// Markdown takes to read grows with the square of it.
const maxDepth = 100

// isTooDeep reports whether a line is indented, or begins with marks of lists or quotes,
// deeper than that.
func isTooDeep(line string) bool {
	depth, quotes := 0, 0
	for i := range len(line) {
		switch c := line[i]; {
		case c == ' ':
			depth++
		case c == '\t':
			depth += 4
		case c == '>':
			depth, quotes = depth+2, quotes+1
		case c != '-' && c != '*' && c != '+':
			return depth > 2*maxDepth
		case i+1 < len(line) && line[i+1] == ' ':
			depth++ // with the space
		}
	}
	return quotes > maxDepth // a line of marks alone divides parts
}

// spaced returns the words of a file's name.
func spaced(name string) string {
	return strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '_' || r == ' ' }), " ")
}

// section is a heading with what its items have from it.
type section struct {
	level   int
	name    string       // without its date; may be empty
	period  dates.Period // that of the heading, else of the one above
	ahead   bool         // about what is still to be done
	isTitle bool         // the heading of the whole document
}

// reader proposes entries for one document.
type reader struct {
	file      string
	options   evidence.Options
	collector *evidence.Collector
	lines     []string
	sections  []section // that are open, the innermost last
	columns   []string  // of the table that is read, as its first row names them
	undated   int
	undatedAt int // the line of the first item without a date

	unsettled   string // the first date that may mean several days
	unsettledAt int
}

func (r *reader) block(b page.Block) {
	switch b.Kind {
	case page.Heading:
		r.heading(b)
	case page.HeadingEnd:
		for len(r.sections) > 1 && r.section().level >= b.Level {
			r.sections = r.sections[:len(r.sections)-1]
		}
	case page.Paragraph:
		r.paragraph(page.Item{Line: b.Line, Text: b.Text})
	case page.List:
		r.items(b.Items, r.group(), r.section().ahead)
	case page.TableBlock:
		r.columns = nil
		for _, row := range b.Table.Rows {
			r.row(row)
		}
	default:
		r.collector.Leave(b.Line, textOther.Text(), b.Plain)
	}
}

func (r *reader) section() *section { return &r.sections[len(r.sections)-1] }

// heading opens a section and closes those that it is not in.
func (r *reader) heading(b page.Block) {
	for len(r.sections) > 1 && r.section().level >= b.Level {
		r.sections = r.sections[:len(r.sections)-1]
	}
	above := *r.section()
	s := section{level: b.Level, period: above.period, ahead: above.ahead || hasWord(b.Plain, textAheadWords)}
	period, rest := periodIn(b.Plain, r.dates(above.period))
	if !period.First.IsZero() {
		s.period, s.name = period, rest
	} else {
		s.name = b.Plain
	}
	s.isTitle = len(r.sections) == 1 && b.Level <= page.HeadingLevel
	r.sections = append(r.sections, s)
}

// dates returns a reader of dates that are within a period: "March" is that of its year.
func (r *reader) dates(within dates.Period) dates.Reader {
	last := within.Last
	if last.IsZero() {
		last = within.First
	}
	if last.IsZero() {
		return dates.Reader{Today: r.options.Today}
	}
	return dates.Reader{Today: promo.DateOf(last.Last())}
}

// group returns the name of the innermost section that has one.
func (r *reader) group() string {
	for _, s := range slices.Backward(r.sections) {
		if s.name != "" && !s.isTitle {
			return s.name
		}
	}
	return ""
}

// items proposes the items of a list. One that only names what is below it is a group.
func (r *reader) items(items []page.Item, group string, ahead bool) {
	for _, item := range items {
		if r.isGroup(item) {
			r.items(item.Nested, item.Plain, ahead)
			continue
		}
		r.item(item, group, ahead)
	}
}

// isGroup reports whether an item is the name of a project with dated items below it.
func (r *reader) isGroup(item page.Item) bool {
	reader := r.dates(r.section().period)
	_, _, dated := frontDate(item.Markdown, reader)
	return !dated && slices.ContainsFunc(item.Nested, func(n page.Item) bool {
		_, _, dated := frontDate(n.Markdown, reader)
		return dated
	})
}

// paragraph proposes a paragraph that has a date, or is below a heading with one that is
// short enough to be about it alone; others introduce what follows.
func (r *reader) paragraph(item page.Item) {
	_, _, dated := frontDate(item.Markdown, r.dates(r.section().period))
	if p := r.section().period; !dated && (p.First.Month == 0 || !p.Last.IsZero() && p.Last.Day == 0) {
		r.collector.Leave(item.Line, textParagraph.Text(), item.Plain)
		return
	}
	r.item(item, r.group(), r.section().ahead)
}

// item proposes an item, or counts it if nothing says when it was.
func (r *reader) item(item page.Item, group string, ahead bool) {
	text, open := bareLinks(item.Markdown), r.isOpen(item.Line)
	period, rest, dated := frontDate(text, r.dates(r.section().period))
	if !dated {
		period, rest = r.section().period, text
	}
	if front, _, _ := strings.Cut(item.Plain, " "); dated && period.First.Month == 0 && strings.Contains(front, "/") && r.unsettledAt == 0 {
		r.unsettledAt, r.unsettled = item.Line, strings.Trim(front, ":,-")
	}
	if period.First.IsZero() {
		if r.undated++; r.undatedAt == 0 {
			r.undatedAt = item.Line
		}
		r.collector.Leave(item.Line, textItem.Text(), item.Plain)
		return
	}
	e := journal.ReadLine(rest, promo.Date{Year: 1})
	e.From, e.To = period.First, period.Last
	r.details(&e, item)
	for _, l := range links(item) {
		if l.Title == l.URL {
			l.Title = ""
		}
		e.Links = append(e.Links, promo.Evidence{Title: l.Title, URL: l.URL})
	}
	e.Source = journal.Source{Kind: "brag", Name: filepath.Base(r.file), Keys: []string{
		"brag:" + evidence.Digest(e.From.String(), e.To.String(), normal(rest)),
	}}
	r.collector.Propose(evidence.Proposal{Entry: e, Group: group, Unlikely: open || ahead})
}

// normal returns the words of a text, by which it is known again when its marks or its
// place change.
func normal(text string) string {
	return strings.Join(strings.FieldsFunc(textfind.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// hasWord reports whether a text has one of the words of a list.
func hasWord(text string, list *message.Message) bool {
	text = " " + normal(text) + " "
	for word := range strings.SplitSeq(list.Text(), ",") {
		if strings.Contains(text, " "+strings.TrimSpace(word)+" ") {
			return true
		}
	}
	return false
}

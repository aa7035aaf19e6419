package tracker

import (
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"promodoc/app/csvtable"
	"promodoc/app/evidence"
	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/textfind"
)

// reader proposes entries for the rows of a table.
type reader struct {
	Table
	options   evidence.Options
	collector *evidence.Collector
	head      string // identifies tables with the same columns
	undated   int
	undatedAt int                   // the line of the first row without a date
	others    int                   // rows of other people's work
	days      map[string]promo.Date // what dates mean that were read before
}

// Read proposes an entry for each row. Errors: [ErrNoText], [ErrNoDate].
func (t Table) Read(o evidence.Options) (evidence.Found, error) {
	if err := t.canRead(); err != nil {
		return evidence.Found{}, err
	}
	r := reader{Table: t, options: o, collector: evidence.NewCollector(o), days: map[string]promo.Date{}}
	r.collector.Notice(t.Notices...)
	var names []string
	for _, c := range t.Columns {
		names = append(names, c.Name)
		if c.Field != Ignore {
			r.collector.Match(textMatch.Text("File", filepath.Base(t.file), "Column", c.Name, "Field", c.Field.String(), "Why", c.Why))
		}
	}
	r.head = evidence.Digest(names...)[:8]
	someOwn := t.isOwned(o)
	for row := range t.body() {
		if r.row(row, someOwn); r.collector.IsFull() {
			break
		}
	}
	r.close(someOwn)
	return r.collector.Found(t.file)
}

// isOwned reports whether some row is the user's work, as far as the table says whose
// work they are.
func (t Table) isOwned(o evidence.Options) bool {
	if len(o.Authors) == 0 || !t.has(Owner) {
		return true
	}
	for row := range t.body() {
		if o.Own(t.texts(row, Owner)...) {
			return true
		}
	}
	return false
}

// row proposes the entry of a row. If no row is the user's, who may go by another name
// there, all are unlikely rather than left out.
func (r *reader) row(row csvtable.Row, someOwn bool) {
	own := !r.has(Owner) || r.options.Own(r.texts(row, Owner)...)
	if !own && someOwn {
		return
	}
	if !own {
		r.others++
	}
	e := journal.Entry{
		Result: strings.Join(r.texts(row, Result), "\n\n"), Part: strings.Join(r.texts(row, Part), "\n\n"),
		Tags: r.list(row, Tags), Text: r.text(row),
	}
	done := false
	e.From, done = r.when(row)
	if e.From.IsZero() || strings.TrimSpace(e.Text) == "" {
		r.leaveUndated(row, e)
		return
	}
	for _, address := range r.texts(row, Link) {
		e.Links = append(e.Links, journal.ReadLink(address))
	}
	owners := r.texts(row, Owner)
	for _, name := range r.list(row, People) {
		if !isOpaque(name) && !slices.Contains(owners, name) {
			e.People = append(e.People, name)
		}
	}
	e.Source = journal.Source{Kind: string(r.kind), Name: r.place(row), Keys: []string{r.key(row)}}
	p := evidence.Proposal{Entry: e, Unlikely: !done || !own}
	if groups := r.texts(row, Group); len(groups) > 0 {
		p.Group = groups[len(groups)-1] // the epic is behind the project
	}
	if r.options.Has(e) {
		r.leaveRest(row)
	}
	r.collector.Propose(p)
}

// leaveUndated counts a row that has a text and no date that could be read.
func (r *reader) leaveUndated(row csvtable.Row, e journal.Entry) {
	if strings.TrimSpace(e.Text) == "" && e.From.IsZero() {
		return
	}
	if e.From.IsZero() {
		if r.undated++; r.undatedAt == 0 {
			r.undatedAt = row.Line
		}
	}
	for i, cell := range row.Cells {
		if f := r.column(i).Field; f == Date || f == Begun {
			r.collector.Leave(row.Line, r.column(i).Name, cell)
		}
	}
}

// leaveRest lists what no field takes.
func (r *reader) leaveRest(row csvtable.Row) {
	for i, cell := range row.Cells {
		if r.column(i).Field == Ignore {
			r.collector.Leave(row.Line, r.column(i).Name, strings.TrimSpace(cell))
		}
	}
}

// close says what the user should know.
func (r *reader) close(someOwn bool) {
	if !someOwn && r.others > 0 {
		r.collector.Notice(textNoneOwn.Text("File", r.file))
	}
	if r.undated > 0 {
		r.collector.Notice(textUndated.Count(r.undated, "File", r.file, "Line", r.undatedAt))
	}
	if r.Order == Unsettled && r.ambiguous.line > 0 {
		r.collector.Notice(textUnsettled.Text("File", r.file, "Line", r.ambiguous.line, "Date", message.CutLine(r.ambiguous.value, 40)))
	}
}

// column returns a column; rows may have more than the first one has.
func (t Table) column(i int) Column {
	if i < len(t.Columns) {
		return t.Columns[i]
	}
	return Column{Name: textColumn.Text("Number", i+1)}
}

// texts returns the values of a row that are taken for a field and are not empty.
func (t Table) texts(row csvtable.Row, f Field) []string {
	var all []string
	for i, cell := range row.Cells {
		if i < len(t.Columns) && t.Columns[i].Field == f {
			if cell = strings.TrimSpace(cell); cell != "" {
				all = append(all, cell)
			}
		}
	}
	return all
}

// list returns the items of the values of a row, which are divided by commas or
// semicolons. Jira has a column for each, and spaces between labels in old versions.
func (t Table) list(row csvtable.Row, f Field) []string {
	var all []string
	for _, value := range t.texts(row, f) {
		for item := range strings.FieldsFuncSeq(value, func(c rune) bool { return c == ',' || c == ';' || c == '\n' }) {
			if item = strings.TrimSpace(item); item != "" {
				all = append(all, item)
			}
		}
	}
	return all
}

// text returns the texts of a row, its title first, with its comments below.
func (r *reader) text(row csvtable.Row) string {
	all := r.texts(row, Text)
	if len(all) == 0 {
		return ""
	}
	if !strings.Contains(all[0], "\n\n") {
		all[0] = strings.Join(strings.Fields(all[0]), " ")
	}
	var comments []string
	for _, c := range r.texts(row, Comment) {
		comments = append(comments, "- "+strings.ReplaceAll(r.comment(c), "\n", "\n  "))
	}
	if len(comments) > 0 {
		all = append(all, strings.Join(comments, "\n"))
	}
	return strings.Join(all, "\n\n")
}

// comment writes a comment for readers.
func (r *reader) comment(value string) string {
	parts := strings.SplitN(value, ";", 3)
	if len(parts) < 3 {
		return value
	}
	day := r.day(parts[0])
	if day.IsZero() {
		return value
	}
	author, text := strings.TrimSpace(parts[1]), strings.TrimSpace(parts[2])
	if author == "" || isOpaque(author) {
		return textComment.Text("Date", day.Long(), "Text", text)
	}
	return textCommentBy.Text("Date", day.Long(), "Author", author, "Text", text)
}

// opaque is the form of the numbers that Jira has in place of people's names.
var opaque = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([0-9]+:|qm:|ug:|JIRAUSER)?[0-9a-f-]{5,}(:[0-9a-f-]+)*$`)
})

func isOpaque(name string) bool {
	return opaque().MatchString(name) && strings.ContainsAny(name, "0123456789")
}

// when returns the day of a row, and whether it came to its end as it should.
func (r *reader) when(row csvtable.Row) (day promo.Date, done bool) {
	ended, givenUp := false, false
	for _, state := range r.texts(row, State) {
		ended = ended || oneOf(state, textEnded)
		givenUp = givenUp || oneOf(state, textGivenUp)
	}
	for _, value := range r.texts(row, Date) {
		if day = r.day(value); !day.IsZero() {
			return day, !givenUp
		}
	}
	for _, value := range r.texts(row, Begun) {
		if day = r.day(value); !day.IsZero() {
			return day, ended && !givenUp
		}
	}
	return promo.Date{}, false
}

// maxDays is how many dates a reader remembers: tables repeat theirs.
const maxDays = 10_000

// day returns what a date means; zero if it is none.
func (r *reader) day(value string) promo.Date {
	value = dateText(value)
	day, known := r.days[value]
	if !known {
		if day = r.date(value, r.options.Today); len(r.days) < maxDays {
			r.days[value] = day
		}
	}
	return day
}

// oneOf reports whether a state is one of those in a list, in any case.
func oneOf(state string, list *message.Message) bool {
	state = textfind.Fold(strings.ReplaceAll(state, "’", "'"))
	for name := range strings.SplitSeq(list.Text(), ",") {
		if strings.TrimSpace(name) == state {
			return true
		}
	}
	return false
}

// host returns the computer that the links of a row lead to.
func (r *reader) host(row csvtable.Row) string {
	for _, address := range r.texts(row, Link) {
		if u, err := url.Parse(address); err == nil && u.Host != "" {
			if team, _, _ := strings.Cut(strings.Trim(u.Path, "/"), "/"); r.kind == linear && team != "" {
				return strings.ToLower(u.Host + "/" + team)
			}
			return strings.ToLower(u.Host)
		}
	}
	return ""
}

// place names where a row is from: the tracker and the project.
func (r *reader) place(row csvtable.Row) string {
	if r.kind == other {
		return filepath.Base(r.file)
	}
	keys := r.texts(row, Key)
	if len(keys) == 0 {
		return filepath.Base(r.file)
	}
	project, _, _ := strings.Cut(keys[0], "-")
	if host := r.host(row); host != "" {
		return textProjectAt.Text("Program", r.kind.String(), "Project", project, "Host", host)
	}
	return textProject.Text("Program", r.kind.String(), "Project", project)
}

// key identifies a row: by its own key if that is of it alone, else by what it says.
func (r *reader) key(row csvtable.Row) string {
	keys := r.texts(row, Key)
	switch {
	case len(keys) > 0 && r.kind != other:
		if host := r.host(row); host != "" {
			return string(r.kind) + ":" + keys[0] + "@" + host
		}
		return string(r.kind) + ":" + keys[0]
	case len(keys) > 0 && r.unique:
		return "csv:" + r.head + ":" + keys[0]
	}
	return "csv:" + evidence.Digest(row.Cells...)
}

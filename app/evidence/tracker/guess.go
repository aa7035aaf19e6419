package tracker

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"promodoc/app/csvtable"
	"promodoc/app/message"
	"promodoc/app/textfind"
	"promodoc/app/weblink"
)

// sampled is how many rows a guess looks at.
const sampled = 200

// jiraColumns are the columns of Jira's CSV, folded. Those of which there are many have
// one name each time.
var jiraColumns = map[string]Field{
	"summary": Text, "description": Text, "issue key": Key, "resolved": Date, "resolution date": Date, "created": Begun,
	"labels": Tags, "component/s": Tags, "components": Tags, "comment": Comment, "comments": Comment, "assignee": Owner,
	"reporter": People, "status": State, "resolution": State, "parent summary": Group, "custom field (epic name)": Group,
	"epic link summary": Group, "project name": Group, "url": Link, "link": Link, "issue url": Link,
}

// linearColumns are those of Linear's.
var linearColumns = map[string]Field{
	"id": Key, "title": Text, "description": Text, "completed": Date, "created": Begun, "labels": Tags, "assignee": Owner,
	"creator": People, "status": State, "project": Group, "url": Link,
}

// otherColumns are the words that other tables name their columns by, in the languages
// that the program reads pages in. The whole name is looked for, then its words.
var otherColumns = sync.OnceValue(func() map[string]Field {
	columns := map[string]Field{}
	for f, names := range map[Field]string{
		Date:   "date day when done completed finished closed resolved merged delivered shipped datum erledigt abgeschlossen fecha jour data giorno dia",
		Begun:  "created opened started begun begin start erstellt begonnen",
		Text:   "text title summary task what description accomplishment achievement story subject item activity entry notes note titel beschreibung zusammenfassung aufgabe titre tarea titolo attivita",
		Result: "result results impact outcome effect benefit ergebnis wirkung resultat resultado risultato",
		Part:   "part role contribution rolle anteil beitrag ruolo papel",
		Link:   "link links url address evidence lien enlace adresse",
		Tags:   "tags tag labels label stichwort stichworte schlagwort schlagworte category categories kind type area theme topic skill kategorie thema categorie categoria",
		People: "people with who reporter requester stakeholder stakeholders collaborators reviewer team personen mit personnes personas persone",
		Owner:  "owner assignee author responsible bearbeiter zustandig",
		State:  "status state resolution zustand estado stato etat",
		Key:    "id key number ticket issue nr nummer",
		Group:  "project epic milestone goal initiative projekt projet proyecto progetto",
	} {
		for name := range strings.FieldsSeq(names) {
			columns[name] = f
		}
	}
	return columns
})

// newTable guesses what the columns of a table are.
func newTable(file string, rows csvtable.Table) Table {
	t := Table{file: file, rows: rows, kind: other, headed: true}
	var first []string
	var samples [][]string
	for row := range rows.Rows() {
		if first == nil {
			first = row.Cells
			continue
		}
		if samples = append(samples, row.Cells); len(samples) == sampled {
			break
		}
	}
	if isData(first) {
		t.headed = false
		samples = append([][]string{first}, samples...)
		first = make([]string, len(first))
	}
	names := map[string]bool{}
	for _, name := range first {
		names[fold(name)] = true
	}
	switch {
	case names["issue key"] && names["summary"]:
		t.kind = jira
	case names["id"] && names["title"] && names["team"] && names["status"]:
		t.kind = linear
	}
	for i, name := range first {
		t.Columns = append(t.Columns, t.guess(i, name, values(samples, i)))
	}
	t.fill(samples)
	t.settle()
	return t
}

// guess returns a column by its name.
func (t Table) guess(i int, name string, values []string) Column {
	c := Column{Name: strings.TrimSpace(strings.TrimPrefix(name, "\uFEFF"))}
	if len(values) > 0 {
		c.Sample = message.CutLine(values[0], 60)
	}
	if c.Name == "" {
		c.Name = textColumn.Text("Number", i+1)
	}
	known, by := otherColumns(), textByName.Text()
	switch t.kind {
	case jira:
		known, by = jiraColumns, textByKind.Text("Program", t.kind.String())
	case linear:
		known, by = linearColumns, textByKind.Text("Program", t.kind.String())
	}
	field, there := known[fold(name)]
	if !there && t.kind == other {
		for word := range strings.FieldsSeq(fold(name)) {
			if f, ok := known[word]; ok && (!there || f == Date || f == Begun) {
				field, there = f, true
			}
		}
	}
	if t.kind == other && (field == Date || field == Begun) && len(values) > 0 && share(values, isDate) < half {
		field, there = Ignore, false // "Closed by", "Day shift"
	}
	if !there {
		by = textNoField.Text()
	}
	c.Field, c.Why = field, by
	return c
}

// half is the share of values, in percent, that must be of a form to say what a column is.
const half = 50

// fill chooses columns by their values for what no column is named after.
func (t *Table) fill(samples [][]string) {
	if t.kind != other {
		return
	}
	longest, length := -1, 0
	for i := range t.Columns {
		c, all := &t.Columns[i], values(samples, i)
		if c.Field != Ignore || len(all) == 0 {
			continue
		}
		switch {
		case !t.has(Date) && share(all, isDate) > half:
			c.Field, c.Why = Date, textByDates.Text()
		case share(all, isAddress) > half:
			c.Field, c.Why = Link, textByAddresses.Text()
		case share(all, isDate) <= half:
			n := 0
			for _, v := range all {
				n += utf8.RuneCountInString(v)
			}
			if n/len(all) > length {
				longest, length = i, n/len(all)
			}
		}
	}
	if !t.has(Text) && longest >= 0 {
		t.Columns[longest].Field, t.Columns[longest].Why = Text, textByLength.Text()
	}
}

// isData reports whether the first row is one of the rows, rather than names of columns.
func isData(first []string) bool {
	for _, cell := range first {
		if isDate(cell) || isAddress(cell) {
			return true
		}
	}
	return false
}

func fold(name string) string {
	return strings.TrimSpace(textfind.Fold(strings.Trim(name, "\uFEFF \t:*")))
}

// values returns the values of a column that are not empty.
func values(rows [][]string, column int) []string {
	var all []string
	for _, row := range rows {
		if column < len(row) && strings.TrimSpace(row[column]) != "" {
			all = append(all, row[column])
		}
	}
	return all
}

// share returns how many of the values are of a form, in percent.
func share(values []string, is func(string) bool) int {
	n := 0
	for _, v := range values {
		if is(v) {
			n++
		}
	}
	return n * 100 / max(len(values), 1)
}

func isAddress(value string) bool {
	_, err := weblink.Parse(value)
	return err == nil
}

// isDate reports whether a value is a date with its day, and more than a number.
func isDate(value string) bool {
	if _, err := strconv.Atoi(strings.TrimSpace(value)); err == nil {
		return false
	}
	return len(readDate(value, farAhead)) > 0
}

// isNamed reports whether the first row names columns, rather than being prose with
// commas in it.
func (t Table) isNamed() bool {
	named := 0
	for _, c := range t.Columns {
		if utf8.RuneCountInString(c.Name) > 60 || strings.HasSuffix(c.Name, ".") {
			return false
		}
		if c.Why == textByName.Text() {
			named++
		}
	}
	return t.headed && (named > 1 || t.kind != other)
}

// names lists the columns for readers.
func (t Table) names() string {
	const most = 12
	var names []string
	for _, c := range t.Columns[:min(len(t.Columns), most)] {
		names = append(names, c.Name)
	}
	return message.Cut(message.Comma(names), 200)
}

// Package tracker proposes entries of the rows of a table that was saved as text: the
// CSV of Jira and of Linear, and any other whose columns can be matched with the fields
// of an entry. What each column is taken for is guessed, with the reason, and can be
// chosen by the user before anything is read.
//
// What came to its end is proposed on that day; what is open or was given up is
// unlikely evidence.
package tracker

import (
	"encoding/csv"
	"errors"
	"iter"
	"slices"
	"strings"

	"promodoc/app/csvtable"
	"promodoc/app/evidence"
	"promodoc/app/promo"
	"promodoc/app/textdecode"
)

// Field is what the cells of a column are taken for.
type Field string

// The fields. Several columns may be the same one: their texts are put below one
// another, their tags, people and links together, and of dates the first counts.
const (
	Ignore  Field = ""
	Date    Field = "date"    // when it was done
	Begun   Field = "begun"   // when it began, for rows that were not done
	Text    Field = "text"    // what happened
	Comment Field = "comment" // what somebody said of it: "date;author;text"
	Result  Field = "result"
	Part    Field = "part" // the user's own
	Link    Field = "link"
	Tags    Field = "tags"
	People  Field = "people"
	Owner   Field = "owner" // whose work it is
	State   Field = "state" // whether it came to an end
	Key     Field = "key"   // identifies the row
	Group   Field = "group" // a project or an epic
)

// Fields lists the fields in the order that they are offered in.
var Fields = []Field{Ignore, Date, Begun, Text, Comment, Result, Part, Link, Tags, People, Owner, State, Key, Group}

// String returns the name of a field for readers.
func (f Field) String() string { return fieldNames[f].Text() }

// Column is a column of a table. Several columns may have one name.
type Column struct {
	Name   string // as the first row has it, or its number
	Field  Field
	Why    string // why it is taken for that, as a sentence
	Sample string // the first value that is not empty, in one line
}

// Order says in which order the numbers of dates such as 3/4/2026 are.
type Order int

// The orders. Unsettled dates are read as years alone.
const (
	Unsettled Order = iota
	DayFirst
	MonthFirst
)

// Table is a table with what each of its columns is taken for. It is a value: a change
// returns another one.
type Table struct {
	Columns []Column
	Order   Order // of the dates in all columns
	Notices []string

	file      string
	kind      kind
	headed    bool // the first row has the names of the columns
	rows      csvtable.Table
	ambiguous example // a date that may mean two days, if the order is unsettled
	unique    bool    // no two rows have the same key
}

// example is a value of a table.
type example struct {
	line  int
	value string
}

// kind is the program that wrote a table.
type kind string

const (
	jira   kind = "jira"
	linear kind = "linear"
	other  kind = "csv"
)

// String returns the name of the program.
func (k kind) String() string {
	switch k {
	case jira:
		return "Jira"
	case linear:
		return "Linear"
	}
	return "CSV"
}

// Looks reports whether a file looks like a table of things that were done: by its
// columns, whatever its name.
func Looks(name string, data []byte) bool {
	const within = 256 << 10
	data = data[:min(len(data), within)]
	if end := strings.LastIndexByte(string(data), '\n'); len(data) == within && end > 0 {
		data = data[:end]
	}
	decoded, err := textdecode.Decode(data, textdecode.Plain)
	if err != nil {
		return false
	}
	if isTableName(name) {
		return len(data) > 0
	}
	table, err := csvtable.Open(string(decoded.Data))
	if err != nil {
		return false
	}
	t := newTable(name, table)
	return len(t.Columns) > 2 && (t.isNamed() || csvtable.IsTabbed(string(decoded.Data))) && t.canRead() == nil
}

func isTableName(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".csv") || strings.HasSuffix(name, ".tsv") || strings.HasSuffix(name, ".tab")
}

// Open reads the columns of a table. The error is a sentence with the file, the line and
// the column.
func Open(name string, data []byte) (Table, error) {
	decoded, notices, err := textdecode.DecodeFile(name, data, textdecode.Plain)
	if err != nil {
		return Table{}, err
	}
	rows, err := csvtable.Open(string(decoded.Data))
	var fault *csv.ParseError
	if errors.As(err, &fault) {
		return Table{}, errTable.Wrap(fault.Err, "File", name, "Line", fault.Line, "Column", fault.Column)
	}
	if err != nil {
		return Table{}, err
	}
	t := newTable(name, rows)
	t.Notices = notices
	if len(t.Columns) == 0 {
		return Table{}, errEmpty.Err("File", name)
	}
	return t, nil
}

// Read proposes an entry for each row, with the columns that are guessed. The error is a
// sentence with the file, the line and the column; nothing is proposed then.
func Read(name string, data []byte, o evidence.Options) (evidence.Found, error) {
	t, err := Open(name, data)
	if err != nil {
		return evidence.Found{}, err
	}
	return t.Read(o)
}

// With returns the table with a column taken for a field that the user chose.
func (t Table) With(column int, f Field) Table {
	t.Columns = slices.Clone(t.Columns)
	t.Columns[column].Field, t.Columns[column].Why = f, textChosen.Text()
	t.settle()
	return t
}

// WithOrder returns the table with its dates read in an order that the user chose.
func (t Table) WithOrder(o Order) Table {
	t.Order = o
	return t
}

// canRead reports why no entry can be made of a row.
func (t Table) canRead() error {
	switch {
	case !t.has(Text):
		return ErrNoText.Err("File", t.file, "Columns", t.names())
	case !t.has(Date) && !t.has(Begun):
		return ErrNoDate.Err("File", t.file, "Columns", t.names())
	}
	return nil
}

func (t Table) has(f Field) bool {
	return slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Field == f })
}

// body returns the rows below the names of the columns.
func (t Table) body() iter.Seq[csvtable.Row] {
	return func(yield func(csvtable.Row) bool) {
		first := t.headed
		for row := range t.rows.Rows() {
			if first {
				first = false
				continue
			}
			if !yield(row) {
				return
			}
		}
	}
}

// farAhead is the day that two digits of a year are read on if none is known: all of
// them are in this century.
var farAhead = promo.Date{Year: 2089, Month: 12, Day: 31}

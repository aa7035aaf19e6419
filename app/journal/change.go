package journal

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"promodoc/app/yamldoc"
)

// Change is an edit of one entry, from what it was to what it becomes. Without Before
// it is added, without After it is deleted; each counts as missing if its ID is empty.
// With both swapped it is the undo of itself.
type Change struct{ Before, After Entry }

// Undone returns the change that takes this one back.
func (c Change) Undone() Change { return Change{Before: c.After, After: c.Before} }

// Outcome is what became of changes.
type Outcome struct {
	// Entries are the entries as they are now, one for each change; the zero Entry for
	// one that was deleted. If another program changed the same, the entry is a new one,
	// and that of the other program is kept as well.
	Entries []Entry
	// Notices say where changes of other programs were found and kept.
	Notices []error
}

// What a file has around its entries.
const (
	endsKey    = "ends"
	endsMarked = "marked"
	newHead    = "schema: " + Schema + "\n" + endsKey + ": " + endsMarked + "\nentries:\n"
	newTail    = "...\n"
)

// book is the years of a journal, for changing.
type book struct {
	years []*year // sorted; their own until they are changed
	dirty map[int]bool
	file  func(number int) string
	ids   map[string]bool // that entries have or had; nil before they are looked for
}

// has reports whether there may be an entry with an ID, by its own or that which it got.
// Most changes add entries that are new: they are spared the search.
func (b *book) has(id string) bool {
	if b.ids == nil {
		b.ids = map[string]bool{}
		for _, y := range b.years {
			for i := range y.parts {
				b.ids[y.parts[i].entry.ID], b.ids[y.parts[i].ownID] = true, true
			}
		}
	}
	return b.ids[id]
}

// apply makes changes and returns what became of them. The years that were passed are
// not changed. Errors: those of [Entry.Check], of a year that cannot be written, and
// yamldoc.ErrNotPreserved; then the book must not be written.
func (b *book) apply(changes []Change) (Outcome, error) {
	var out Outcome
	for _, c := range changes {
		e, notice, err := b.change(c)
		if err != nil {
			return Outcome{}, err
		}
		out.Entries = append(out.Entries, e)
		if notice != nil {
			out.Notices = append(out.Notices, notice)
		}
	}
	return out, nil
}

func (b *book) change(c Change) (e Entry, notice, err error) {
	adds, had := c.After.ID != "", c.Before.ID != ""
	if adds {
		if err := c.After.Check(); err != nil {
			return Entry{}, nil, err
		}
	}
	id := c.After.ID
	if had {
		id = c.Before.ID
	}
	y, i := b.find(id)
	switch {
	case i < 0 && !adds:
		return Entry{}, nil, nil
	case i < 0 && had:
		e, err = c.After, b.add(c.After)
		return e, errGone.Err("Title", shown(c.After)), err
	case i < 0:
		return c.After, nil, b.add(c.After)
	}
	now := y.parts[i].entry
	switch {
	case !adds && !Same(now, c.Before):
		return now, errNotDeleted.Err("Title", shown(now)), nil
	case !adds:
		return Entry{}, nil, b.remove(y, i)
	case !had && Same(now, c.After):
		return now, nil, nil
	}
	merged, ok := c.After, Same(now, c.Before)
	if had && !ok {
		merged, ok = merge(c.Before, c.After, now)
	}
	if !ok {
		both := c.After
		both.ID = NewID()
		return both, errBothKept.Err("Title", shown(now)), b.add(both)
	}
	return merged, nil, b.put(y, i, merged)
}

// shown returns the title of an entry for a sentence.
func shown(e Entry) string { return yamldoc.Quoted(e.Title()) }

func (b *book) find(id string) (*year, int) {
	if !b.has(id) {
		return nil, -1
	}
	for _, y := range b.years {
		if i := y.index(id); i >= 0 {
			return y, i
		}
	}
	return nil, -1
}

// writable returns a year for changing, which is made if there is none.
func (b *book) writable(number int) (*year, error) {
	at, found := slices.BinarySearchFunc(b.years, number, func(y *year, n int) int { return y.number - n })
	if !found {
		y := &year{number: number, file: b.file(number), layout: layout{head: newHead, tail: newTail, indent: 2}}
		b.years = slices.Insert(b.years, at, y)
		b.dirty[number] = true
		return y, nil
	}
	y := b.years[at]
	if y.newer != nil {
		return nil, y.newer
	}
	if !b.dirty[number] {
		y = y.clone()
		b.years[at] = y
		b.dirty[number] = true
	}
	return y, nil
}

// add adds an entry to its year, by its day.
func (b *book) add(e Entry) error {
	y, err := b.writable(e.Year())
	if err != nil {
		return err
	}
	// The last save may have ended between two files.
	if b.has(e.ID) {
		if i := y.indexOwn(e.ID); i >= 0 && Same(y.parts[i].entry, e) {
			return nil
		}
	}
	b.ids[e.ID] = true
	return y.insert(e)
}

// remove removes an entry. It is looked up anew, since a year that was read is not
// changed.
func (b *book) remove(of *year, i int) error {
	y, err := b.writable(of.number)
	if err != nil {
		return err
	}
	y.layout.pieces = slices.Delete(y.layout.pieces, i, i+1)
	y.parts = slices.Delete(y.parts, i, i+1)
	return nil
}

// put replaces an entry, in its place if its time is the same.
func (b *book) put(of *year, i int, e Entry) error {
	now := of.parts[i]
	if now.ownID == e.ID && Same(now.entry, e) {
		return nil
	}
	if now.entry.From != e.From {
		if err := b.remove(of, i); err != nil {
			return err
		}
		return b.add(e)
	}
	y, err := b.writable(of.number)
	if err != nil {
		return err
	}
	y.layout.pieces[i], y.parts[i], err = written(y, e)
	return err
}

// insert adds an entry before those at the end that are of a later time. Most entries
// are added in the order of their time, thus it is looked for from the end.
func (y *year) insert(e Entry) error {
	piece, p, err := written(y, e)
	if err != nil {
		return err
	}
	at := len(y.parts)
	for i := at - 1; i >= 0; i-- {
		q := &y.parts[i]
		if !q.ok {
			continue
		}
		if compareTimes(q.entry, e) <= 0 {
			break
		}
		at = i
	}
	if at > 0 {
		y.layout.pieces[at-1] = ended(y.layout.pieces[at-1])
	} else {
		y.layout.head = ended(y.layout.head)
	}
	y.layout.pieces = slices.Insert(y.layout.pieces, at, piece)
	y.parts = slices.Insert(y.parts, at, p)
	return nil
}

// compareTimes compares the first days of entries, then the last ones.
func compareTimes(a, b Entry) int {
	if c := a.From.First().Compare(b.From.First()); c != 0 {
		return c
	}
	return a.Last().Last().Compare(b.Last().Last())
}

// written returns an entry as a piece of a file, which was read back and compared.
func written(y *year, e Entry) (string, part, error) {
	list := yamldoc.NewFields()
	list.List("entries", yamldoc.Nodes([]Entry{e}, encode))
	var piece string
	var p part
	_, err := yamldoc.MarshalIf(list.Node(), func(data []byte) bool {
		piece = indented(strings.TrimPrefix(string(data), "entries:\n"), y.layout.indent)
		p = readPart(y.file, y.layout, piece)
		return p.ok && Same(p.entry, e)
	})
	if err != nil {
		return "", part{}, err
	}
	return piece, p, nil
}

// emitted is the indentation of the items of a list as they are written.
const emitted = 2

// indented moves lines so that they fit a file whose entries have an indentation.
func indented(piece string, indent int) string {
	var b strings.Builder
	for line := range strings.Lines(piece) {
		switch {
		case bare(line) == "":
		case indent >= emitted:
			b.WriteString(strings.Repeat(" ", indent-emitted))
		default:
			line = line[min(emitted-indent, len(line)-len(strings.TrimLeft(line, " "))):]
		}
		b.WriteString(line)
	}
	return b.String()
}

// idOf returns an ID for an entry that has none of its own, made of its bytes.
func idOf(piece string, taken map[string]bool) string {
	sum := sha256.Sum256([]byte(piece))
	for n := 0; ; n++ {
		id := "x" + hex.EncodeToString(sum[:6])
		if n > 0 {
			id = fmt.Sprintf("%s-%d", id, n)
		}
		if !taken[id] {
			return id
		}
	}
}

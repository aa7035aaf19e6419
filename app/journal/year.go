package journal

import (
	"bytes"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"

	"promodoc/app/yamldoc"
)

// year is a file of the journal as it was read. What is not an entry that can be read
// is kept as it is, and so is every entry that does not change.
type year struct {
	number int
	file   string
	layout layout
	parts  []part // one for each piece
	// newer says that a newer version of the program wrote the file, or why it cannot
	// be written for another reason; nil if it can.
	newer  error
	faults yamldoc.Faults
}

// part is what a piece of the file says.
type part struct {
	entry  Entry // with the ID by which the journal knows it
	ok     bool  // it is an entry that can be read
	ownID  string
	faults yamldoc.Faults // with lines counted from the start of the piece
}

// Read reads a year of the journal; file names it in messages. An entry that cannot be
// read is left out and is one of the faults, with its line and column; so is what is
// wrong outside of the entries, which costs none of them.
func Read(file string, data []byte) ([]Entry, yamldoc.Faults) {
	y := readYear(file, 0, data, nil)
	identify([]*year{y})
	return y.entries(), y.faults
}

// readYear reads a file. Parts of the file as it was before are not read again.
func readYear(file string, number int, data []byte, before *year) *year {
	y := &year{number: number, file: file}
	if bytes.IndexByte(data, 0) >= 0 {
		y.layout = layout{head: string(data)}
		fault := yamldoc.Fault{File: file, Line: 1, Column: 1, Err: errEncoding.Err()}
		y.newer, y.faults = fault, yamldoc.Faults{fault}
		return y
	}
	y.layout = divide(string(data))
	known := map[string]part{}
	if before != nil && before.layout.indent == y.layout.indent {
		for i, piece := range before.layout.pieces {
			known[piece] = before.parts[i]
		}
	}
	y.readFrame(data)
	line := 1 + strings.Count(y.layout.head, "\n")
	y.parts = readParts(file, y.layout, known)
	for i, piece := range y.layout.pieces {
		p := &y.parts[i]
		p.entry.ID = p.ownID
		for _, f := range p.faults {
			f.Line += line - 1
			f.File = file
			y.faults = append(y.faults, f)
		}
		line += strings.Count(piece, "\n")
	}
	return y
}

// readFrame reads what is around the entries: the schema, and whether the file is
// complete.
func (y *year) readFrame(data []byte) {
	if len(bytes.TrimSpace(data)) == 0 {
		return
	}
	blank := strings.Repeat("\n", strings.Count(strings.Join(y.layout.pieces, ""), "\n"))
	root, _, err := yamldoc.Parse(y.file, []byte(y.layout.head+blank+y.layout.tail))
	if root == nil {
		y.fault(err)
		return
	}
	r := yamldoc.NewReader(y.file, err)
	m := r.Mapping(root, textJournal)
	if newer := m.Schema(Schema); newer != nil {
		y.newer = newer
	}
	ends := m.Text(endsKey)
	if list := m.Value("entries"); list != nil && list.Tag != "!!null" && len(list.Content) > 0 {
		m.Fault("entries", errForm.Err())
	}
	y.fault(r.Err())
	if line, marked := yamldoc.End(data); ends == endsMarked && !marked {
		y.faults = append(y.faults, yamldoc.Fault{File: y.file, Line: line, Column: 1, Err: errCut.Err(), Kept: true})
	}
}

func (y *year) fault(err error) {
	var faults yamldoc.Faults
	if errors.As(err, &faults) {
		y.faults = append(y.faults, faults...)
	}
}

// readParts reads the pieces that are not known, several at once.
func readParts(file string, l layout, known map[string]part) []part {
	parts := make([]part, len(l.pieces))
	workers := runtime.GOMAXPROCS(0)
	var readers sync.WaitGroup
	for w := range workers {
		readers.Go(func() {
			for i := w; i < len(parts); i += workers {
				var there bool
				if parts[i], there = known[l.pieces[i]]; !there {
					parts[i] = readPart(file, l, l.pieces[i])
				}
			}
		})
	}
	readers.Wait()
	return parts
}

// readPart reads a piece.
func readPart(file string, l layout, piece string) part {
	if !l.isEntry(piece) {
		if l.isFill(piece) {
			return part{}
		}
		return part{faults: yamldoc.Faults{{File: file, Line: 1, Column: 1, Err: errLoose.Err()}}}
	}
	text := strings.Repeat(" ", l.indent+1) + piece[l.indent+1:]
	root, _, err := yamldoc.Parse(file, []byte(text))
	if root == nil {
		return part{faults: broken(file, err)}
	}
	r := yamldoc.NewReader(file, err)
	e := decode(r, r.Mapping(root, textEntry))
	if err := r.Err(); err != nil {
		return part{faults: broken(file, err)}
	}
	return part{entry: e, ok: true, ownID: e.ID}
}

// broken returns the first fault of an entry, which is enough to find it.
func broken(file string, err error) yamldoc.Faults {
	at := yamldoc.Fault{File: file, Line: 1, Column: 1, Err: err}
	var faults yamldoc.Faults
	if errors.As(err, &faults) && len(faults) > 0 {
		at = faults[0]
	}
	at.Err = errBroken.Wrap(at.Err)
	return yamldoc.Faults{at}
}

// identify gives every entry of the years an ID of its own: one that has none, or one
// of another entry, gets one that is made of its bytes, until it is written.
func identify(years []*year) {
	taken := map[string]bool{}
	for _, y := range years {
		for i := range y.parts {
			p := &y.parts[i]
			if !p.ok {
				continue
			}
			if p.entry.ID = p.ownID; p.ownID == "" || taken[p.ownID] {
				p.entry.ID = idOf(y.layout.pieces[i], taken)
			}
			taken[p.entry.ID] = true
		}
	}
}

// entries returns the entries that can be read, in the order of the file.
func (y *year) entries() []Entry {
	var all []Entry
	for _, p := range y.parts {
		if p.ok {
			all = append(all, p.entry)
		}
	}
	return all
}

// index returns the part that has the entry with an ID, or -1.
func (y *year) index(id string) int {
	for i := range y.parts { // parts are large to be copied
		if p := &y.parts[i]; p.ok && p.entry.ID == id {
			return i
		}
	}
	return -1
}

// indexOwn returns the part that has the entry with an ID in the file, or -1.
func (y *year) indexOwn(id string) int {
	for i := range y.parts {
		if p := &y.parts[i]; p.ok && p.ownID == id {
			return i
		}
	}
	return -1
}

// clone returns a copy of the year that can be changed.
func (y *year) clone() *year {
	c := *y
	c.layout.pieces, c.parts = slices.Clone(y.layout.pieces), slices.Clone(y.parts)
	return &c
}

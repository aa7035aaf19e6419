package torture

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"promodoc/app/attachments"
	"promodoc/app/journal"
	"promodoc/app/journal/draft"
	"promodoc/app/promo"
	"promodoc/app/workspace"
)

// maxAttached is from how many attachments on a child removes them before it attaches more.
const maxAttached = 20

// collecting is what a child does while it types: it notes entries down, edits them,
// attaches files and types a line that it never adds. Beside what a child reports, it
// reports
//
//	found {...}                   what it found of all this before "opened"
//	noted ID TEXT                 an entry is in the journal
//	finished ID                   its result is there too
//	attached NAME SIZE            a file is attached
//	named NAME                    an example of the document names it
//	dropping NAME                 it is going to be removed
//	line 12                       the line says 12
//	note, attach begin and end    a file of the journal or of attachments is being written
type collecting struct {
	child  *child
	work   *workspace.Workspace
	opened workspace.OpenDocument
	random *rand.Rand
	seed   uint64
	line   *draft.Keeper
}

// collected is what a child found.
type collected struct {
	Entries map[string]string // what entries say, by their IDs
	Faults  int               // of the journal
	Named   []string          // attachments that the document names
	Line    int
}

// find returns what there is, and adopts the line that was left.
func (c *collecting) find() (collected, error) {
	view, err := c.work.Logbook.Read()
	if err != nil {
		return collected{}, err
	}
	found := collected{Entries: map[string]string{}, Faults: len(view.Faults), Named: promo.AttachedFiles(c.opened.Session.Document())}
	for _, e := range view.Entries {
		found.Entries[e.ID] = e.Text + e.Result
	}
	lines, err := c.work.Recovery.Drafts().Left()
	c.line = c.work.Recovery.Drafts().Begin()
	for _, l := range lines {
		n := 0
		if _, err := fmt.Sscanf(l.Line, "line %d", &n); err != nil {
			return found, fmt.Errorf("the line is %q", l.Line)
		}
		found.Line = max(found.Line, n)
		c.line.Adopt(l)
	}
	return found, err
}

// start reports what there is and goes on with what runs beside the typing.
func (c *collecting) start() error {
	found, err := c.find()
	if err != nil {
		return err
	}
	data, err := json.Marshal(found)
	if err != nil {
		return err
	}
	c.child.report("found " + string(data))
	go c.note()
	go c.typeLine(found.Line)
	return nil
}

// note notes entries down, and edits each.
func (c *collecting) note() {
	random := rand.New(rand.NewPCG(c.seed, 3))
	for n := 0; ; n++ {
		time.Sleep(time.Duration(20+random.IntN(100)) * time.Millisecond)
		e := journal.Entry{From: promo.Date{Year: 2024 + random.IntN(2), Month: 1 + random.IntN(12)}, Text: fmt.Sprintf("noted %d-%d", c.seed, n) + ending}
		out, err := c.work.Logbook.Add(e)
		if err != nil {
			c.child.fail(err)
		}
		e = out.Entries[0]
		c.child.report("noted " + e.ID + " " + e.Text)
		after := e
		after.Result = ending
		if _, err := c.work.Logbook.Apply(journal.Change{Before: e, After: after}); err != nil {
			c.child.fail(err)
		}
		c.child.report("finished " + e.ID)
	}
}

// ending is what each text of an entry ends with.
var ending = strings.Repeat(" and more of it", 20) + "."

// typeLine types a line that is not added.
func (c *collecting) typeLine(from int) {
	for n := from + 1; ; n++ {
		time.Sleep(15 * time.Millisecond)
		c.line.Keep(draft.Draft{Line: fmt.Sprintf("line %d", n)})
		c.child.report(fmt.Sprintf("line %d", n))
	}
}

// attach now and then attaches a file to the example, between two keys.
func (c *collecting) attach(n int) error {
	if c.random.IntN(12) > 0 {
		return nil
	}
	s := c.opened.Session
	do := func(edit func(promo.Document) promo.Document) {
		s.Do("Attach", promo.ExampleRef("e", "title"), nil, edit)
	}
	taken := promo.AttachedFiles(s.Document())
	if len(taken) >= maxAttached {
		c.child.report("dropping " + taken[0])
		do(func(d promo.Document) promo.Document { return promo.RemoveAttachment(d, "e", 0) })
	}
	size := 1000 + c.random.IntN(30000)
	name, err := c.opened.Attachments.AddBytes(fmt.Sprintf("%d-%d.png", c.seed, n), picture(size), taken)
	if err != nil {
		return err
	}
	c.child.report(fmt.Sprintf("attached %s %d", name, size))
	do(func(d promo.Document) promo.Document {
		return promo.AddAttachments(d, "e", promo.Attachment{File: name})
	})
	c.child.report("named " + name)
	return nil
}

// picture returns the bytes of an attachment of a size.
func picture(size int) []byte {
	return bytes.Repeat([]byte("a picture of something. "), size/24+1)[:size]
}

// owed is what children reported of the journal and of attachments, which must be there.
type owed struct {
	entries  map[string]string // what they say, by their IDs
	finished map[string]bool
	attached map[string]int // sizes
	named    map[string]int // ticks that were reported before
	line     map[int]int    // likewise; the last ones
}

func newOwed() owed {
	return owed{entries: map[string]string{}, finished: map[string]bool{}, attached: map[string]int{}, named: map[string]int{}, line: map[int]int{}}
}

// takeCollected notes a line of a child; ok is false for one that is about something else.
func (v *victim) takeCollected(what, rest string) bool {
	first, more, _ := strings.Cut(rest, " ")
	switch what {
	case "found":
		var found collected
		if err := json.Unmarshal([]byte(rest), &found); err != nil {
			v.t.Fatal(err)
		}
		v.checkCollected(found)
	case "noted":
		v.owed.entries[first] = more
	case "finished":
		v.owed.finished[first] = true
	case "attached":
		var size int
		_, _ = fmt.Sscan(more, &size)
		v.owed.attached[first] = size
	case "named":
		v.owed.named[first] = v.ticks
	case "dropping":
		delete(v.owed.attached, first)
		delete(v.owed.named, first)
	case "line":
		var n int
		_, _ = fmt.Sscan(first, &n)
		v.owed.line[n] = v.ticks
	default:
		return false
	}
	return true
}

// checkCollected looks whether a child found what those before it had reported.
func (v *victim) checkCollected(found collected) {
	v.t.Helper()
	if found.Faults > 0 {
		v.t.Errorf("the journal has %d faults", found.Faults)
	}
	for id, text := range v.owed.entries {
		switch got := found.Entries[id]; {
		case got != text && got != text+ending:
			v.t.Errorf("the entry %q says %q", text, got)
		case v.owed.finished[id] && got == text:
			v.t.Errorf("the entry %q has no result", text)
		}
	}
	for id, got := range found.Entries { // also those that were not reported
		if !strings.HasPrefix(got, "noted ") || !strings.HasSuffix(got, ending) {
			v.t.Errorf("the entry %s is half written: %q", id, got)
		}
	}
	for name, size := range v.owed.attached {
		data, err := os.ReadFile(filepath.Join(attachments.FolderOf(v.documents()), name))
		if err != nil || !bytes.Equal(data, picture(size)) {
			v.t.Errorf("the attachment %s has %d bytes of %d (%v)", name, len(data), size, err)
		}
	}
	isNamed := map[string]bool{}
	for _, name := range found.Named {
		isNamed[name] = true
	}
	for name, ticks := range v.owed.named {
		if age := time.Duration(v.ticks-ticks) * tick; age > promised && !isNamed[name] {
			v.t.Errorf("the document has lost its attachment %s, which was added %v before the kill", name, age)
		}
		if !isNamed[name] { // lost a moment before the kill: its file is there, and nobody owes it any more
			delete(v.owed.named, name)
		}
	}
	for n, ticks := range v.owed.line {
		if age := time.Duration(v.ticks-ticks) * tick; age > promised && n > found.Line {
			v.t.Errorf("the line that was typed said %d, %v before the kill, and says %d", n, age, found.Line)
		}
	}
	clear(v.owed.line)
	for name := range v.owed.named {
		v.owed.named[name] = -1 << 30 // of an earlier child: certain
	}
}

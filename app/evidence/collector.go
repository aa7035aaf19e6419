package evidence

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"promodoc/app/journal"
	"promodoc/app/message"
)

// MaxProposals is how many entries a file may propose. Nobody looks through more, and
// it bounds what a file can cost.
const MaxProposals = 20_000

// maxValue is the length in runes of a value in a list of those that were not read.
const maxValue = 80

// Collector makes the [Found] of a file, with what all kinds of files have in common:
// the time that is chosen, what the journal has already, and what no field takes.
type Collector struct {
	options Options
	found   Found
	unread  map[string]int  // indexes of found.Unread by name
	seen    map[string]bool // keys of what was proposed
	tooMany bool
}

// NewCollector returns a collector of what the options choose.
func NewCollector(o Options) *Collector {
	return &Collector{options: o, unread: map[string]int{}, seen: map[string]bool{}}
}

// IsKnown reports whether the journal has an item already, and counts it.
func (c *Collector) IsKnown(key string) bool {
	if c.options.Known[key] {
		c.CountKnown()
		return true
	}
	return false
}

// CountKnown counts an item that the journal has already, as is known by something else
// than its key.
func (c *Collector) CountKnown() { c.found.Known++ }

// Propose adds an entry if it is about a time that the options choose, and if the
// journal does not have all that it was made of; what is there already is counted.
// What is in the file twice is proposed once.
func (c *Collector) Propose(p Proposal) {
	p.Entry = journal.Clean(p.Entry)
	keys := p.Entry.Source.Keys
	all := len(keys)
	keys = slices.DeleteFunc(keys, func(k string) bool { return c.seen[k] })
	p.Entry.Source.Keys = keys
	if !c.options.Has(p.Entry) || p.Entry.Check() != nil || all > 0 && len(keys) == 0 {
		return
	}
	for _, k := range keys {
		c.seen[k] = true
	}
	switch {
	case all > 0 && !slices.ContainsFunc(keys, func(k string) bool { return !c.options.Known[k] }):
		c.found.Known++
	case len(c.found.Proposals) == MaxProposals:
		c.tooMany = true
	default:
		c.found.Proposals = append(c.found.Proposals, p)
	}
}

// IsFull reports whether there are more proposals already than there may be, so that
// there is no need to read on.
func (c *Collector) IsFull() bool { return c.tooMany }

// Leave says that no field takes a value. One that is empty says nothing.
func (c *Collector) Leave(line int, name, value string) {
	if value = message.CutLine(value, maxValue); value == "" {
		return
	}
	if name = message.CutLine(name, maxValue); name == "" {
		name = textNoName.Text()
	}
	i, there := c.unread[name]
	if !there {
		i = len(c.found.Unread)
		c.unread[name] = i
		c.found.Unread = append(c.found.Unread, Unread{Line: line, Name: name, Value: value})
	}
	c.found.Unread[i].Count++
}

// Notice adds what the user should know.
func (c *Collector) Notice(sentences ...string) {
	c.found.Notices = append(c.found.Notices, sentences...)
}

// Match adds what a column of a table was taken for.
func (c *Collector) Match(sentence string) { c.found.Matches = append(c.found.Matches, sentence) }

// Found returns all that was collected, the proposals by their time. The error says
// that there are more than [MaxProposals] in the file.
func (c *Collector) Found(file string) (Found, error) {
	if c.tooMany {
		return Found{}, errTooMany.Err("File", file, "Max", MaxProposals)
	}
	slices.SortStableFunc(c.found.Proposals, compareTimes)
	return c.found, nil
}

func compareTimes(a, b Proposal) int {
	return cmp.Or(a.Entry.From.First().Compare(b.Entry.From.First()), a.Entry.Last().Last().Compare(b.Entry.Last().Last()))
}

// Join returns what several sources have as one.
func Join(all ...Found) Found {
	var joined Found
	for _, f := range all {
		joined.Proposals = append(joined.Proposals, f.Proposals...)
		joined.Known += f.Known
		joined.Unread = append(joined.Unread, f.Unread...)
		joined.Notices = append(joined.Notices, f.Notices...)
		joined.Matches = append(joined.Matches, f.Matches...)
	}
	slices.SortStableFunc(joined.Proposals, compareTimes)
	return joined
}

// Digest returns what identifies an item that has no name of its own, by what it says.
func Digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:12])
}

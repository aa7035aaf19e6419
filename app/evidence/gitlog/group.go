package gitlog

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"promodoc/app/evidence"
)

// group is commits that were made for the same.
type group struct {
	line   *line
	kind   kind
	own    []*commit // of the user
	merge  *commit   // that brought them in, if the user made it
	others []string  // names of all other authors
	any    bool      // whether there are commits of anybody that were not reverted
}

// kind says what the commits of a group have in common.
type kind int

const (
	byLine   kind = iota // a merge, or a branch that is not merged
	byNumber             // an issue, a ticket or a pull request
	byWeek               // nothing: they are of one week, or of one day of a busy one
)

// grouping puts the commits of a history into groups.
type grouping struct {
	mine   identity
	groups map[string]*group
	order  []*group
	told   map[string]bool // what squashed commits were made of, by author and subject
	seen   map[string]bool // changes, see [changeKey]: a commit may have been copied
	// reverted is how many commits of the user were reverted.
	reverted int
}

func newGrouping(h *history, mine identity) *grouping {
	g := &grouping{mine: mine, groups: map[string]*group{}, told: map[string]bool{}, seen: map[string]bool{}}
	// What is merged comes first: of two copies of a commit it is the one that stays.
	for _, open := range []bool{false, true} {
		for _, c := range slices.Backward(h.commits) {
			if c.on != nil && c.on.open == open {
				g.add(c)
			}
		}
	}
	return g
}

// add adds a commit to its group.
func (g *grouping) add(c *commit) {
	own := g.mine.wrote(c)
	if len(c.parents) > 1 {
		if own && !c.reverted && !c.on.reverted() {
			g.addMerge(c)
		}
		return
	}
	isOff := c.reverted || c.on.reverted()
	switch {
	case isRevert(c):
		return
	case isOff && own:
		g.reverted++
		return
	case isOff:
		return
	}
	if own {
		key := changeKey(c)
		if g.seen[key] || c.on.open && g.told[toldKey(c, shown(c.subject))] {
			return
		}
		g.seen[key] = true
	}
	of := g.of(c)
	of.any = true
	if own {
		of.own = append(of.own, c)
		g.tell(c)
	}
	if own || of.kind != byWeek {
		for _, name := range g.mine.others(c) {
			if !slices.Contains(of.others, name) {
				of.others = append(of.others, name)
			}
		}
	}
}

// addMerge adds a merge of the user to the group of what it brought in.
func (g *grouping) addMerge(c *commit) {
	if of := g.groups["merge "+c.hash]; of != nil {
		of.merge = c
	}
}

// of returns the group of a commit.
func (g *grouping) of(c *commit) *group {
	key, k := "", byLine
	switch n := c.numbers().key(); {
	case c.on.merge != nil:
		key = "merge " + c.on.merge.hash
	case !c.on.direct:
		key = "branch " + c.on.branch
	case n != "":
		key, k = "number "+n, byNumber
	default:
		// Cycles begin with a month, so a week does not go beyond one.
		year, week := c.when.ISOWeek()
		key, k = fmt.Sprint("week ", c.on.branch, " ", year, week, c.when.Month()), byWeek
	}
	of := g.groups[key]
	if of == nil {
		of = &group{line: c.on, kind: k}
		g.groups[key] = of
		g.order = append(g.order, of)
	}
	return of
}

// tell remembers what a squashed commit lists of the commits that it was made of.
func (g *grouping) tell(c *commit) {
	if c.on.open || c.numbers().request == "" {
		return
	}
	g.told[toldKey(c, shown(c.subject))] = true
	for _, subject := range c.listed() {
		g.told[toldKey(c, subject)] = true
	}
}

func toldKey(c *commit, subject string) string {
	return strings.ToLower(c.mapped.email + "\n" + strings.TrimSpace(subject))
}

// Keys of a commit, see [journal.Source]: by its hash, and for a commit that may get
// another one, when its branch is rebased, by its author, time and subject.
func hashKey(c *commit) string { return "git:" + c.hash }

func changeKey(c *commit) string {
	sum := sha256.Sum256(fmt.Append(nil, strings.ToLower(c.author.email), "\n", c.when.Unix(), "\n", c.subject))
	return "git-change:" + hex.EncodeToString(sum[:8])
}

// maxPause is after how long a pause the commits of a number are of another entry.
const maxPause = 60 * 24 * time.Hour

// maxWeek is how many commits of a week are one entry; more are one for each day.
const maxWeek = 12

// divided returns the group in parts. A number is divided by a long pause: who comes
// back to an issue a year later has not worked on it for a year.
func (of *group) divided() []*group {
	slices.SortStableFunc(of.own, func(a, b *commit) int { return a.when.Compare(b.when) })
	begins := func(before, c *commit) bool { return c.when.Sub(before.when) > maxPause }
	switch {
	case of.kind == byNumber:
	case of.kind == byWeek && len(of.own) > maxWeek:
		begins = func(before, c *commit) bool { return c.day() != before.day() }
	default:
		return []*group{of}
	}
	var parts []*group
	for i, c := range of.own {
		if i == 0 || begins(of.own[i-1], c) {
			part := *of
			part.own = nil
			parts = append(parts, &part)
		}
		last := parts[len(parts)-1]
		last.own = append(last.own, c)
	}
	return parts
}

// propose proposes an entry for each group that has something new of the user.
func (g *grouping) propose(r *repository, o evidence.Options, to *evidence.Collector) {
	inTime := func(c *commit) bool {
		return (o.Since.IsZero() || !c.day().First().Before(o.Since.First())) && (o.Until.IsZero() || !c.day().First().After(o.Until.Last()))
	}
	isNew := func(c *commit) bool {
		for _, key := range []string{hashKey(c), changeKey(c), r.requestKeyOf(c)} {
			if o.Known[key] {
				if inTime(c) {
					to.IsKnown(key) // counts it
				}
				return false
			}
		}
		if r.isKnownSquash(c, o.Known) {
			if inTime(c) {
				to.CountKnown()
			}
			return false
		}
		return true
	}
	for _, all := range g.order {
		for _, of := range all.divided() {
			had := len(of.own)
			of.own = slices.DeleteFunc(of.own, func(c *commit) bool { return !isNew(c) })
			mergeIsNew := of.merge != nil && isNew(of.merge)
			if len(of.own) > 0 || mergeIsNew && had == 0 && of.any {
				to.Propose(r.proposal(of))
			}
		}
	}
}

// requestKeyOf returns the key of the pull request that a commit is of, or none.
func (r *repository) requestKeyOf(c *commit) string {
	number := c.numbers().request
	switch {
	case len(c.parents) > 1:
		number = readMerge(c).request
	case c.on.merged.request != "":
		number = c.on.merged.request
	}
	if number == "" || r.web.base == "" {
		return ""
	}
	return r.web.requestKey(number)
}

package gitlog

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// line is what commits came in on: a branch, or a merge that brought them in.
type line struct {
	branch string // its name; may be empty
	// merge is the merge that brought the commits in, and merged what it says.
	merge  *commit
	merged merged
	// direct says that it is no piece of work itself, so that its commits are grouped
	// by their numbers.
	direct bool
	// open says that it is not merged yet: its commits may get other hashes.
	open   bool
	within *line // what the merge came in on
}

// reverted reports whether the merge, or one that brought it in, was reverted.
func (l *line) reverted() bool {
	for ; l != nil; l = l.within {
		if l.merge != nil && l.merge.reverted {
			return true
		}
	}
	return false
}

// history is the commits of a repository, each on its line.
type history struct {
	commits []*commit // the newest first, as git has them
	byHash  map[string]*commit
	main    string
}

// newHistory finds out what every commit came in on: those that are first parents of
// each other came in directly, those that only a merge leads to came in with it, and
// what is left is on a branch that is not merged. mains are the tips of the main branch.
func newHistory(r *repository, commits []*commit, mains []string) *history {
	h := &history{commits: commits, byHash: make(map[string]*commit, len(commits)), main: r.main}
	for _, c := range commits {
		h.byHash[c.hash] = c
	}
	for _, tip := range mains {
		h.follow(tip, &line{branch: r.main, direct: true})
	}
	branches := slices.DeleteFunc(slices.Clone(r.branches), func(b branch) bool { return h.byHash[b.tip] == nil })
	// The older of two branches that build on each other has what both have.
	slices.SortStableFunc(branches, func(a, b branch) int { return h.byHash[a.tip].when.Compare(h.byHash[b.tip].when) })
	for _, b := range branches {
		h.follow(b.tip, &line{branch: b.name, direct: isLongLived(b.name), open: true})
	}
	h.findReverts()
	return h
}

// follow puts the commits that lead to a tip on a line, as far as they are on none.
func (h *history) follow(tip string, on *line) {
	var merges []*commit
	for c := h.byHash[tip]; c != nil && c.on == nil; c = h.byHash[c.parents[0]] {
		c.on = on
		if len(c.parents) > 1 {
			merges = append(merges, c)
		}
		if len(c.parents) == 0 {
			break
		}
	}
	// The oldest first: what an older merge brought in, a later one did not.
	for _, m := range slices.Backward(merges) {
		side := on
		if says := readMerge(m); !says.pulled && !isLongLived(says.branch) && says.branch != h.main {
			side = &line{branch: says.branch, merge: m, merged: says, within: on, open: on.open}
		}
		for _, p := range m.parents[1:] {
			h.follow(p, side)
		}
	}
}

// reverts finds the hashes of what a commit reverts.
var reverts = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`This reverts commit ([0-9a-f]{7,64})\b`) })

// isRevert reports whether a commit does nothing but take another one back.
func isRevert(c *commit) bool {
	subject := c.subject
	return strings.HasPrefix(subject, `Revert "`) || strings.HasPrefix(subject, `Reapply "`)
}

// findReverts marks what was reverted: by a revert that was not itself reverted.
func (h *history) findReverts() {
	by := map[*commit][]*commit{} // reverts of a commit
	for i, c := range h.commits {
		if c.on == nil || !isRevert(c) {
			continue
		}
		found := false
		for _, m := range reverts().FindAllStringSubmatch(c.message, -1) {
			if of := h.find(m[1]); of != nil {
				by[of], found = append(by[of], c), true
			}
		}
		if !found {
			if of := titled(c, h.commits[i+1:min(len(h.commits), i+1+maxBack)]); of != nil {
				by[of] = append(by[of], c)
			}
		}
	}
	known := map[*commit]bool{}
	var isReverted func(c *commit) bool
	isReverted = func(c *commit) bool {
		if _, there := known[c]; !there {
			known[c] = false // no commit leads to itself, but what is damaged may say so
			known[c] = slices.ContainsFunc(by[c], func(r *commit) bool { return !isReverted(r) })
		}
		return known[c]
	}
	for c := range by {
		c.reverted = isReverted(c)
	}
}

// maxBack is how many commits before a revert are looked at for what it reverts.
const maxBack = 5000

// titled returns what a revert names by its title only, as GitHub does for a pull
// request; nil if that is not among the commits before it.
func titled(revert *commit, before []*commit) *commit {
	_, quoted, _ := strings.Cut(shown(revert.subject), `"`)
	if quoted = strings.TrimSuffix(quoted, `"`); quoted == "" {
		return nil
	}
	for _, c := range before {
		title := c.subject
		if len(c.parents) > 1 {
			title = readMerge(c).title
		}
		if c.on != nil && (title == quoted || shown(title) == quoted) {
			return c
		}
	}
	return nil
}

// find returns the commit of a hash that may be cut.
func (h *history) find(hash string) *commit {
	if c := h.byHash[hash]; c != nil {
		return c
	}
	for _, c := range h.commits {
		if strings.HasPrefix(c.hash, hash) {
			return c
		}
	}
	return nil
}

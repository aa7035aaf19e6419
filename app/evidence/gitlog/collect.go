package gitlog

import (
	"strings"

	"promodoc/app/evidence"
	"promodoc/app/message"
)

// collect proposes entries for the commits of a repository and says what was left out.
// mains are the tips of the main branch.
func (r *repository) collect(commits []*commit, mains string, o evidence.Options, to *evidence.Collector) {
	r.mine.know(commits)
	h := newHistory(r, commits, strings.Fields(mains))
	g := newGrouping(h, r.mine)
	g.propose(r, o, to)
	if r.shallow {
		to.Notice(textShallow.Text("Repository", r.name))
	}
	if g.reverted > 0 {
		to.Notice(textReverted.Count(g.reverted, "Repository", r.name))
	}
	if len(commits) > 0 && len(g.seen) == 0 && g.reverted == 0 && !g.hasMerges() {
		to.Notice(textNobodys.Count(len(commits), "Repository", r.name, "Author", message.Or(r.mine.shown)))
	}
}

// hasMerges reports whether the user made a merge.
func (g *grouping) hasMerges() bool {
	for _, of := range g.order {
		if of.merge != nil {
			return true
		}
	}
	return false
}

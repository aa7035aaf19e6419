package gitlog

import (
	"strings"

	"promodoc/app/evidence"
)

// collect proposes entries for the commits of a repository and says what was left out.
// mains are the tips of the main branch. It reports whether nothing is by the user.
func (r *repository) collect(commits []*commit, mains string, o evidence.Options, to *evidence.Collector) (nobodys bool) {
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
	return len(commits) > 0 && len(g.seen) == 0 && g.reverted == 0 && !g.hasMerges()
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

package gitlog

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
)

// listed returns the subjects of the commits that a squashed one lists in its message, as
// programs for pull requests write them; nil if it lists none.
func (c *commit) listed() []string {
	var all []string
	for l := range strings.Lines(c.body()) {
		if l = strings.TrimSpace(l); strings.HasPrefix(l, "* ") || strings.HasPrefix(l, "- ") {
			all = append(all, shown(strings.TrimSpace(l[2:])))
		}
	}
	return all
}

// squashMonths is for how many months after a commit its branch may be squashed for that
// to be seen.
const squashMonths = 3

// subjectKey returns a key of a commit that may be squashed, see [journal.Source]: by its
// repository, author, subject and month. A squash has another author's time and says only
// the subjects; it is looked up by those of the months before it.
func (r *repository) subjectKey(c *commit, subject string, at time.Time) string {
	sum := sha256.Sum256(fmt.Append(nil, cmp.Or(r.web.base, r.name), "\n", strings.ToLower(c.mapped.email), "\n", at.Format("2006-01"), "\n", strings.ToLower(subject)))
	return "git-subject:" + hex.EncodeToString(sum[:8])
}

// isKnownSquash reports whether a commit is a squash of commits that are all in the
// journal already: its branch was imported before it was merged. It must say that it is
// the one of a pull request, and name what it was made of.
func (r *repository) isKnownSquash(c *commit, known map[string]bool) bool {
	if c.on.open || len(c.parents) > 1 || c.numbers().request == "" {
		return false
	}
	first := time.Date(c.when.Year(), c.when.Month(), 1, 0, 0, 0, 0, c.when.Location())
	has := func(subject string) bool {
		for back := range squashMonths {
			if known[r.subjectKey(c, subject, first.AddDate(0, -back, 0))] {
				return true
			}
		}
		return false
	}
	if has(shown(c.subject)) { // a single commit
		return true
	}
	for _, subject := range c.listed() {
		if !isNote(subject) && !has(subject) {
			return false
		}
	}
	return len(c.listed()) > 0
}

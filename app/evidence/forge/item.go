package forge

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"promodoc/app/evidence"
)

// item is a pull request, a merge request or an issue.
type item struct {
	gitlab           bool
	pull             bool // a pull request or a merge request
	number           int
	host, repo       string // "github.com", "owner/name"; empty if not known
	title, body, url string
	state, reason    string // in lower case
	times
	author  person
	labels  []string
	reviews []review
}

// times are when an item was begun, merged and closed; zero if it was not.
type times struct{ created, merged, closed time.Time }

// person is somebody on a forge.
type person struct {
	login, full, address string
	bot                  bool
}

// review is what somebody said of a pull request; at is zero if that is not known.
type review struct {
	by person
	at time.Time
}

func (p person) names() []string { return []string{p.login, p.full, p.address} }

// name returns what readers call somebody.
func (p person) name() string {
	if p.full != "" {
		return p.full
	}
	return p.login
}

func (p person) is(o person) bool { return p.login != "" && strings.EqualFold(p.login, o.login) }

// when returns when an item was done: merged if it was, else closed, else begun.
func (it item) when() time.Time {
	for _, t := range []time.Time{it.merged, it.closed} {
		if !t.IsZero() {
			return t
		}
	}
	return it.created
}

// isDone reports whether an item came to its end as it should: "gh search" says only
// in its state that a pull request was merged.
func (it item) isDone() bool {
	if it.pull {
		return !it.merged.IsZero() || it.state == "merged"
	}
	givenUp := it.reason == "not_planned" || it.reason == "duplicate"
	return !givenUp && (it.state == "closed" || it.state == "" && !it.closed.IsZero())
}

func (it item) kind() string {
	if it.gitlab {
		return "gitlab"
	}
	return "github"
}

// reference writes the number of an item with its repository, as the forges do.
func (it item) reference() string {
	mark := "#"
	if it.gitlab && it.pull {
		mark = "!"
	}
	return it.repo + mark + strconv.Itoa(it.number)
}

// place names the repository, with its host unless that is the usual one.
func (it item) place() string {
	if it.host == "" || it.host == it.kind()+".com" {
		return it.repo
	}
	return it.host + "/" + it.repo
}

// key identifies an item. GitHub's repositories are named without their host, unless it
// is a company's own.
func (it item) key() string {
	repo := strings.ToLower(it.place())
	if it.gitlab && it.repo != "" {
		host := it.host
		if host == "" {
			host = "gitlab.com"
		}
		repo = strings.ToLower(host + "/" + it.repo)
	}
	if it.repo == "" || it.number == 0 {
		return it.kind() + ":" + evidence.Digest(strconv.Itoa(it.number), it.title, it.created.UTC().String(), it.when().UTC().String())
	}
	return it.kind() + ":" + repo + strings.TrimPrefix(it.reference(), it.repo)
}

// takeAddress takes the host, the repository and what an item is from its address, such
// as https://github.com/owner/name/pull/12 or
// https://gitlab.com/group/sub/name/-/merge_requests/3.
func (it *item) takeAddress() {
	u, err := url.Parse(it.url)
	if err != nil || u.Host == "" {
		return
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	if len(parts) < 4 {
		return
	}
	kind, number := parts[len(parts)-2], parts[len(parts)-1]
	repo := strings.TrimSuffix(strings.Join(parts[:len(parts)-2], "/"), "/-")
	n, err := strconv.Atoi(number)
	if err != nil || n <= 0 || it.number != 0 && it.number != n {
		return
	}
	it.number, it.host, it.repo = n, strings.ToLower(u.Host), repo
	it.pull = it.pull || kind == "pull" || kind == "merge_requests"
}

// hidden is what a description has for those who write it only.
var hidden = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)<!--.*?-->`) })

// blankLines is what is left of text that was hidden.
var blankLines = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\n\s*\n\s*\n+`) })

// visible returns the text of a description.
func visible(body string) string {
	body = strings.ReplaceAll(strings.ReplaceAll(body, "\r\n", "\n"), "\r", "\n")
	return strings.TrimSpace(blankLines().ReplaceAllString(hidden().ReplaceAllString(body, ""), "\n\n"))
}

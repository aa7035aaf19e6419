package gitlog

import (
	"net/url"
	"regexp"
	"strings"
	"sync"

	"promodoc/app/promo"
)

// website is where a repository is shown on the web.
type website struct {
	base   string // address, without a slash at its end; empty if it is not known
	gitlab bool   // or else GitHub
}

// scpAddress is the short form of addresses of git: git@host:owner/name.git
var scpAddress = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:[^@/\s]+@)?([A-Za-z0-9.-]+):([^/\s].*)$`) })

// websiteOf returns the website of an address that git fetches from. Only those of
// GitHub and GitLab are known, also on servers of a company whose names say so. Names
// and passwords in the address are left out.
func websiteOf(remote string) website {
	host, path := "", ""
	if u, err := url.Parse(remote); err == nil && u.Host != "" {
		switch u.Scheme {
		case "http", "https", "ssh", "git", "git+ssh":
			host, path = u.Hostname(), u.Path
		}
	} else if m := scpAddress().FindStringSubmatch(remote); m != nil {
		host, path = m[1], m[2]
	}
	host = strings.TrimPrefix(strings.ToLower(host), "ssh.")
	path = strings.TrimSuffix(strings.Trim(path, "/"), ".git")
	isGitlab := strings.Contains(host, "gitlab")
	if !strings.Contains(path, "/") || !isGitlab && !strings.Contains(host, "github") {
		return website{}
	}
	base := url.URL{Scheme: "https", Host: host, Path: "/" + path}
	return website{base: base.String(), gitlab: isGitlab}
}

// repository returns the name of the repository.
func (w website) repository() string { return w.base[strings.LastIndex(w.base, "/")+1:] }

// full returns the name of the repository with its owner.
func (w website) full() string {
	u, err := url.Parse(w.base)
	if err != nil {
		return ""
	}
	return strings.Trim(u.Path, "/")
}

// request returns the link to a pull request or a merge request.
func (w website) request(number string) promo.Evidence {
	if w.gitlab {
		return promo.Evidence{Title: w.full() + "!" + number, URL: w.base + "/-/merge_requests/" + number}
	}
	return promo.Evidence{Title: w.full() + "#" + number, URL: w.base + "/pull/" + number}
}

// requestKey returns the key of a pull request or a merge request, see
// [journal.Source]: the same that package forge has for it, so that what came from one
// of the two is not proposed by the other.
func (w website) requestKey(number string) string {
	address := strings.ToLower(strings.TrimPrefix(w.base, "https://"))
	if w.gitlab {
		return "gitlab:" + address + "!" + number
	}
	return "github:" + strings.TrimPrefix(address, "github.com/") + "#" + number
}

// issue returns the link to an issue.
func (w website) issue(number string) promo.Evidence {
	address := w.base + "/issues/" + number
	if w.gitlab {
		address = w.base + "/-/issues/" + number
	}
	return promo.Evidence{Title: w.full() + "#" + number, URL: address}
}

// shownHash is how many digits of a hash are shown.
const shownHash = 10

// commit returns the link to a commit.
func (w website) commit(hash string) promo.Evidence {
	address := w.base + "/commit/" + hash
	if w.gitlab {
		address = w.base + "/-/commit/" + hash
	}
	return promo.Evidence{Title: w.full() + "@" + hash[:min(len(hash), shownHash)], URL: address}
}

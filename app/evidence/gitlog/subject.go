package gitlog

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// merged is what the message of a merge says.
type merged struct {
	branch  string // that was merged; may be empty
	title   string // of the pull request, or what somebody wrote; may be empty
	request string // number of the pull request; may be empty
	pulled  bool   // the same branch of another computer
}

// mergeForms are the subjects of merges as programs write them, each with the branch or
// the number of the request.
var mergeForms = sync.OnceValue(func() (f struct{ github, bitbucket, azure, branch, gitlab *regexp.Regexp }) {
	f.github = regexp.MustCompile(`^Merge pull request #(\d+) from [^/\s]+/(\S+)$`)
	f.bitbucket = regexp.MustCompile(`^Merged in (\S+) \(pull request #(\d+)\)$`)
	f.azure = regexp.MustCompile(`^Merged PR (\d+): (.+)$`)
	f.branch = regexp.MustCompile(`^Merge (remote-tracking )?branch '([^']+)'( of \S+)?(?: into '?([^']+)'?)?$`)
	f.gitlab = regexp.MustCompile(`(?m)^See merge request \S*!(\d+)$`)
	return f
})

// readMerge reads the message of a merge.
func readMerge(c *commit) merged {
	f, subject, body := mergeForms(), c.subject, c.body()
	title, _, _ := strings.Cut(body, "\n")
	if m := f.github.FindStringSubmatch(subject); m != nil {
		return merged{branch: m[2], title: title, request: m[1]}
	}
	if m := f.bitbucket.FindStringSubmatch(subject); m != nil {
		return merged{branch: m[1], title: title, request: m[2]}
	}
	if m := f.azure.FindStringSubmatch(subject); m != nil {
		return merged{title: m[2], request: m[1]}
	}
	m := f.branch.FindStringSubmatch(subject)
	if m == nil {
		return merged{title: subject}
	}
	name := m[2]
	if m[1] != "" { // of a computer, such as origin/main
		_, name, _ = strings.Cut(name, "/")
	}
	found := merged{branch: name, pulled: m[3] != "" && (m[4] == "" || m[4] == name)}
	if n := f.gitlab.FindStringSubmatch(body); n != nil {
		found.request = n[1]
		if !strings.HasPrefix(title, "See merge request") {
			found.title = title
		}
	}
	return found
}

// longLived are the branches that bring in the work of many, and are no piece of work
// themselves, beside [mainBranches].
var longLived = []string{"next", "staging", "stage", "production", "release", "integration", "qa", "testing"}

func isLongLived(name string) bool {
	return slices.Contains(mainBranches, name) || slices.Contains(longLived, name)
}

// numbers are the numbers that a message refers to.
type numbers struct {
	request string // of the pull request that a squash was made of
	issue   string
	ticket  string // of a tracker, such as "ABC-123"
}

// numberForms are where numbers are in messages.
var numberForms = sync.OnceValue(func() (f struct{ squash, merge, issue, ticket, trailer *regexp.Regexp }) {
	f.squash = regexp.MustCompile(`\s*\((#|!|pull request #)(\d{1,9})\)$`)
	f.merge = regexp.MustCompile(`(?m)^See merge request \S*!(\d{1,9})$`)
	f.issue = regexp.MustCompile(`(?:^|[\s(\[])#(\d{1,9})\b`)
	f.ticket = regexp.MustCompile(`(?:^|[\s(\[:])([A-Z][A-Z0-9]{1,9})-(\d{1,6})(?:$|[\s)\],:.;])`)
	f.trailer = regexp.MustCompile(`(?im)^(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|ref(?:s|erences)?|issue|ticket|jira|part of|related(?: to)?|implements?|addresses|see)\b:?[ \t]+(.+)$`)
	return f
})

// noTickets are what looks like the number of a ticket in messages and is none.
var noTickets = []string{
	"AES", "ASCII", "AVX", "BSD", "COVID", "CP", "CVE", "CWE", "ES", "GPL", "GPT", "HTTP", "IEEE", "IPV", "ISO", "LATIN", "LGPL", "MD", "MPEG", "PDF",
	"PEP", "PKCS", "RFC", "RSA", "SHA", "SHA2", "SHA3", "SSE", "TLS", "UAX", "UCS", "UTF", "UTS", "WCAG", "X86",
}

// readNumbers reads the numbers in a message. Most have none: they are spared the
// patterns.
func readNumbers(c *commit) (n numbers) {
	f := numberForms()
	if strings.HasSuffix(c.subject, ")") {
		if m := f.squash.FindStringSubmatch(c.subject); m != nil {
			n.request = m[2]
		}
	}
	if strings.Contains(c.message, "See merge request") {
		if m := f.merge.FindStringSubmatch(c.message); m != nil {
			n.request = m[1]
		}
	}
	if !mayHaveNumber(c.message) {
		return n
	}
	n.read(shown(c.subject))
	if body := c.body(); mayHaveNumber(body) {
		for _, m := range f.trailer.FindAllStringSubmatch(body, -1) {
			n.read(m[1])
		}
	}
	return n
}

// read reads the numbers of issues and tickets in a text, if there are none yet.
func (n *numbers) read(text string) {
	f := numberForms()
	if m := f.issue.FindStringSubmatch(text); m != nil && n.issue == "" {
		n.issue = m[1]
	}
	for _, m := range f.ticket.FindAllStringSubmatch(text, -1) {
		if n.ticket == "" && !slices.Contains(noTickets, m[1]) {
			n.ticket = m[1] + "-" + m[2]
		}
	}
}

// mayHaveNumber reports whether a text has a digit after "#", or after a hyphen that
// follows a capital or a digit.
func mayHaveNumber(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		switch before := text[i-1]; {
		case before == '#':
			return true
		case before == '-' && i > 1 && (text[i-2] >= 'A' && text[i-2] <= 'Z' || text[i-2] >= '0' && text[i-2] <= '9'):
			return true
		}
	}
	return false
}

// key returns what commits with the same numbers have in common; empty if there is no
// number. A ticket comes first: it can take several pull requests.
func (n numbers) key() string {
	switch {
	case n.ticket != "":
		return n.ticket
	case n.request != "":
		return "#" + n.request
	case n.issue != "":
		return "#" + n.issue
	}
	return ""
}

// shown returns a subject for readers, without the number of its pull request.
func shown(subject string) string {
	if !strings.HasSuffix(subject, ")") {
		return subject
	}
	return numberForms().squash.ReplaceAllString(subject, "")
}

// isNote reports whether a subject only says which commit another one is put into.
func isNote(subject string) bool {
	return strings.HasPrefix(subject, "fixup! ") || strings.HasPrefix(subject, "squash! ") || strings.HasPrefix(subject, "amend! ")
}

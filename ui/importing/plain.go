package importing

import (
	"regexp"
	"strings"
	"sync"
)

// marks are what Markdown writes around words, which are only looked at here.
var marks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)|(\*\*|__|` + "`" + `)|<(https?:[^<>\s]+)>`)
})

// plain is what a line of Markdown says, without where its links lead, for a
// list to be looked through. It does not read Markdown: what it does not know
// stays as it is written.
func plain(markdown string) string {
	text := marks().ReplaceAllString(markdown, "$1$3")
	return strings.Join(strings.Fields(text), " ")
}

// addresses are where the links of a line of Markdown lead.
func addresses(markdown string) []string {
	var all []string
	for _, m := range marks().FindAllString(markdown, -1) {
		_, address, link := strings.Cut(m, "](")
		if !link {
			continue
		}
		address, _, _ = strings.Cut(strings.TrimSuffix(address, ")"), " ")
		if address != "" {
			all = append(all, address)
		}
	}
	return all
}

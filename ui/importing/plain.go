package importing

import (
	"regexp"
	"strings"
	"sync"
)

// marks matches what Markdown writes around words.
var marks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)|(\*\*|__|` + "`" + `)|<(https?:[^<>\s]+)>`)
})

// plain returns the words of a line of Markdown, for a list to be looked
// through. It does not parse Markdown: what it does not know stays as written.
func plain(markdown string) string {
	text := marks().ReplaceAllString(markdown, "$1$3")
	return strings.Join(strings.Fields(text), " ")
}

// addresses returns the addresses of the links in a line of Markdown.
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

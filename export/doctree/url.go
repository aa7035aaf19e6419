package doctree

import (
	"regexp"
	"strings"

	"promodoc/export/mdtree"
)

var (
	scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)
	// host matches a web address that is written without a scheme.
	host = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(:[0-9]+)?(/|$)`)
)

// schemeOf returns the scheme of a URL with its colon in lower case, or "".
func schemeOf(url string) string { return strings.ToLower(scheme.FindString(url)) }

// webAddress returns the URL that a field of a single line means. It reports
// false where the field is no address or not one of the web or of mail.
func webAddress(field string) (string, bool) {
	url := singleLine(field)
	switch s := schemeOf(url); {
	case strings.Contains(url, " "):
		return "", false
	case s == "http:" || s == "https:" || s == "mailto:":
		return mdtree.CleanURL(url), len(url) > len(s)
	case strings.Contains(url, "/") && host.MatchString(url):
		return mdtree.CleanURL("https://" + url), true
	}
	return "", false
}

// safe reports whether readers may be offered a URL to click on: one of the web,
// of mail, or within the document.
func safe(url string) bool {
	s := schemeOf(url)
	return s == "" || s == "http:" || s == "https:" || s == "mailto:"
}

// unlinkUnsafe replaces a link or an image whose URL is not safe by its text and
// the URL.
func unlinkUnsafe(in mdtree.Inline) []mdtree.Inline {
	switch in := in.(type) {
	case *mdtree.Link:
		if !safe(in.URL) {
			return withURL(in.Text, in.URL)
		}
	case *mdtree.Image:
		if !safe(in.URL) {
			return withURL(plain(in.Alt), in.URL)
		}
	}
	return []mdtree.Inline{in}
}

// maxShown is the length in bytes at which an unsafe URL is cut.
const maxShown = 200

// withURL appends a URL in parentheses to a text, unless the text is the URL.
func withURL(text []mdtree.Inline, url string) []mdtree.Inline {
	shown := mdtree.PlainText(text)
	if shown == url {
		return text
	}
	if len(url) > maxShown {
		url = strings.ToValidUTF8(url[:maxShown], "") + "…"
	}
	if strings.TrimSpace(shown) == "" {
		return append(text, mdtree.Text(url))
	}
	return append(text, mdtree.Text(" ("+url+")"))
}

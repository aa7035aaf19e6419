package doctree

import (
	"regexp"
	"strings"
	"sync"

	"promodoc/app/weblink"
	"promodoc/export/mdtree"
)

var (
	scheme = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`) })
	// schemeless matches the beginning of a web address without a scheme.
	schemeless = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(:[0-9]+)?(/|$)`)
	})
)

// schemeOf returns the scheme of a URL in lower case, with its colon, or "".
func schemeOf(url string) string { return strings.ToLower(scheme().FindString(url)) }

// webAddress returns the URL in a single-line field. It reports false if the field
// is not a web or email address.
func webAddress(field string) (string, bool) {
	url := singleLine(field)
	switch s := schemeOf(url); {
	case strings.Contains(url, " "):
		return "", false
	case weblink.HasScheme(url):
		return mdtree.CleanURL(url), len(url) > len(s)
	case strings.Contains(url, "/") && schemeless().MatchString(url):
		return mdtree.CleanURL("https://" + url), true
	}
	return "", false
}

// isSafe reports whether a URL may be a link: a web or email address, or a
// relative one. What precedes a colon counts as a scheme even if it is none, since
// programs differ in what they take for one.
func isSafe(url string) bool {
	first, _, _ := strings.Cut(url, "/")
	return !strings.Contains(first, ":") || strings.HasPrefix(first, "#") || weblink.HasScheme(url)
}

// isImageData reports whether a URL is an image itself, which nothing is fetched for.
func isImageData(url string) bool {
	const prefix = "data:image/"
	return len(url) > len(prefix) && strings.EqualFold(url[:len(prefix)], prefix)
}

// unlinkUnsafe replaces a link or an image with an unsafe URL with its text,
// followed by the URL.
func unlinkUnsafe(in mdtree.Inline) []mdtree.Inline {
	switch in := in.(type) {
	case *mdtree.Link:
		if !isSafe(in.URL) {
			return withURL(in.Text, in.URL)
		}
	case *mdtree.Image:
		if !isSafe(in.URL) && !isImageData(in.URL) {
			return withURL(plain(in.Alt), in.URL)
		}
	}
	return []mdtree.Inline{in}
}

// maxUnsafeURL is the length in bytes to which an unsafe URL is truncated.
const maxUnsafeURL = 200

// withURL appends a URL in parentheses to a text, unless the text is the URL.
func withURL(text []mdtree.Inline, url string) []mdtree.Inline {
	shown := mdtree.PlainText(text)
	if shown == url {
		return text
	}
	if len(url) > maxUnsafeURL {
		url = strings.ToValidUTF8(url[:maxUnsafeURL], "") + "…"
	}
	if strings.TrimSpace(shown) == "" {
		return append(text, mdtree.Text(url))
	}
	return append(text, mdtree.Text(" ("+url+")"))
}

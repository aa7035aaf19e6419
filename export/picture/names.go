package picture

import (
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"promodoc/export/picture/dataurl"
)

// isRemote reports whether an address is on the network.
func isRemote(address string) bool {
	if strings.HasPrefix(address, "//") || strings.HasPrefix(address, `\\`) {
		return true
	}
	scheme, _, ok := strings.Cut(address, "://")
	return ok && isScheme(scheme) && !strings.EqualFold(scheme, "file")
}

// isScheme reports whether a text may be the scheme of a URL.
func isScheme(s string) bool {
	return s != "" && strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789+-.") == ""
}

// names returns the names in the document's folder that an address may mean, the
// likeliest first: addresses are URLs, but many are written as the names of files.
// All are valid for package fs.
func names(address string) []string {
	whole := strings.TrimSpace(address)
	cut := whole
	if i := strings.IndexAny(cut, "?#"); i >= 0 {
		cut = cut[:i] // the version of the file, or how a site shows it
	}
	var out []string
	for _, name := range []string{cut, whole} {
		decoded, err := url.PathUnescape(name)
		if err == nil {
			out = addName(out, decoded)
		}
		out = addName(out, name)
		if strings.Contains(name, `\`) {
			out = addName(out, strings.ReplaceAll(decoded, `\`, "/"))
			out = addName(out, strings.ReplaceAll(name, `\`, "/"))
		}
	}
	return out
}

// addName adds a name, and the forms in which file systems write its accents.
func addName(names []string, name string) []string {
	// The root of a site or a repository is the folder of the document, or no
	// file is found.
	name = path.Clean(strings.TrimLeft(name, "/"))
	for _, form := range []string{name, norm.NFC.String(name), norm.NFD.String(name)} {
		if name != "." && fs.ValidPath(form) && !strings.ContainsRune(form, 0) && !slices.Contains(names, form) {
			names = append(names, form)
		}
	}
	return names
}

// isOutside reports whether an address that no file was found for does not mean one
// in the document's folder.
func isOutside(address string) bool {
	slashes := strings.ReplaceAll(address, `\`, "/")
	scheme, _, ok := strings.Cut(slashes, ":")
	return ok && isScheme(scheme) || strings.HasPrefix(slashes, "/") || strings.HasPrefix(path.Clean(slashes), "..")
}

// maxShown is the number of bytes of an address that a sentence shows.
const maxShown = 120

// shown returns an address as sentences show it.
func shown(address string) string {
	if dataurl.Is(address) {
		return textInData.Text()
	}
	if len(address) <= maxShown {
		return address
	}
	return strings.ToValidUTF8(address[:maxShown], "") + "…"
}

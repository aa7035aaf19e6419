package block

import (
	"net/url"
	"path"
	"strings"

	"promodoc/app/doclang"
)

// NotShown returns the text in place of an image that cannot be shown, in a language: that
// there is one, with the name of its file if that is known.
func (p *Picture) NotShown(l *doclang.Language) string {
	if name := fileName(p.Path); name != "" {
		return l.Text(textNotShown, "Name", name)
	}
	return l.Text(textUnnamedNotShown)
}

// HasName reports whether the address of an image has the name of a file.
func (p *Picture) HasName() bool { return fileName(p.Path) != "" }

// fileName returns the name of the file at an address, "" if it has none.
func fileName(address string) string {
	if strings.HasPrefix(address, "data:") {
		return ""
	}
	address, _, _ = strings.Cut(address, "?")
	address, _, _ = strings.Cut(address, "#")
	name := path.Base(strings.ReplaceAll(address, `\`, "/"))
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	if name == "." || name == "/" {
		return ""
	}
	return valid(name)
}

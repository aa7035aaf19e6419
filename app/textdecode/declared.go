package textdecode

import (
	"bytes"
	"regexp"
	"sync"

	"golang.org/x/net/html/charset"
)

// declaredWithin is how many bytes at the start of a page browsers search for the
// declaration of its encoding (HTML Standard, "prescan a byte stream").
const declaredWithin = 1024

// xmlDeclaration is that of an XML file. It is compiled when a page needs it.
var xmlDeclaration = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)
})

// declared returns the encoding that a page declares; nil if it declares none, an
// unknown one, or UTF-8, which its bytes are not.
func declared(data []byte, format Format) *namedEncoding {
	if format != Markup {
		return nil
	}
	head := bytes.Clone(data[:min(len(data), declaredWithin)])
	if found := xmlDeclaration().FindSubmatch(head); found != nil {
		return lookup(string(found[1]))
	}
	for i, b := range head {
		if b >= 0x80 {
			head[i] = '?'
		}
	}
	// The library says UTF-8 of a page without a declaration if its text is UTF-8,
	// and so this one is. That tells an old page which declares windows-1252 from
	// one that declares nothing.
	head = append(head[:min(len(head), declaredWithin-4)], "\u00E9 "...)
	_, name, _ := charset.DetermineEncoding(head, "")
	return lookup(name)
}

// lookup returns the encoding of a name or an alias of it.
func lookup(label string) *namedEncoding {
	e, name := charset.Lookup(label)
	switch name {
	case "", "utf-8", "utf-16le", "utf-16be", "replacement", "x-user-defined":
		return nil // bytes in which a declaration can be read are in none of these
	}
	return &namedEncoding{e, name}
}

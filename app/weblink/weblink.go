// Package weblink decides which addresses the program links to and opens: those
// of web pages and of mail, and no others. Addresses come from documents, paths
// and pages that other people wrote. An address of another kind may run a
// script, open a file or start a program, so it is shown as text only.
package weblink

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxLength is the length in bytes above which an address is not opened. No web
// server takes longer ones.
const MaxLength = 8192

// Parse reads an address that may be opened: absolute, of a web page or a mail
// address, and without characters that cannot be seen. Space around it is
// ignored. Errors: ErrInvalid, ErrTooLong.
func Parse(address string) (*url.URL, error) {
	address = strings.TrimSpace(address)
	if len(address) > MaxLength {
		return nil, ErrTooLong.Err("Max", MaxLength)
	}
	u, err := url.Parse(address)
	if err != nil || !utf8.ValidString(address) || strings.ContainsFunc(address, isInvisible) || !isWeb(u) && !isMail(u) {
		return nil, ErrInvalid.Err("Address", shown(address))
	}
	return u, nil
}

// HasScheme reports whether an address begins with one of the schemes that may
// be links in an exported document: http, https or mailto. Unlike [Parse] it does
// not ask for the rest to be right, which harms nobody on a page.
func HasScheme(address string) bool {
	scheme, _, found := strings.Cut(address, ":")
	if !found {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}

func isWeb(u *url.URL) bool { return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" }

// isMail reports whether an address is of a mail, to which nothing is attached:
// some mail programs take the name of a file from the address.
func isMail(u *url.URL) bool {
	if u.Scheme != "mailto" || u.Opaque == "" {
		return false
	}
	for key := range u.Query() {
		if strings.HasPrefix(strings.ToLower(key), "attach") {
			return false
		}
	}
	return true
}

// isInvisible reports whether a character can hide what an address is: control
// characters, white space, and marks that change the direction of text.
func isInvisible(r rune) bool { return !unicode.IsGraphic(r) || unicode.IsSpace(r) }

// maxShown is the length in bytes to which an address is truncated in a
// sentence.
const maxShown = 100

func shown(address string) string {
	if len(address) > maxShown {
		address = address[:maxShown] + "…"
	}
	return strings.Map(func(r rune) rune {
		if r != ' ' && isInvisible(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(address, "\uFFFD"))
}

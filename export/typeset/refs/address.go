package refs

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// Addresses returns the addresses of the links in a text of a list of references, each
// to be on a line of its own, but those that the text contains.
func Addresses(text []block.Inline) []block.Inline {
	var out []block.Inline
	all := block.Plain(text)
	for i := range text {
		in := &text[i]
		if in.Link == nil || in.Link.URL == "" || i+1 < len(text) && text[i+1].Link == in.Link {
			continue
		}
		address := shortURL(in.Link.URL)
		if strings.Contains(all, address) || strings.Contains(all, readable(address)) {
			continue
		}
		end := book.Span{From: in.Span.To, To: in.Span.To}
		out = append(out, block.Inline{Text: readable(address), Link: &block.Link{URL: in.Link.URL}, Span: end})
	}
	return out
}

// Readable returns a text of a list of references with the addresses that it contains as
// they are read best.
func Readable(text []block.Inline) []block.Inline {
	var out []block.Inline
	for i := range text {
		if l := text[i].Link; l == nil || l.URL == "" || text[i].Text != l.URL || readable(l.URL) == l.URL {
			continue
		}
		if out == nil {
			out = append([]block.Inline(nil), text...)
		}
		out[i].Text = readable(text[i].Text)
	}
	if out == nil {
		return text
	}
	return out
}

// IsAddress reports whether linked text is the address that it links to.
func IsAddress(in *block.Inline) bool {
	if in.Link.URL == "" {
		return false
	}
	text, address := shortURL(in.Text), shortURL(in.Link.URL)
	return text == address || text == readable(address)
}

// shortURL returns an address without the parts that every reader can supply.
func shortURL(url string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		url = strings.TrimPrefix(url, scheme)
	}
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}

// readable returns an address with letters and signs in place of their codes, as
// browsers show it: those that mean the same in an address.
func readable(address string) string {
	if !strings.Contains(address, "%") {
		return address
	}
	var out strings.Builder
	for rest := address; rest != ""; {
		at := strings.IndexByte(rest, '%')
		if at < 0 {
			at = len(rest)
		}
		out.WriteString(rest[:at])
		rest = rest[at:]
		codes := 0
		for codes+3 <= len(rest) && rest[codes] == '%' {
			codes += 3
		}
		if codes == 0 {
			out.WriteString(rest[:min(1, len(rest))])
			rest = rest[min(1, len(rest)):]
			continue
		}
		out.WriteString(decoded(rest[:codes]))
		rest = rest[codes:]
	}
	return out.String()
}

// decoded decodes the codes of characters that need none.
func decoded(codes string) string {
	var out strings.Builder
	bytes, err := url.PathUnescape(codes)
	if err != nil {
		return codes
	}
	for i := 0; i < len(bytes); {
		r, size := utf8.DecodeRuneInString(bytes[i:])
		if r == utf8.RuneError || !needsNoCode(r) {
			out.WriteString(codes[3*i : 3*(i+size)])
		} else {
			out.WriteRune(r)
		}
		i += size
	}
	return out.String()
}

// needsNoCode reports whether a character means the same with and without its code
// (RFC 3986, 2.3, and RFC 3987, 2.2) and can be seen.
func needsNoCode(r rune) bool {
	if r < utf8.RuneSelf {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-._~", r)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)
}

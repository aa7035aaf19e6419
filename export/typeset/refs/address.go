package refs

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// AddAddresses adds its address after each link, unless the text contains it.
func AddAddresses(text []block.Inline) []block.Inline {
	out := make([]block.Inline, 0, len(text)+2)
	all := block.Plain(text)
	for i := range text {
		in := text[i]
		out = append(out, in)
		if in.Link == nil || in.Link.URL == "" || i+1 < len(text) && text[i+1].Link == in.Link {
			continue
		}
		if address := shortURL(in.Link.URL); !strings.Contains(all, address) {
			end := book.Span{From: in.Span.To, To: in.Span.To}
			out = append(out, block.Inline{Text: "\u00a0— ", Span: end},
				block.Inline{Text: address, Link: &block.Link{URL: in.Link.URL}, Span: end})
		}
	}
	return out
}

// IsAddress reports whether linked text is the address that it links to.
func IsAddress(in *block.Inline) bool {
	return in.Link.URL != "" && shortURL(in.Text) == shortURL(in.Link.URL)
}

// shortURL returns an address without the parts that every reader can supply.
func shortURL(url string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		url = strings.TrimPrefix(url, scheme)
	}
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}

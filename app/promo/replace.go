package promo

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"promodoc/app/textfind"
	"promodoc/app/weblink"
)

// Replace returns the document with other text in place of a match, and the
// offset after it, in runes. It changes nothing and reports false if the match is
// Fixed or is not there any more.
func Replace(d Document, h Hit, with string) (replaced Document, after int, ok bool) {
	text, there := Text(d, h.Ref)
	runes := []rune(text)
	if h.Fixed || !there || h.End > len(runes) {
		return d, 0, false
	}
	d = SetText(d, h.Ref, string(runes[:h.Start])+with+string(runes[h.End:]))
	return d, h.Start + len([]rune(with)), true
}

// ReplaceAll returns the document with other text in place of every match of a
// query that is not Fixed, however many there are, and the matches in the old
// document that were replaced.
func ReplaceAll(d Document, query string, o textfind.Options, with string) (Document, []Hit) {
	hits := slices.DeleteFunc(find(d, query, o, math.MaxInt), func(h Hit) bool { return h.Fixed })
	for first := 0; first < len(hits); {
		end := first
		for end < len(hits) && hits[end].Ref == hits[first].Ref {
			end++
		}
		text, _ := Text(d, hits[first].Ref)
		d = SetText(d, hits[first].Ref, replacedIn([]rune(text), hits[first:end], with))
		first = end
	}
	return d, hits
}

// replacedIn returns a text with other text in place of its matches.
func replacedIn(text []rune, hits []Hit, with string) string {
	var b strings.Builder
	from := 0
	for _, h := range hits {
		b.WriteString(string(text[from:h.Start]))
		b.WriteString(with)
		from = h.End
	}
	b.WriteString(string(text[from:]))
	return b.String()
}

// replaceable reports whether matches in a field may be replaced: in what the
// user writes on the pages of the document, and in no address.
func replaceable(at Ref) bool {
	switch at.Kind {
	case KindCandidate, KindCycle, KindExample, KindGrowth:
		return at.Field != "evidence_url"
	case KindConsideration, KindPreparation:
		return at.Field == "note"
	case KindSection:
		return at.Field == "body"
	}
	return false
}

func touchesAny(ranges []textfind.Range, r textfind.Range) bool {
	for _, a := range ranges {
		if r.Start < a.End && a.Start < r.End {
			return true
		}
	}
	return false
}

// addressesIn returns where a text has addresses, in runes: those of links in
// Markdown, and whatever begins like the address of a page or of mail.
func addressesIn(text string) []textfind.Range {
	if !strings.ContainsAny(text, ":(") {
		return nil
	}
	var all []textfind.Range
	runes := []rune(text)
	for i := 0; i < len(runes); {
		end := i
		switch {
		case i > 1 && runes[i-1] == '(' && runes[i-2] == ']':
			end = destinationEnd(runes, i)
		case i == 0 || !unicode.IsLetter(runes[i-1]):
			end = addressEnd(runes, i)
		}
		if end > i {
			all = append(all, textfind.Range{Start: i, End: end})
			i = end
		} else {
			i++
		}
	}
	return all
}

// destinationEnd returns the end of the destination of a link in Markdown that
// begins at an offset.
func destinationEnd(text []rune, at int) int {
	depth := 0
	for i := at; i < len(text); i++ {
		switch r := text[i]; {
		case unicode.IsSpace(r), r == ')' && depth == 0:
			return i
		case r == '(':
			depth++
		case r == ')':
			depth--
		}
	}
	return len(text)
}

// addressEnd returns the end of the address that begins at an offset, which is the
// offset itself if none does.
func addressEnd(text []rune, at int) int {
	const longestScheme = 8
	if head := string(text[at:min(at+longestScheme, len(text))]); !weblink.HasScheme(head) {
		return at
	}
	end := at
	for end < len(text) && !unicode.IsSpace(text[end]) && text[end] != '>' && text[end] != ')' {
		end++
	}
	return end
}

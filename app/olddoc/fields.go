package olddoc

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"promodoc/app/career"
	"promodoc/app/dates"
	"promodoc/app/promo"
)

var (
	labelForm = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?s)^\s*(?:\*\*|__)([^*_\n]{1,60}?)[.:]?(?:\*\*|__)[.:]?\s*(.*)$`)
	})
	plainLabelForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)^\s*([A-Za-z ]{2,20}):\s+(.*)$`) })
	linkForm       = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\[((?:[^\]\\]|\\.)*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)|<(https?://[^>\s]+)>`)
	})
	resultForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)^(Result)\.\s+(.*)$`) })
	seeForm    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^See (?:also )?\[?\d+\.\d+ `) })
	escapeForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`) })
)

// cutLabel divides a paragraph that begins with a label in bold.
func cutLabel(block string) (label, text string, ok bool) {
	m := labelForm().FindStringSubmatch(block)
	if m == nil {
		return "", "", false
	}
	return strings.TrimSpace(m[1]), strings.TrimSpace(m[2]), true
}

// label is cutLabel that also takes "Result: …".
func label(block string) (string, string, bool) {
	if l, text, ok := cutLabel(block); ok {
		return l, text, true
	}
	m := plainLabelForm().FindStringSubmatch(block)
	if m == nil {
		return "", "", false
	}
	return strings.TrimSpace(m[1]), m[2], true
}

// fields divides the text of an example by its labels. What comes before the first is the
// action; in an own export, whose situation has no label, the first of several
// paragraphs is that.
func (f *filler) fields(x promo.Example, text string) promo.Example {
	var first []string
	to := (*string)(nil)
	for i, block := range blocksOf(text) {
		l, rest, labelled := label(block)
		if m := resultForm().FindStringSubmatch(block); f.own && !labelled && m != nil {
			l, rest, labelled = m[1], m[2], true // bold, in a format that does not say so
		}
		switch {
		case f.own && i == 0 && f.about(&x, block):
		case f.own && labelled && isOne(l, wordsEvidence):
			x.Evidence = append(x.Evidence, evidence(rest)...)
			to = nil
		case f.own && isMade(block):
		case labelled && isFieldWord(l):
			if to, _ = fieldOf(&x, l); !isFieldName(l) {
				rest = block // what it is called is said too
			}
			join(to, rest)
		case to != nil:
			join(to, block)
		default:
			first = append(first, block)
		}
	}
	if f.own && len(first) > 1 && x.Action == "" {
		join(&x.Situation, first[0])
		first = first[1:]
	}
	x.Action = strings.TrimSpace(strings.Join(first, "\n\n") + "\n\n" + x.Action)
	return x
}

// blocksOf divides a text at empty lines, but not within fenced code.
func blocksOf(text string) []string {
	var all, block []string
	fence := ""
	end := func() {
		if len(block) > 0 {
			all = append(all, strings.Join(block, "\n"))
		}
		block = nil
	}
	for _, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
		case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:3]
		case trimmed == "":
			end()
			continue
		}
		block = append(block, line)
	}
	end()
	return all
}

// about takes the line of an own export that says when an example was, and reports
// whether a paragraph is that. The considerations that it names too are supported.
func (f *filler) about(x *promo.Example, block string) bool {
	inner := strings.Trim(strings.TrimSpace(block), "*")
	known := false
	for i, fact := range strings.Split(inner, " · ") {
		periods := dates.Reader{}.Read(strings.TrimPrefix(fact, "since "))
		switch {
		case i == 0 && len(periods) == 1:
			x.From, x.To, x.Ongoing = periods[0].First, periods[0].Last, strings.HasPrefix(fact, "since ")
			known = true
		case strings.HasPrefix(fact, "from an earlier"):
			x.Origin, known = promo.OriginEarlier, true
		case strings.HasPrefix(fact, "a personal"):
			x.Origin, known = promo.OriginPersonal, true
		case strings.HasPrefix(fact, "also supports "):
			for _, c := range f.d.Snapshot.Considerations() {
				if strings.Contains(name(plainText(fact)), name(c.Title)) && !slices.Contains(x.Supports, c.ID) {
					x.Supports = append(x.Supports, c.ID)
				}
			}
			known = known || len(x.Supports) > 0
		}
	}
	return known
}

// isMade reports whether a paragraph of an own export refers to examples elsewhere.
func isMade(block string) bool {
	return seeForm().MatchString(block)
}

// fieldOf returns the field of an example that a word names; the action, and false, for
// all others.
func fieldOf(x *promo.Example, word string) (field *string, known bool) {
	switch {
	case isOne(word, wordsSituation):
		return &x.Situation, true
	case isOne(word, wordsResult):
		return &x.Result, true
	}
	return &x.Action, isOne(word, wordsAction)
}

func isFieldWord(word string) bool {
	_, known := fieldOf(&promo.Example{}, word)
	return known
}

// isFieldName reports whether a word is what the program itself calls the field.
func isFieldName(word string) bool {
	return slices.Contains([]string{"situation", "action", "result"}, name(word))
}

// withoutMade drops what an export says below the heading of a consideration: its
// statement, and what is elsewhere.
func withoutMade(text string, c career.Consideration) string {
	var kept []string
	for _, block := range blocksOf(text) {
		statement := name(plainText(strings.Trim(strings.TrimSpace(block), "*"))) == name(plainText(c.OwnStatement()))
		if !statement && !isMade(block) {
			kept = append(kept, block)
		}
	}
	return strings.Join(kept, "\n\n")
}

// plainText returns a short Markdown text without its escapes and emphasis.
func plainText(s string) string {
	return escapeForm().ReplaceAllString(strings.NewReplacer(`\*`, `\*`, "*", "").Replace(s), "$1")
}

// evidence returns what the line of an own export lists.
func evidence(line string) []promo.Evidence {
	var all []promo.Evidence
	for _, item := range strings.Split(line, " · ") {
		m := linkForm().FindStringSubmatch(item)
		switch {
		case m != nil && m[3] != "":
			all = append(all, promo.Evidence{URL: m[3]})
		case m != nil:
			all = append(all, promo.Evidence{Title: escapeForm().ReplaceAllString(m[1], "$1"), URL: m[2]})
		case strings.TrimSpace(item) != "":
			all = append(all, promo.Evidence{Title: escapeForm().ReplaceAllString(strings.TrimSpace(item), "$1")})
		}
	}
	return all
}

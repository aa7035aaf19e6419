package review

import (
	"slices"
	"strconv"
	"strings"

	"promodoc/app/review/prose"
)

// namesSource reports whether a text names something that a reader can look at or ask
// for: an address, the number of a ticket, a change or a document, or a document by its
// title, its file or its day.
func namesSource(t *prose.Text, c *context) bool {
	s := t.Source
	if strings.Contains(s, "://") || strings.Contains(s, "](") || strings.Contains(s, "][") || strings.Contains(s, "www.") || strings.Contains(s, "mailto:") || strings.Contains(s, `\\`) || strings.Contains(s, `:\`) {
		return true
	}
	for i, w := range t.Words {
		switch {
		case i+1 < len(t.Words) && strings.HasPrefix(s[w.To:], "/") && t.Words[i+1].From == w.To+1 && (c.set.phrases.Class("shortlink", w.Lower) || isPath(s, w.From) || isPlace(t, i, c)):
			return true
		case i+1 < len(t.Words) && s[w.To:t.Words[i+1].From] == "@" && strings.Contains(t.Words[i+1].Lower, "."):
			return true
		case strings.Contains(w.Lower, ".") && (isHost(t, i, c) || isFileName(w.Lower, c)):
			return true
		case w.Digit && (isLongNumber(t, i) || isNumberOf(t, i, c) || isFileNumber(t, i, c)):
			return true
		case w.Digit && (isReference(t, i, c) || isYearNumber(t, i, c) || isGrouped(t, i)):
			return true
		case isQuotedTitle(t, i, c), isCalled(t, i, c), isChannel(t, i), c.set.phrases.Class("journal", w.Lower) && (w.Capital || i+1 < len(t.Words) && t.Words[i+1].Digit):
			return true
		case w.Digit && (isTicket(t, i, c) || isNumbered(t, i, c) || isHash(t, i, c)):
			return true
		case (w.Lower == "isbn" || w.Lower == "issn") && i+1 < len(t.Words) && t.Words[i+1].Digit:
			return true
		case w.From > 1 && s[w.From-1] == '.' && s[w.From-2] > ' ' && c.set.phrases.Class("filetype", w.Lower):
			return true
		case (w.Lower == "doi" || w.Lower == "arxiv") && (strings.HasPrefix(s[w.To:], ":") || i+1 < len(t.Words) && t.Words[i+1].Digit):
			return true
		case c.set.phrases.Class("ofcourt", w.Lower) && i+1 < len(t.Words) && t.Words[i+1].Lower == "of" && datedWithin(t, i, c):
			return true
		case w.Lower == "minutes" && (i == 0 || !t.Words[i-1].Digit) && datedWithin(t, i, c):
			return true
		case c.set.phrases.Class("paper", w.Lower) && (isDated(t, i, c) || isTitled(t, i)), c.set.phrases.Class("form", w.Lower) && isDated(t, i, c):
			return true
		}
	}
	return false
}

// isPath reports whether what begins at a byte is the path of a file: it has a slash and
// the ending of a document.
func isPath(source string, from int) bool {
	end := strings.IndexAny(source[from:], " \n\t`),;")
	if end < 0 {
		end = len(source) - from
	}
	path := strings.TrimRight(source[from:from+end], ".:")
	at := strings.LastIndexByte(path, '.')
	return strings.Contains(path, "/") && at > 0 && slices.Contains([]string{"md", "adoc", "rst", "txt", "pdf", "docx", "xlsx", "pptx", "ipynb", "html", "csv", "odt"}, strings.ToLower(path[at+1:]))
}

// isHost reports whether a word is the name of a host, and not in an e-mail address.
func isHost(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	name := w.Lower
	last := name[strings.LastIndexByte(name, '.')+1:]
	if w.From > 0 && t.Source[w.From-1] == '@' || !c.set.phrases.Class("domain", last) || strings.Contains(name, "_") {
		return false
	}
	return strings.HasPrefix(t.Source[w.To:], "/") || strings.Count(name, ".") > 1 || !c.set.phrases.Class("known", name)
}

// isFileName reports whether a word is the name of a document's file.
func isFileName(lower string, c *context) bool {
	at := strings.LastIndexByte(lower, '.')
	return at > 2 && c.set.phrases.Class("filetype", lower[at+1:])
}

// isTicket reports whether a word is the key of a ticket or a document, such as OPS-204,
// IR-2026-014 or #8812: capitals, a hyphen and a number, but for those of standards.
func isTicket(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	source := t.Source[w.From:w.To]
	if w.From > 0 && (t.Source[w.From-1] == '#' || t.Source[w.From-1] == '!') {
		_, err := strconv.Atoi(source)
		return err == nil && len(source) > 1
	}
	if letters := strings.TrimRight(source, "0123456789"); len(letters) > 1 && len(letters) < 7 && len(source)-len(letters) > 4 && strings.ToUpper(letters) == letters && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		const sure = 6 // digits, which no standard has
		return len(source)-len(letters) >= sure || !c.set.phrases.Class("standard", strings.ToLower(letters))
	}
	prefix, number, ok := strings.Cut(source, "-")
	if !ok || prefix == "" || number == "" || len(prefix) < 2 && (len(number) < 3 || number[0] != '0' && len(number) < 4) || strings.ToUpper(prefix) != prefix || strings.ContainsAny(prefix[:1], "0123456789") {
		return false
	}
	// A part between may say which, as in HR-DOC-17.
	if middle, rest, ok := strings.Cut(number, "-"); ok && strings.ToUpper(middle) == middle && strings.Trim(middle, "0123456789") != "" {
		number = rest
	}
	if number == "" || strings.Trim(number, "0123456789-./") != "" {
		return false
	}
	return !c.set.phrases.Class("standard", strings.ToLower(prefix)) && (len(number) > 1 || cueBefore(t, i, c))
}

// isNumbered reports whether a number is that of a ticket, a change or a document: "PR
// 8812", "case no. 00418273", "patent application EP 4 112 233".
func isNumbered(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, w.Lower)
	if i > 0 && len(digits) > 4 && t.Words[i-1].Lower == "patent" {
		return true
	}
	if strings.ContainsAny(w.Lower, ",%:") || hasUnitAfter(t, w) {
		return false
	}
	if i > 1 && len(digits) > 1 && c.set.phrases.Class("numbering", t.Words[i-1].Lower) && strings.HasPrefix(t.Source[t.Words[i-1].To:], ". ") && (!c.set.phrases.Class("numbered", t.Words[i-2].Lower) || len(digits) > 3) {
		return true
	}
	at := i - 1
	marked := strings.HasSuffix(strings.TrimRight(t.Source[:w.From], " "), "#")
	for ; at >= 0 && at >= i-4 && t.Words[at].Sentence == w.Sentence; at-- {
		b := t.Words[at].Lower
		if c.set.phrases.Class("numbering", b) {
			marked = true
			continue
		}
		if (t.IsUpper(at) || t.Words[at].Proper && len(b) == 1 || t.Words[at].Digit && !t.Words[at+1].Break) && !c.set.phrases.Class("record", b) && !c.set.phrases.Class("ticket", b) {
			continue
		}
		break
	}
	if at < 0 || t.Words[at].Sentence != w.Sentence || strings.ContainsAny(t.Source[t.Words[at].To:w.From], ",;.") && !marked {
		return false
	}
	b := t.Words[at]
	counts := i+1 < len(t.Words) && !t.Words[i+1].Break && t.Words[i+1].Sentence == w.Sentence && (c.set.isNoun(t.Words[i+1].Lower) || c.set.phrases.Class("unit", t.Words[i+1].Lower))
	switch {
	case i+2 < len(t.Words) && t.Words[i+1].Lower == "of" && t.Words[i+2].Digit: // "4 of 9"
		return false
	case c.set.phrases.Class("ticket", b.Lower):
		return !counts || marked || digits[0] == '0' || len(digits) > 4
	case c.set.phrases.Class("record", b.Lower):
		if marked || len(digits) > 4 && !counts {
			return true
		}
		verb := at > 0 && c.set.phrases.Class("verbmark", t.Words[at-1].Lower) || at == t.Sentences[b.Sentence].First && !b.Capital
		return !counts && !verb && (len(digits) > 2 && !isYear(w.Lower) || len(digits) > 1 && strings.ContainsAny(w.Lower, "-./") || b.Capital && len(digits) > 1 && !isYear(w.Lower) && at != t.Sentences[b.Sentence].First)
	}
	return false
}

func hasUnitAfter(t *prose.Text, w prose.Word) bool {
	after := strings.TrimLeft(t.Source[w.To:], " \u00a0")
	return strings.HasPrefix(after, "%") || strings.HasPrefix(after, "€") || strings.HasPrefix(after, "°")
}

func cueBefore(t *prose.Text, i int, c *context) bool {
	return i > 0 && (c.set.phrases.Class("ticket", t.Words[i-1].Lower) || c.set.phrases.Class("record", t.Words[i-1].Lower))
}

// isLongNumber reports whether a number is so long that it names a case or a contract:
// seven digits or more without separators.
func isLongNumber(t *prose.Text, i int) bool {
	const shortest = 7
	w := t.Words[i]
	digits := strings.TrimLeft(w.Lower, "0123456789")
	return digits == "" && len(w.Lower) >= shortest && !hasUnitAfter(t, w) || strings.Contains(w.Lower, "-") && strings.Trim(w.Lower, "0123456789-") == "" && len(w.Lower) > shortest && !dayOf(w.Lower) && !isDay(w.Lower)
}

// isNumberOf reports whether a number of four digits or more follows the word for what
// it names: "build 88213". Ports, rooms and standards are no sources.
func isNumberOf(t *prose.Text, i int, c *context) bool {
	const shortest = 4
	w := t.Words[i]
	if i == 0 || len(w.Lower) < shortest || strings.Trim(w.Lower, "0123456789") != "" || isYear(w.Lower) || hasUnitAfter(t, w) || w.Break && !strings.HasPrefix(t.Source[t.Words[i-1].To:], ". ") || t.Words[i-1].Sentence != w.Sentence {
		return false
	}
	if i+1 < len(t.Words) && !t.Words[i+1].Break && t.Words[i+1].Sentence == w.Sentence && (c.set.isNoun(t.Words[i+1].Lower) || c.set.phrases.Class("unit", t.Words[i+1].Lower) || t.Words[i+1].Lower == "of" || !slices.ContainsFunc([]string{"preposition", "link", "auxiliary-verb", "preterite"}, func(class string) bool { return c.set.phrases.Class(class, t.Words[i+1].Lower) })) {
		return false
	}
	of := t.Words[i-1].Lower
	return c.set.phrases.Class("numberable", of)
}

// isFileNumber reports whether a number is that of a court's or an office's file: "file
// 12 O 311/24".
func isFileNumber(t *prose.Text, i int, c *context) bool {
	const far = 5
	w := t.Words[i]
	if !strings.HasPrefix(t.Source[w.To:], "/") || i+1 >= len(t.Words) || t.Words[i+1].From != w.To+1 {
		return false
	}
	return slices.ContainsFunc(t.Words[max(0, i-far):i], func(w prose.Word) bool {
		return c.set.phrases.Class("filed", w.Lower)
	})
}

// isDay reports whether a word is a year with a month, a day or another year: 2026-03-14.
func isDay(lower string) bool {
	if !isYear(lower) {
		return false
	}
	for i, part := range strings.Split(lower, "-") {
		if i > 0 && len(part) > 2 && !isYear(part) {
			return false
		}
	}
	return true
}

// isQuotedTitle reports whether a word begins a title in quotation marks that is near the
// word for a place where it is found: the dashboard 'Pager load'.
func isQuotedTitle(t *prose.Text, i int, c *context) bool {
	w := t.Words[i]
	as := i > 0 && t.Words[i-1].Lower == "as" // published as "fix the count"
	if !w.Capital && !as || w.From == 0 || i > 0 && t.Words[i-1].Muted && t.Words[i-1].Sentence == w.Sentence && !w.Break && t.Words[i-1].To+1 == w.From {
		return false
	}
	before := strings.TrimRight(t.Source[:w.From], " ")
	opens := slices.ContainsFunc([]string{"'", "‘", "\"", "“", "„", "«"}, func(mark string) bool {
		return strings.HasSuffix(before, mark) && strings.HasSuffix(t.Source[:w.From], mark)
	})
	if !opens {
		return false
	}
	end := i + 1
	for end < len(t.Words) && t.Words[end].Sentence == w.Sentence && (t.Words[end].Muted || !strings.ContainsAny(t.Source[t.Words[end-1].To:t.Words[end].From], "'’\"”“»")) {
		end++
	}
	const far, longest = 6, 9
	if end-i > longest {
		return false
	}
	if as && end-i > 1 {
		return true
	}
	s := t.Sentences[w.Sentence]
	near := func(first, last int) bool {
		return slices.ContainsFunc(t.Words[max(first, s.First):max(min(last, s.Last), max(first, s.First))], func(w prose.Word) bool {
			return c.set.phrases.Class("paper", w.Lower) || c.set.phrases.Class("whereabouts", w.Lower)
		})
	}
	return near(i-far, i) || near(end, end+far)
}

// isChannel reports whether a word is the name of a channel, with "#", where messages are
// kept: "the thread in #payments".
func isChannel(t *prose.Text, i int) bool {
	w := t.Words[i]
	return w.From > 1 && t.Source[w.From-1] == '#' && t.Source[w.From-2] == ' ' && !w.Digit
}

// isCalled reports whether a word begins a title after "called": "the page called First
// Week".
func isCalled(t *prose.Text, i int, c *context) bool {
	return i > 1 && t.Words[i].Proper && !t.Words[i].Break && c.set.phrases.Class("calledas", t.Words[i-1].Lower) &&
		(c.set.phrases.Class("paper", t.Words[i-2].Lower) || c.set.phrases.Class("whereabouts", t.Words[i-2].Lower))
}

// isPlace reports whether words with a slash between them are a place where something is
// kept: "the repo audit/basics", "drive Q under Quality/Audit".
func isPlace(t *prose.Text, i int, c *context) bool {
	const far = 4
	return slices.ContainsFunc(t.Words[max(t.Sentences[t.Words[i].Sentence].First, i-far):i], func(w prose.Word) bool {
		return c.set.phrases.Class("keeps", w.Lower)
	})
}

// isHash reports whether a word is the hash of a change.
func isHash(t *prose.Text, i int, c *context) bool {
	lower := t.Words[i].Lower
	if len(lower) < 7 || len(lower) > 40 || strings.Trim(lower, "0123456789abcdef") != "" || strings.Trim(lower, "0123456789") == "" {
		return false
	}
	if letters := strings.Trim(lower, "0123456789"); len(letters) > 1 && len(lower)-len(letters) > 0 && strings.ContainsAny(lower[:1], "0123456789") {
		return true
	}
	for j := max(0, i-3); j < i; j++ {
		if c.set.phrases.Class("hashed", t.Words[j].Lower) {
			return true
		}
	}
	return false
}

// isDated reports whether a document is named by its day: "minutes of 4 March".
func isDated(t *prose.Text, i int, c *context) bool {
	if i+2 >= len(t.Words) || !c.set.phrases.Class("fromday", t.Words[i+1].Lower) {
		return false
	}
	if i+3 == len(t.Words) {
		return t.Words[i+2].Digit && dayOf(t.Words[i+2].Lower)
	}
	a, b := i+2, i+3
	switch {
	case t.Words[a].Lower == "the" && b+1 < len(t.Words):
		a, b = b, b+1
	case t.Words[b].Lower == "of" && b+1 < len(t.Words): // "12 of May"
		b++
	}
	if t.Words[a].Digit && strings.ContainsAny(t.Words[a].Lower, ".-") && dayOf(t.Words[a].Lower) {
		return true
	}
	return t.Words[a].Digit && isMonth(t, b, c) || isMonth(t, a, c) && t.Words[b].Digit
}

// datedWithin reports whether a day is named soon after a word: "the minutes of the
// board, 4 March".
func datedWithin(t *prose.Text, i int, c *context) bool {
	const far = 7
	for j := i + 1; j+1 < len(t.Words) && j < i+far && t.Words[j].Sentence == t.Words[i].Sentence; j++ {
		if t.Words[j].Digit && (isMonth(t, j+1, c) || dayOf(t.Words[j].Lower)) || isMonth(t, j, c) && t.Words[j+1].Digit {
			return !(i > 0 && c.set.phrases.Class("numeral", t.Words[i-1].Lower))
		}
	}
	return false
}

// isTitled reports whether the title of a document is beside it, in quotation marks or in
// italics.
func isTitled(t *prose.Text, i int) bool {
	w := t.Words[i]
	after, before := strings.TrimLeft(t.Source[w.To:], " ,:"), strings.TrimRight(t.Source[:w.From], " ")
	opens := func(s string) bool {
		for _, mark := range []string{"“", "\"", "„", "«", "‘", "*", "_"} {
			if rest, ok := strings.CutPrefix(s, mark); ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
				return true
			}
		}
		return false
	}
	after = strings.TrimPrefix(after, "called ")
	after = strings.TrimPrefix(after, "titled ")
	return opens(after) || !w.Break && (strings.HasSuffix(before, "”") || strings.HasSuffix(before, "\"")) && i > 0 && t.Words[i-1].Muted
}

package review

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// confidentialName is for names that the user keeps confidential, in the forms in which
// people write them: without accents, in capitals, in addresses, tags and names of hosts,
// and of a person the surname alone or first. A first name alone is nobody's.
func confidentialName(u *unit, r *compiled, c *context) []Finding {
	var names []secretName
	for _, name := range c.options.Names {
		if n := readSecretName(name, c); len(n.parts) > 0 {
			names = append(names, n)
		}
	}
	if len(names) == 0 {
		return nil
	}
	var all []Finding
	for i := range u.fields {
		f := &u.fields[i]
		t := readForms(f.text.Source)
		for _, n := range names {
			for at := 0; at < len(t.forms); {
				end := n.at(t, at, c)
				if end == at {
					at++
					continue
				}
				found := u.whole(r, f, "Name", n.name)
				found.From, found.To = t.forms[at].from, t.forms[end-1].to
				found.Quote = t.source[found.From:found.To]
				all = append(all, found)
				at = end
			}
		}
	}
	return all
}

// form is a run of letters and digits of a text, as names are compared: in lower case and
// without accents.
type form struct {
	text     string
	from, to int
	capital  bool // it begins with one
	upper    bool // it has no small letter
	first    bool // it begins a sentence or an item of a list
	ident    bool // it is in an address, a tag, code or another made name
}

// formsText is a text divided into forms.
type formsText struct {
	source string
	forms  []form
}

// between returns what is before a form, up to the one before it.
func (t *formsText) between(i int) string {
	if i == 0 {
		return t.source[:t.forms[0].from]
	}
	return t.source[t.forms[i-1].to:t.forms[i].from]
}

func readForms(s string) *formsText {
	t := &formsText{source: s}
	coded := strings.Contains(s, "`")
	inCode := false
	chunkEnd, ident, last := 0, false, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isFormPart(r) {
			if r == '`' && coded {
				inCode = !inCode
			}
			i += size
			continue
		}
		end := i
		upper := true
		for end < len(s) {
			q, n := utf8.DecodeRuneInString(s[end:])
			if !isFormPart(q) {
				break
			}
			upper = upper && !unicode.IsLower(q)
			end += n
		}
		if i >= chunkEnd {
			start := strings.LastIndexAny(s[:i], " \t\n") + 1
			chunkEnd = len(s)
			if n := strings.IndexAny(s[i:], " \t\n"); n >= 0 {
				chunkEnd = i + n
			}
			ident = isMadeName(s[start:chunkEnd])
		}
		gap := s[last:i]
		t.forms = append(t.forms, form{text: fold(s[i:end]), from: i, to: end, capital: unicode.IsUpper(r), upper: upper,
			first: last == 0 || strings.ContainsAny(gap, ".!?\n:;“\""), ident: ident || inCode})
		i, last = end, end
	}
	return t
}

func isFormPart(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// isMadeName reports whether what is between two spaces is no word of a language: an
// address, a path, a tag, or words joined by underscores, or by hyphens to a number.
func isMadeName(chunk string) bool {
	if strings.Contains(chunk, "#") || strings.Contains(chunk, "://") {
		return true
	}
	chunk = strings.Trim(chunk, "*_.,;:!?()[]\"'“”‘’«»")
	if strings.ContainsAny(chunk, "_@\\") || strings.Count(chunk, "/") > 1 || strings.Contains(chunk, "-") && strings.ContainsAny(chunk, "0123456789") && strings.ToLower(chunk) == chunk {
		return true
	}
	for i := 1; i+1 < len(chunk); i++ {
		if chunk[i] == '.' && isASCIILetter(chunk[i-1]) && isASCIILetter(chunk[i+1]) {
			return true
		}
	}
	return strings.Count(chunk, "-") > 1 && strings.ToLower(chunk) == chunk
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

var foldedLetters = strings.NewReplacer("ß", "ss", "ø", "o", "ł", "l", "æ", "ae", "œ", "oe", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// fold returns a text in lower case and without accents.
func fold(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && s[i] < utf8.RuneSelf
	}
	s = strings.ToLower(s)
	if plain {
		return s
	}
	s = foldedLetters.Replace(norm.NFD.String(s))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
}

// secretName is a name that the user keeps confidential.
type secretName struct {
	name   string
	parts  []form
	joined string
	spelt  []string // the parts with German umlauts as two letters
	// person says that the name is likely a person's, known that its first name is a
	// known one; codename, that the first part only says what it is.
	person, known, codename bool
	unspaced                bool
}

// readSecretName reads a name of the user's list.
func readSecretName(name string, c *context) secretName {
	n := secretName{name: name, parts: readForms(name).forms}
	whole := readForms(strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue").Replace(name)).forms
	capitals, organisation := true, false
	for i, p := range n.parts {
		n.joined += p.text
		if i < len(whole) {
			n.spelt = append(n.spelt, whole[i].text)
		} else {
			n.spelt = append(n.spelt, p.text)
		}
		capitals = capitals && p.capital
		organisation = organisation || c.set.phrases.Class("organisation", p.text)
	}
	for _, r := range name {
		n.unspaced = n.unspaced || r >= 0x0E00 && unicode.IsLetter(r)
	}
	if len(n.parts) > 1 {
		n.codename = len(n.parts) == 2 && slices.Contains([]string{"project", "operation", "programme", "program", "codename"}, n.parts[0].text)
		n.person = len(n.parts) <= 3 && capitals && !organisation && !n.codename && !strings.ContainsAny(name, "&+/0123456789")
		first := n.parts[0].text
		n.known = n.person && (c.people[first] || c.set.phrases.Class("firstname", first) || c.set.phrases.Class("firstname", strings.ToLower(name[n.parts[0].from:n.parts[0].to])))
	}
	return n
}

// part reports whether a form is a part of the name.
func (n *secretName) part(f form, i int) bool {
	return f.text == n.parts[i].text || f.text == n.spelt[i]
}

// at returns where the name ends that begins at a form, and the form itself if none does.
func (n *secretName) at(t *formsText, i int, c *context) int {
	if n.unspaced {
		if strings.Contains(t.forms[i].text, n.joined) {
			return i + 1
		}
		return i
	}
	if end := n.whole(t, i); end > i {
		return end
	}
	f := t.forms[i]
	switch {
	case len(n.parts) == 1:
		return i
	case f.text == n.joined && (f.ident || !f.capital || f.upper || hasInnerCapital(t.source[f.from:f.to])): // "NorthStar"
		return i + 1
	case n.codename:
		return n.codenameAt(t, i, c)
	case n.person:
		return n.personAt(t, i, c)
	}
	return i
}

// codenameAt is at for a codename, of which the second part stands alone: "Falcon" of
// "Project Falcon".
func (n *secretName) codenameAt(t *formsText, i int, c *context) int {
	f := t.forms[i]
	if n.part(f, 1) && (f.ident || f.capital && !f.first && !n.otherBefore(t, i, c)) {
		return i + 1
	}
	return i
}

// personAt is at for the name of a person: with the surname first, "Okoro, Tamsin", as in an
// address, "tokoro", or the surname alone.
func (n *secretName) personAt(t *formsText, i int, c *context) int {
	f, surname := t.forms[i], len(n.parts)-1
	switch {
	case n.part(f, surname) && (f.capital || f.ident) && n.firstNameAfter(t, i):
		return i + 2
	case f.ident && (n.part(f, surname) || n.isAccount(f.text)):
		return i + 1
	case f.ident, !n.part(f, surname), !f.capital, n.otherBefore(t, i, c), placeAfter(t, i, c):
		return i
	case n.known, !f.upper, !f.first, titleBefore(t, i, c):
		return i + 1
	}
	return i // "GRANT" at the start of a sentence may be the word
}

// firstNameAfter reports whether the first name is behind a form, at most after a comma.
func (n *secretName) firstNameAfter(t *formsText, i int) bool {
	return i+1 < len(t.forms) && n.part(t.forms[i+1], 0) && strings.Trim(t.between(i+1), " ,._-*") == ""
}

// isAccount reports whether a text is what the accounts of a person are called: "tokoro" or
// "okorotamsin".
func (n *secretName) isAccount(text string) bool {
	first, surname := n.parts[0].text, n.parts[len(n.parts)-1].text
	return text == first[:1]+surname || text == surname+first
}

// whole returns where all parts of the name end that begin at a form, and the form itself if
// they do not.
func (n *secretName) whole(t *formsText, i int) int {
	if i+len(n.parts) > len(t.forms) {
		return i
	}
	at := i
	for k := range n.parts {
		at += n.formsBefore(t, at, k)
		if at >= len(t.forms) || !n.partAt(t, at, k) || k > 0 && isApart(t, at) {
			return i
		}
		at++
	}
	if len(n.parts) == 1 && !n.isWrittenAs(t, i) {
		return i
	}
	return at
}

// formsBefore returns how many forms may stand before a part of the name: an initial between the
// names of a person, or "and" for "&".
func (n *secretName) formsBefore(t *formsText, at, k int) int {
	if k == 0 || at+1 >= len(t.forms) {
		return 0
	}
	text := t.forms[at].text
	if n.person && len(text) == 1 && !n.part(t.forms[at], k) {
		return 1
	}
	if strings.Contains(n.name, "&") && (text == "and" || text == "und") && n.part(t.forms[at+1], k) {
		return 1
	}
	return 0
}

// partAt reports whether a form is a part of the name; the last also with an s, as in
// "the Falcons".
func (n *secretName) partAt(t *formsText, at, k int) bool {
	f := t.forms[at]
	if n.part(f, k) {
		return true
	}
	return k == len(n.parts)-1 && f.text == n.parts[k].text+"s" && f.capital && !f.first
}

// isApart reports whether a mark or an empty line is between a form and the one before it.
func isApart(t *formsText, at int) bool {
	between := t.between(at)
	endsSentence := strings.Contains(between, ". ") && len(t.forms[at-1].text) > 1 // not after an initial
	return endsSentence || strings.ContainsAny(between, ",;:!?()/") || strings.Count(between, "\n") > 1
}

// isWrittenAs reports whether a name of one word is written as on the list: with another
// capital it may be another word, unless something says what it is.
func (n *secretName) isWrittenAs(t *formsText, i int) bool {
	f := t.forms[i]
	if f.capital == n.parts[0].capital || f.ident {
		return true
	}
	return i > 0 && slices.Contains([]string{"customer", "client", "project", "tenant", "account"}, t.forms[i-1].text)
}

// otherBefore reports whether a surname or a codename is another's: a name is before it
// that is not on the list.
func (n *secretName) otherBefore(t *formsText, i int, c *context) bool {
	if i == 0 || strings.Trim(t.between(i), " *-") != "" || t.forms[i].first {
		return false
	}
	b := t.forms[i-1]
	switch {
	case !b.capital, b.upper && len(b.text) == 1, n.part(b, 0), c.set.phrases.Class("honorific", b.text), t.forms[i].upper && b.upper:
		return false
	case len(b.text) == 1:
		return b.text != n.parts[0].text[:1]
	case c.set.phrases.Class("firstname", b.text):
		return true
	}
	return !b.first && !c.set.phrases.Class("nobody", b.text)
}

// placeAfter reports whether a name is that of a street or a hall.
func placeAfter(t *formsText, i int, c *context) bool {
	return i+1 < len(t.forms) && t.forms[i+1].capital && strings.TrimSpace(t.between(i+1)) == "" && c.set.phrases.Class("site", t.forms[i+1].text)
}

func titleBefore(t *formsText, i int, c *context) bool {
	return i > 0 && c.set.phrases.Class("honorific", t.forms[i-1].text) && strings.Trim(t.between(i), " .") == ""
}

// hasInnerCapital reports whether a word has a capital after a small letter, as names
// that are written together have.
func hasInnerCapital(s string) bool {
	small := false
	for _, r := range s {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = unicode.IsLower(r)
	}
	return false
}

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
	last := len(n.parts) - 1
	switch {
	case last == 0:
	case f.text == n.joined && (f.ident || !f.capital || f.upper || hasInnerCapital(t.source[f.from:f.to])):
		return i + 1
	case n.codename:
		if n.part(f, 1) && (f.ident || f.capital && !f.first && !n.otherBefore(t, i, c)) {
			return i + 1
		}
	case n.person:
		// The surname first: "Okoro, Tamsin".
		if n.part(f, last) && i+1 < len(t.forms) && n.part(t.forms[i+1], 0) && (f.capital || f.ident) && len(strings.Trim(t.between(i+1), " ,._-*")) == 0 {
			return i + 2
		}
		if f.ident {
			if n.part(f, last) || f.text == n.parts[0].text[:1]+n.parts[last].text || f.text == n.parts[last].text+n.parts[0].text {
				return i + 1
			}
			return i
		}
		if n.part(f, last) && f.capital && !n.otherBefore(t, i, c) && !placeAfter(t, i, c) && (n.known || !f.upper || !f.first || titleBefore(t, i, c)) {
			return i + 1
		}
	}
	return i
}

// whole returns where all parts of the name end that begin at a form.
func (n *secretName) whole(t *formsText, i int) int {
	if i+len(n.parts) > len(t.forms) {
		return i
	}
	at := i
	for k := range n.parts {
		if k > 0 && n.person && at < len(t.forms)-1 && len(t.forms[at].text) == 1 && !n.part(t.forms[at], k) {
			at++ // an initial between the names
		}
		if at >= len(t.forms) {
			return i
		}
		if !strings.ContainsAny(n.name, "&") || k == 0 {
		} else if w := t.forms[at].text; (w == "and" || w == "und") && at+1 < len(t.forms) && n.part(t.forms[at+1], k) {
			at++
		}
		f := t.forms[at]
		if !n.part(f, k) && (k < len(n.parts)-1 || f.text != n.parts[k].text+"s" || !f.capital || f.first) {
			return i
		}
		if k > 0 && (strings.ContainsAny(t.between(at), ",;:!?()/") || strings.Count(t.between(at), "\n") > 1 || strings.Contains(t.between(at), ". ") && len(t.forms[at-1].text) > 1) {
			return i
		}
		at++
	}
	if len(n.parts) > 1 {
		return at
	}
	// A name of one word may be another word as well, but for its capital.
	if f := t.forms[i]; f.capital != n.parts[0].capital && !f.ident && !(i > 0 && slices.Contains([]string{"customer", "client", "project", "tenant", "account"}, t.forms[i-1].text)) {
		return i
	}
	return at
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

package confidential

import "strings"

// endAt returns where the name ends that begins at a form, and the form itself if none does.
func (n *name) endAt(t *forms, i int) int {
	if n.kind == unspaced {
		if strings.Contains(t.all[i].text, n.joined) {
			return i + 1
		}
		return i
	}
	if end := n.wholeAt(t, i); end > i {
		return end
	}
	switch {
	case len(n.parts) > 1 && n.isJoinedAt(t, i):
		return i + 1
	case n.kind == codename && n.isCodenameAt(t, i):
		return i + 1
	case n.kind == ofPerson && n.isSurnameFirstAt(t, i):
		return i + 2
	case n.kind == ofPerson && n.isSurnameAt(t, i):
		return i + 1
	}
	return i
}

// wholeAt returns where all parts of the name end that begin at a form, and the form itself
// if they do not.
func (n *name) wholeAt(t *forms, i int) int {
	at := i
	for k := range n.parts {
		if k > 0 {
			at = n.skipBetween(t, at, k)
		}
		if at >= len(t.all) || !n.isPartAt(t, at, k) || k > 0 && t.isDividedBefore(at) {
			return i
		}
		at++
	}
	if len(n.parts) == 1 && n.isOtherWordAt(t, i) {
		return i
	}
	return at
}

// skipBetween returns where a part of the name may be: after an initial of a person, and after
// "and" for a name with "&".
func (n *name) skipBetween(t *forms, at, part int) int {
	last := len(t.all) - 1
	if n.kind == ofPerson && at < last && len(t.all[at].text) == 1 && !n.isPart(t.all[at], part) {
		at++
	}
	if strings.Contains(n.text, "&") && at < last && t.isWord(at, "and", "und") && n.isPart(t.all[at+1], part) {
		at++
	}
	return at
}

// isPartAt reports whether a form is a part of the name. The last may be a plural or what is
// theirs, without its apostrophe: "the Okoros".
func (n *name) isPartAt(t *forms, i, part int) bool {
	f := t.all[i]
	if n.isPart(f, part) {
		return true
	}
	return part == len(n.parts)-1 && f.text == n.parts[part].text+"s" && f.capital && !f.first
}

// isDividedBefore reports whether what is before a form parts it from the form before. A full
// stop after an initial does not.
func (t *forms) isDividedBefore(i int) bool {
	between := t.between(i)
	switch {
	case strings.ContainsAny(between, ",;:!?()/"), strings.Count(between, "\n") > 1:
		return true
	}
	return strings.Contains(between, ". ") && len(t.all[i-1].text) > 1
}

// isOtherWordAt reports whether a form that is a name of one word may be another word, as its
// capital differs: "apple" for "Apple". In an address it is the name, and so it is after what
// it is the name of.
func (n *name) isOtherWordAt(t *forms, i int) bool {
	f := t.all[i]
	return f.capital != n.parts[0].capital && !f.ident && !t.isWord(i-1, "customer", "client", "project", "tenant", "account")
}

// isJoinedAt reports whether a form is the whole name written as one word: "tamsinokoro",
// "TamsinOkoro". With one capital it is another name.
func (n *name) isJoinedAt(t *forms, i int) bool {
	f := t.all[i]
	return f.text == n.joined && (f.ident || !f.capital || f.upper || hasInnerCapital(t.source[f.from:f.to]))
}

// isCodenameAt reports whether a form is a codename without what it is: "Heron".
func (n *name) isCodenameAt(t *forms, i int) bool {
	f := t.all[i]
	return n.isPart(f, 1) && (f.ident || f.capital && !f.first && !n.isOthersAt(t, i))
}

// isSurnameFirstAt reports whether the surname of a person and then the first name are at a
// form: "Okoro, Tamsin".
func (n *name) isSurnameFirstAt(t *forms, i int) bool {
	f := t.all[i]
	return n.isPart(f, len(n.parts)-1) && (f.capital || f.ident) &&
		i+1 < len(t.all) && n.isPart(t.all[i+1], 0) && strings.Trim(t.between(i+1), " ,._-*") == ""
}

// isSurnameAt reports whether a form is the surname of the person, or in an address one of the
// forms that addresses have.
func (n *name) isSurnameAt(t *forms, i int) bool {
	f := t.all[i]
	isSurname := n.isPart(f, len(n.parts)-1)
	switch {
	case f.ident:
		return isSurname || n.isAccount(f.text)
	case !isSurname, !f.capital, n.isOthersAt(t, i), n.isSiteAt(t, i):
		return false
	}
	inHeading := f.upper && f.first // where any word may have capitals
	return n.known || !inHeading || n.hasTitleBefore(t, i)
}

// isAccount reports whether a text is what the accounts of a person are called: "tokoro" or
// "okorotamsin".
func (n *name) isAccount(text string) bool {
	first, last := n.parts[0].text, n.parts[len(n.parts)-1].text
	return text == first[:1]+last || text == last+first
}

// isOthersAt reports whether a surname or a codename is another's: a name is before it
// that is not on the list.
func (n *name) isOthersAt(t *forms, i int) bool {
	if i == 0 || t.all[i].first || strings.Trim(t.between(i), " *-") != "" {
		return false
	}
	before := t.all[i-1]
	isInitial, inCapitals := len(before.text) == 1, before.upper && t.all[i].upper
	switch {
	case !before.capital, isInitial, inCapitals, n.isPart(before, 0), n.lex.Class("honorific", before.text):
		return false
	case n.lex.Class("firstname", before.text):
		return true
	}
	return !before.first && !n.lex.Class("nobody", before.text)
}

// isSiteAt reports whether a name is that of a street or a hall: "Okoro Street".
func (n *name) isSiteAt(t *forms, i int) bool {
	return i+1 < len(t.all) && t.all[i+1].capital && strings.TrimSpace(t.between(i+1)) == "" && n.lex.Class("site", t.all[i+1].text)
}

func (n *name) hasTitleBefore(t *forms, i int) bool {
	return i > 0 && n.lex.Class("honorific", t.all[i-1].text) && strings.Trim(t.between(i), " .") == ""
}

// Package confidential finds names that the user keeps confidential, in the forms in which
// people write them: without accents, in capitals, in addresses, tags and names of hosts,
// and of a person the surname alone or first. A first name alone is nobody's. It must not
// know the rules of the review or what they say.
package confidential

import (
	"strings"
	"unicode"
)

// Lexicon is what is known of the words of a language and of the people of a document.
type Lexicon struct {
	Class  func(name, lower string) bool // whether a word in lower case is in a class
	People map[string]bool               // whom the document names, in lower case
}

// Names are names that the user keeps confidential.
type Names []*name

// Match is a place where a name was found: bytes of the text.
type Match struct {
	Name     string // as it is on the user's list
	From, To int
}

// Read reads the names of a list. Those without letters and digits are left out.
func Read(list []string, lex Lexicon) Names {
	var all Names
	for _, text := range list {
		if n := readName(text, lex); len(n.parts) > 0 {
			all = append(all, n)
		}
	}
	return all
}

// Find returns the places where the names are in a text, of one name after the other.
func (names Names) Find(source string) []Match {
	var all []Match
	t := divide(source)
	for _, n := range names {
		for at := 0; at < len(t.all); {
			end := n.endAt(t, at)
			if end == at {
				at++
				continue
			}
			all = append(all, Match{Name: n.text, From: t.all[at].from, To: t.all[end-1].to})
			at = end
		}
	}
	return all
}

// name is a name that the user keeps confidential.
type name struct {
	lex    Lexicon
	text   string
	parts  []form
	joined string
	spelt  []string // the parts with German umlauts as two letters
	kind   kind
	known  bool // the first name of a person is a known one
}

// kind is what a name is of, as far as its form says that.
type kind int

const (
	ofAnything kind = iota
	ofPerson
	codename // the first of its two parts only says what it is: "Project Heron"
	unspaced // it is of a script without spaces between words
)

// umlauts are written as two letters where a keyboard does not have them.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue")

// readName reads a name of the user's list.
func readName(text string, lex Lexicon) *name {
	n := &name{lex: lex, text: text, parts: divide(text).all}
	spelt := divide(umlauts.Replace(text)).all
	for i, p := range n.parts {
		n.joined += p.text
		if i < len(spelt) {
			p = spelt[i]
		}
		n.spelt = append(n.spelt, p.text)
	}
	switch {
	case strings.ContainsFunc(text, isUnspaced):
		n.kind = unspaced
	case n.isCodename():
		n.kind = codename
	case n.isPerson():
		n.kind = ofPerson
		first := n.parts[0]
		asWritten := strings.ToLower(text[first.from:first.to])
		n.known = lex.People[first.text] || lex.Class("firstname", first.text) || lex.Class("firstname", asWritten)
	}
	return n
}

// isUnspaced reports whether a letter is of a script that has no spaces between words; they
// come from Thai on.
func isUnspaced(r rune) bool { return r >= 0x0E00 && unicode.IsLetter(r) }

func (n *name) isCodename() bool {
	if len(n.parts) != 2 {
		return false
	}
	switch n.parts[0].text {
	case "project", "operation", "programme", "program", "codename":
		return true
	}
	return false
}

// isPerson reports whether a name is likely a person's: two or three words with capitals,
// none of which companies are named with.
func (n *name) isPerson() bool {
	const fewest, most = 2, 3
	if len(n.parts) < fewest || len(n.parts) > most || strings.ContainsAny(n.text, "&+/0123456789") {
		return false
	}
	for _, p := range n.parts {
		if !p.capital || n.lex.Class("organisation", p.text) {
			return false
		}
	}
	return true
}

// isPart reports whether a form is a part of the name.
func (n *name) isPart(f form, part int) bool {
	return f.text == n.parts[part].text || f.text == n.spelt[part]
}

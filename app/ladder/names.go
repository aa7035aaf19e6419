package ladder

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// named splits the short title off a text that begins with one: in bold, with
// something between it and the rest. title is empty where there is none.
func named(w words) (title, rest string) {
	if w.lead == "" || w.bold || len(strings.Fields(w.lead)) > 8 {
		return "", w.text
	}
	const between = ":.–—-"
	trimmed := strings.TrimRight(w.lead, between+" ")
	after := strings.TrimLeft(w.rest, " \n\\")
	if trimmed == w.lead && !strings.ContainsAny(firstRunes(after, 1), between) {
		return "", w.text
	}
	after = strings.TrimLeft(after, between+"\\ \n")
	if after == "" || trimmed == "" || isNote(w.plain) {
		return "", w.text
	}
	return trimmed, capital(after)
}

// label is the short title that a text begins with in plain letters, such as
// "Communication: writes clearly".
func label(plain string) string {
	before, after, found := strings.Cut(plain, ": ")
	if !found || len(strings.Fields(before)) > 3 || len(strings.Fields(after)) < 3 || strings.ContainsAny(before, ".,;!?()") {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(before)
	switch strings.ToLower(before) {
	case "for example", "example", "examples", "e.g", "note", "tip", "you can", "this means", "beispiel", "zum beispiel", "exemple", "par exemple", "por ejemplo", "ejemplo":
		return ""
	}
	if !unicode.IsUpper(first) {
		return ""
	}
	return before
}

// isLabel reports whether an item only names what is listed inside it.
func isLabel(it item) bool {
	if len(it.nested) == 0 || it.title != "" {
		return false
	}
	plain := strings.TrimSpace(it.plain)
	if it.bold || isRole(plain) {
		return true
	}
	size := len(strings.Fields(plain))
	if strings.HasSuffix(plain, ":") {
		return size <= 8
	}
	return size <= 4 && !strings.ContainsAny(plain, ".!?;,")
}

// openings are how statements begin that say nothing of what they ask for yet.
var openings = []string{
	"you have the level of confidence needed to ", "you have the ability to ", "you have the confidence to ", "you have the skills to ", "you have the skill to ",
	"you are able to ", "you're able to ", "you’re able to ", "you can ", "you have ", "you show ", "you demonstrate ", "you are ", "you ",
	"has the ability to ", "have the ability to ", "demonstrates the ability to ", "shows the ability to ", "the ability to ", "ability to ", "is able to ", "are able to ", "able to ",
	"can ", "capable of ", "i ", "we ",
	"du hast die fähigkeit, ", "du kannst ", "du hast ", "du bist ", "du ", "kann ", "vous êtes capable de ", "vous savez ", "vous ", "capable de ", "eres capaz de ", "es capaz de ", "capaz de ", "tienes ",
}

// shortTitle makes a title of a statement: its first words, without what every
// statement begins with, up to where the first thought ends.
func shortTitle(plain string) string {
	const most = 7
	text := oneLine(plain)
	lower := strings.ToLower(text)
	for _, o := range openings {
		if strings.HasPrefix(lower, o) && len(strings.Fields(text[len(o):])) > 1 && len(lower) == len(text) {
			text = text[len(o):]
			break
		}
	}
	all := strings.Fields(text)
	var taken []string
	depth := 0
	for n, word := range all {
		if n >= most && depth == 0 || n >= most+4 {
			break
		}
		depth += strings.Count(word, "(") - strings.Count(word, ")")
		taken = append(taken, word)
		if n >= 1 && depth <= 0 && strings.ContainsAny(word[len(word)-1:], ",;:.!?") || n >= 1 && strings.HasSuffix(word, "—") {
			break
		}
	}
	if len(taken) < len(all) && !strings.ContainsAny(taken[len(taken)-1], ",;:.!?—") {
		for len(taken) > 2 && isDangler(taken[len(taken)-1]) {
			taken = taken[:len(taken)-1]
		}
	}
	title := strings.TrimRight(strings.Join(taken, " "), " ,;:.!?—–-")
	if open := strings.LastIndex(title, "("); open > 0 && !strings.Contains(title[open:], ")") {
		title = strings.TrimRight(title[:open], " ,;:")
	}
	return capital(firstRunes(title, 80))
}

// danglers are words that lead on to the next, which a title does not end with.
const danglers = " a an the and or but of to in on at for with without by from as that which who when while if into their its your our his her is are be not than so " +
	"this these those how what both between across through about more one der die das den dem des ein eine einen einem einer und oder von zu mit für im auf bei aus als " +
	"wie auch ohne le la les un une du de et ou à au aux en dans sur pour par avec sans que qui son sa ses el los las una y o del al con sin por para su sus e "

func isDangler(word string) bool { return strings.Contains(danglers, " "+strings.ToLower(word)+" ") }

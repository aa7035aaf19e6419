package skim

import (
	"strconv"
	"strings"

	"promodoc/app/review/prose"
)

// numbersOf returns the numbers in a text that are no dates, each with the sign after it or
// with what is counted: "860 shops", "40%", "1,015 of 1,160".
func numbersOf(t *prose.Text, words wordLists) []string {
	var all []string
	for i := 0; i < len(t.Words); {
		last := i + 1
		if isNumber(t, i) && !isDay(t, i, words) {
			last = counted(t, i, words)
			n := t.Source[t.Words[i].From:t.Words[last-1].To]
			if last == i+1 {
				n += after(t.Source, t.Words[i].To)
			}
			all = append(all, n)
		}
		i = last
	}
	return all
}

func isNumber(t *prose.Text, i int) bool {
	w := &t.Words[i]
	return w.Digit && !w.Muted && !isYear(w.Lower) && !strings.ContainsFunc(w.Lower, isLetter)
}

// isDay reports whether a number is the day of a month.
func isDay(t *prose.Text, i int, words wordLists) bool {
	const most = 31
	if n, err := strconv.Atoi(t.Words[i].Lower); err != nil || n > most {
		return false
	}
	return goesOn(t, i) && words.months[t.Words[i+1].Lower] || i > 0 && goesOn(t, i-1) && words.months[t.Words[i-1].Lower]
}

// goesOn reports whether the word after another follows it in its sentence.
func goesOn(t *prose.Text, i int) bool {
	return i+1 < len(t.Words) && t.Words[i+1].Sentence == t.Words[i].Sentence && !t.Words[i+1].Break
}

// counted returns the index after a number and what it counts, or what it is a part of.
func counted(t *prose.Text, i int, words wordLists) int {
	switch {
	case after(t.Source, t.Words[i].To) != "" || !goesOn(t, i) || t.Words[i+1].Digit || t.Words[i+1].Muted:
		return i + 1
	case t.Words[i+1].Lower == "of" && goesOn(t, i+1) && isNumber(t, i+2):
		return i + 3
	case words.bare[t.Words[i+1].Lower]:
		return i + 1
	case words.which[t.Words[i+1].Lower] && goesOn(t, i+1) && !t.Words[i+2].Digit && !words.bare[t.Words[i+2].Lower]:
		return i + 3 // 20 more shops
	}
	return i + 2
}

// after returns the sign of a unit right after a number.
func after(text string, at int) string {
	for _, sign := range []string{"%", " %", "€", " €"} {
		if strings.HasPrefix(text[at:], sign) {
			return sign
		}
	}
	return ""
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' }

func isYear(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && n >= 1950 && n < 2100
}

package people

import (
	"strconv"
	"strings"

	"promodoc/app/review/prose"
)

// separators are what is inside a number.
var separators = strings.NewReplacer(",", "", ".", "")

// amount returns how many words at a place are an amount of money; 0 if none. A number
// alone is one if it is large and what follows says for how long, or that it is gross.
func (x *Text) amount(i int, s prose.Sentence) int {
	w := x.Words[i]
	if !w.Digit {
		return 0
	}
	number := separators.Replace(w.Lower)
	before, after := x.Source[:w.From], x.Source[w.To:]
	if digits, ok := strings.CutSuffix(number, "k"); ok {
		if _, err := strconv.Atoi(digits); err == nil {
			return 1
		}
	}
	value, err := strconv.Atoi(number)
	if err != nil {
		return 0
	}
	for _, sign := range []string{"$", "€", "£", "¥", "₹", "CHF ", "EUR ", "USD ", "GBP ", "SEK ", "NOK ", "€ ", "£ ", "$ "} {
		if strings.HasSuffix(before, sign) {
			return 1
		}
	}
	if strings.HasPrefix(after, "€") || strings.HasPrefix(after, " €") || strings.HasPrefix(after, "£") || strings.HasPrefix(after, "$") {
		return 1
	}
	if i+1 < s.Last && !x.Words[i+1].Break && (x.is(i+1, "currency") || x.isOneOf(i+1, "thousand") && value < 400) {
		return 2
	}
	const large = 1000
	if value < large {
		if isPer(x, i+1, s) && x.isOneOf(i+2, "hour", "day") {
			return 1
		}
		return 0
	}
	if isPer(x, i+1, s) || x.isOneOf(i+1, "gross", "net", "annually", "monthly", "yearly") || value >= 20*large && value <= 900*large && value%100 == 0 && (i+1 >= s.Last || x.Words[i+1].Break || x.isOneOf(i+1, "and", "to", "so", "from", "after", "plus", "for", "instead", "which", "as", "each", "while", "with", "when", "but", "by")) {
		return 1
	}
	return 0
}

// isPer reports whether words say for what time something is paid: "a year".
func isPer(x *Text, i int, s prose.Sentence) bool {
	if x.isOneOf(i, "in") && x.isOneOf(i+1, "the", "a") {
		i++
	}
	return i+1 < s.Last && !x.Words[i].Break && x.isOneOf(i, "a", "an", "per", "each", "every", "the") && x.isOneOf(i+1, "year", "month", "hour", "day", "annum", "week", "shift")
}

// money returns how many words at a place are an amount of money or a number that can
// stand for one: it is large or said to be for a time, and counts nothing.
func money(x *Text, i int, s prose.Sentence) int {
	if i >= s.Last {
		return 0
	}
	if n := x.amount(i, s); n > 0 {
		return n
	}
	value, err := strconv.Atoi(separators.Replace(x.Words[i].Lower))
	if err != nil {
		return 0
	}
	const large = 1000
	switch {
	case isPer(x, i+1, s), x.is(i+1, "moreless") && i+1 < s.Last && value >= 100:
		return 1
	case value >= large && !isYearLike(value) && (i+1 >= s.Last || x.Words[i+1].Break || x.is(i+1, "aftermoney")):
		return 1
	}
	return 0
}

// isYearLike reports whether a number may be a year.
func isYearLike(n int) bool { return n >= 1980 && n < 2040 }

// percent reports whether a number is a percentage.
func percent(x *Text, i int, s prose.Sentence) bool {
	return i < s.Last && x.Words[i].Digit && (strings.HasPrefix(strings.TrimLeft(x.Source[x.Words[i].To:], " \u00a0"), "%") || x.is(i+1, "percent"))
}

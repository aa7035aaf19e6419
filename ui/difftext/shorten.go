package difftext

import (
	"strings"
	"unicode"
)

// nearby is how many runes of unchanged text are shown beside a difference.
const nearby = 120

// shortened cuts unchanged text to what is near the differences before and after
// it. Texts are cut between words.
func shortened(text string, before, after bool) string {
	runes := []rune(text)
	head, tail := 0, len(runes)
	if before {
		head = nearby
	}
	if after {
		tail -= nearby
	}
	if tail-head < nearby { // too little to be worth leaving out
		return text
	}
	for head > 0 && head < tail && !unicode.IsSpace(runes[head]) {
		head++
	}
	for tail > head && tail < len(runes) && !unicode.IsSpace(runes[tail-1]) {
		tail--
	}
	if head >= tail {
		return text
	}
	left, right := strings.TrimRight(string(runes[:head]), " "), strings.TrimLeft(string(runes[tail:]), " ")
	switch {
	case left == "":
		return "… " + right
	case right == "":
		return left + " …"
	}
	return left + " … " + right
}

// visible makes white space visible if a difference has nothing else.
func visible(text string) string {
	if text == "" || strings.TrimSpace(text) != "" {
		return text
	}
	return strings.NewReplacer("\n", "↵\n", " ", "·", "\t", "→").Replace(text)
}

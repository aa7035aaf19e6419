package journal

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"promodoc/app/dates"
	"promodoc/app/promo"
)

// ReadLine reads an entry as people jot it down: a date in front ("yesterday ...",
// "2026-03-04 ..." or, with a colon, any that package dates understands: "last March: ..."),
// "#tags", "@people" and links. Those at the end are taken out of the text; within it they
// are words of it, without their marks. Without a date, or with one that may mean several,
// the entry is of today. Further lines are kept as they are. The entry has no ID.
func ReadLine(text string, today promo.Date) Entry {
	e := Entry{From: today}
	text = strings.TrimSpace(text)
	if p, rest, ok := dateInFront(text, today); ok {
		e.From, e.To = p.First, p.Last
		text = rest
	}
	first, rest, more := strings.Cut(text, "\n")
	words := strings.Fields(first)
	last := len(words)
	for last > 0 && takenOut(words[last-1]) {
		last--
	}
	for i, w := range words {
		e.mark(w)
		if name, ok := marked(w, '#'); ok {
			words[i] = name + tailOf(w)
		} else if name, ok := marked(w, '@'); ok {
			words[i] = name + tailOf(w)
		}
	}
	if last == 0 {
		last = len(words) // the marks are all that there is
	}
	e.Text = strings.Join(words[:last], " ")
	if more {
		e.Text += "\n" + rest
	}
	return Clean(e)
}

// mark adds what a word is the mark of.
func (e *Entry) mark(word string) {
	if name, ok := marked(word, '#'); ok {
		e.Tags = append(e.Tags, name)
	} else if name, ok := marked(word, '@'); ok {
		e.People = append(e.People, strings.ReplaceAll(name, "_", " "))
	} else if address := strings.TrimRight(word, ".,;)"); isLink(address) {
		e.Links = append(e.Links, promo.Evidence{URL: address})
	}
}

func takenOut(word string) bool {
	_, tag := marked(word, '#')
	_, person := marked(word, '@')
	return tag || person || isLink(word)
}

// marked returns the name after a mark, without punctuation at its end. It begins with a
// letter: "#123" is the number of an issue.
func marked(word string, mark rune) (string, bool) {
	name, ok := strings.CutPrefix(word, string(mark))
	name = strings.TrimRight(name, ".,;:!?)")
	return name, ok && name != "" && unicode.IsLetter([]rune(name)[0])
}

// tailOf returns the punctuation at the end of a word.
func tailOf(word string) string { return word[len(strings.TrimRight(word, ".,;:!?)")):] }

func isLink(word string) bool {
	u, err := url.Parse(word)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

// dayForm is what a day looks like as it is written in files.
var dayForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`) })

// WrongDay returns the word in front of a line that looks like a day and is none, such as
// 2026-02-30: [ReadLine] takes it for text.
func WrongDay(text string) (word string, wrong bool) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return "", false
	}
	word = strings.TrimRight(words[0], ":,")
	_, err := promo.ParseDate(word)
	return word, err != nil && dayForm().MatchString(word)
}

// maxDateWords is how many words a date in front of a line may have.
const maxDateWords = 8

// dateInFront reads the date in front of a line and returns what follows it.
func dateInFront(text string, today promo.Date) (p dates.Period, rest string, ok bool) {
	r := dates.Reader{Today: today}
	line, _, _ := strings.Cut(text, "\n")
	for i, c := range line {
		before := line[:i]
		if c != ':' || len(strings.Fields(before)) > maxDateWords {
			continue
		}
		if read := r.Read(before); len(read) == 1 {
			return read[0], strings.TrimSpace(text[i+1:]), strings.TrimSpace(text[i+1:]) != ""
		}
	}
	word, _, found := strings.Cut(line, " ")
	rest = strings.TrimLeft(text[len(word):], " -–—")
	word = strings.TrimRight(word, ",")
	day, err := promo.ParseDate(word)
	isDay := err == nil && day.Day > 0
	if !found || strings.TrimSpace(rest) == "" || !isDay && !slices.Contains(strings.Fields(textDayWords.Text()), strings.ToLower(word)) {
		return dates.Period{}, text, false
	}
	if read := r.Read(word); len(read) == 1 {
		return read[0], rest, true
	}
	return dates.Period{}, text, false
}

// ReadLink reads a link as people write it: an address, a title and an address, or a
// title alone.
func ReadLink(text string) promo.Evidence {
	words := strings.Fields(text)
	if len(words) == 0 || !strings.Contains(words[len(words)-1], ":") {
		return promo.Evidence{Title: strings.TrimSpace(text)}
	}
	last := len(words) - 1
	return promo.Evidence{Title: strings.Join(words[:last], " "), URL: words[last]}
}

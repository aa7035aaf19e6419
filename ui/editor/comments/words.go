package comments

import (
	"cmp"
	"strings"

	"promodoc/app/feedback"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// How much of a text is shown where there is little room, in runes.
const (
	maxLine  = 120
	maxQuote = 300
)

// author returns who said something.
func author(f promo.Feedback) string { return cmp.Or(f.Who, textReader.Text()) }

// whose returns whose thread it is.
func whose(t feedback.Thread) string {
	if t.IsQuestion() {
		return textYou.Text()
	}
	return author(t.Head)
}

// ofThread returns a text about the thread of a reader, or the other one about a
// question of the user.
func ofThread(t feedback.Thread, reader, question *message.Message) string {
	if t.IsQuestion() {
		return question.Text()
	}
	return reader.Text("Who", author(t.Head))
}

// byLine says who began a thread, and when.
func byLine(t feedback.Thread) string {
	return dated(whose(t), cmp.Or(t.Head.When, t.Question.Asked))
}

// dated returns a name with a day, if there is one.
func dated(who string, day promo.Date) string {
	if day.IsZero() {
		return who
	}
	return textOnDay.Text("Who", who, "Day", day.Long())
}

// said returns what feedback says: its text, and what it suggests.
func said(f promo.Feedback) string {
	old, now := message.CutLine(f.Suggestion.Old, maxQuote), message.CutLine(f.Suggestion.New, maxQuote)
	var parts []string
	if text := strings.TrimSpace(f.Text); text != "" {
		parts = append(parts, text)
	}
	switch {
	case old != "" && now != "":
		parts = append(parts, textReplaces.Text("Old", old, "New", now))
	case now != "":
		parts = append(parts, textInserts.Text("New", now))
	case old != "":
		parts = append(parts, textDeletes.Text("Old", old))
	}
	if len(parts) == 0 {
		return textMarked.Text()
	}
	return strings.Join(parts, "\n")
}

// saidIn returns what a thread begins with.
func saidIn(t feedback.Thread) string {
	if t.IsQuestion() {
		return t.Question.Text
	}
	return said(t.Head)
}

// quoteOf returns the words that a thread is about, if they are not said otherwise.
func quoteOf(t feedback.Thread) string {
	quote := message.CutLine(t.Head.Quote, maxQuote)
	if quote == "" || t.Head.IsSuggestion() && message.CutLine(t.Head.Suggestion.Old, maxQuote) == quote {
		return ""
	}
	return textQuoted.Text("Quote", quote)
}

// where says where a thread is.
func where(d promo.Document, t feedback.Thread) string {
	if at, ok := t.Place().Ref(); ok {
		return promo.Where(d, at)
	}
	return textNowhere.Text()
}

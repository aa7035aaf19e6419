// Package edited finds what somebody changed in the text of an export, field by
// field, as suggestions. It must not know where the text is from.
package edited

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"

	"promodoc/app/feedback"
	"promodoc/app/feedback/traces"
	"promodoc/app/frontmatter"
	"promodoc/app/promo"
	"promodoc/app/worddiff"
)

// Limits of a text.
const (
	maxBytes = 8 << 20
	maxLines = 20_000
	// maxChanged is how many lines may differ: the time of comparing grows with
	// its square.
	maxChanged = 4000
)

// Origin returns the IDs of the document and of the export that a text was, from its
// front matter; "" if that does not say. The text is one that textdecode gave.
func Origin(text []byte) (document, export string) {
	front, _ := frontmatter.Split(text)
	return front.Document, front.Export
}

// Changes returns what was changed in a text since it was exported, in order. In a
// text that is no Markdown, only changes of words count. The text is one that
// textdecode gave. Errors: of the kinds
// ErrTooLarge and ErrOther, for a text that has little in common with the export.
func Changes(was traces.Trace, text []byte, isMarkdown bool) ([]feedback.Comment, error) {
	if len(text) > maxBytes {
		return nil, ErrTooLarge.Err()
	}
	base := was.Text
	_, skip := frontmatter.Split([]byte(base))
	_, skipNow := frontmatter.Split(text)
	c := comparison{was: was, isMarkdown: isMarkdown, keys: map[string]int{}}
	if err := c.lines(base, skip, string(text[skipNow:])); err != nil {
		return nil, err
	}
	return c.changes, nil
}

type comparison struct {
	was        traces.Trace
	isMarkdown bool
	keys       map[string]int
	changes    []feedback.Comment
}

// line is a line of a text with its offset.
type line struct {
	text  string
	start int
}

func linesOf(text string, start int) []line {
	var all []line
	for l := range strings.Lines(text) {
		all = append(all, line{strings.TrimSuffix(l, "\n"), start})
		start += len(l)
	}
	return all
}

// identity returns what equal lines have in common.
func (c *comparison) identity(l string) string {
	if !c.isMarkdown {
		if key := words(l); key != "" {
			return key
		}
	}
	return strings.TrimSpace(l)
}

// words returns the letters and digits of a text.
func words(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// lines compares the texts by lines, and lines that differ by words.
func (c *comparison) lines(base string, skip int, now string) error {
	a, b := linesOf(base[skip:], skip), linesOf(now, 0)
	if len(a) > maxLines || len(b) > maxLines {
		return ErrTooLarge.Err()
	}
	left, right := c.identities(a), c.identities(b)
	first := 0
	for first < min(len(left), len(right)) && left[first] == right[first] {
		first++
	}
	last := 0
	for last < min(len(left), len(right))-first && left[len(left)-1-last] == right[len(right)-1-last] {
		last++
	}
	if len(left)-first-last > maxChanged || len(right)-first-last > maxChanged {
		return ErrOther.Err()
	}
	i, j, common := 0, 0, 0
	for steps := worddiff.Lists(left, right); len(steps) > 0; {
		olds, news := 0, 0
		for len(steps) > 0 && steps[0].Mark != worddiff.Unchanged {
			if steps[0].Mark == worddiff.Deleted {
				olds += steps[0].Count
			} else {
				news += steps[0].Count
			}
			steps = steps[1:]
		}
		c.hunk(base, a, b, i, i+olds, j, j+news)
		i, j = i+olds, j+news
		if len(steps) > 0 {
			for _, l := range a[i : i+steps[0].Count] {
				common += len(strings.TrimSpace(l.text))
			}
			i, j = i+steps[0].Count, j+steps[0].Count
			steps = steps[1:]
		}
	}
	if text := len(strings.TrimSpace(base[skip:])); common*minCommon < text && len(a) > fewLines {
		return ErrOther.Err()
	}
	return nil
}

// A text of which less than this part is the export's is another one, unless it is
// short.
const (
	minCommon = 8
	fewLines  = 12
)

func (c *comparison) identities(lines []line) []string {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = c.identity(l.text)
	}
	return all
}

// hunk compares some lines of the export with those that are in their place.
func (c *comparison) hunk(base string, a, b []line, from, to, fromNow, toNow int) {
	if from == to && fromNow == toNow {
		return
	}
	start, end := len(base), len(base)
	if from < len(a) {
		start = a[from].start
	}
	if to < len(a) {
		end = a[to].start
	}
	var now strings.Builder
	for _, l := range b[fromNow:toNow] {
		now.WriteString(l.text)
		now.WriteByte('\n')
	}
	at := start
	pieces := worddiff.Words(base[start:end], now.String())
	for len(pieces) > 0 {
		olds, news := "", ""
		for len(pieces) > 0 && pieces[0].Mark != worddiff.Unchanged {
			if pieces[0].Mark == worddiff.Deleted {
				olds += pieces[0].Text
			} else {
				news += pieces[0].Text
			}
			pieces = pieces[1:]
		}
		c.change(base, at, at+len(olds), news)
		at += len(olds)
		if len(pieces) > 0 {
			at += len(pieces[0].Text)
			pieces = pieces[1:]
		}
	}
}

// isChange reports whether words changed, and not only how they are set.
func (c *comparison) isChange(olds, news string) bool {
	if !c.isMarkdown {
		return words(olds) != words(news)
	}
	return strings.Join(strings.Fields(olds), " ") != strings.Join(strings.Fields(news), " ")
}

// change adds a change of the bytes [start, end) of the export, as one suggestion
// for each field that it touches.
func (c *comparison) change(base string, start, end int, news string) {
	if !c.isChange(base[start:end], news) {
		return
	}
	added := false
	for _, s := range c.was.Spans {
		from, to := max(start, s.Start), min(end, s.End)
		if from > to || from == to && (start != end || added) {
			continue
		}
		text := news
		if added {
			text = "" // the new words are in place of the first ones
		}
		if c.isChange(base[from:to], text) {
			if to == s.End {
				text = strings.TrimSuffix(text, "\n") // the end of the line was there
			}
			c.suggest(base, s, from, to, text)
			added = true
		}
	}
	if start == end && !added {
		added = c.paragraph(base, start, strings.TrimSpace(news))
	}
	if !added && words(base[start:end]+news) != "" {
		c.add(feedback.Comment{Before: tail(base[:start]), After: head(base[end:])}, base[start:end], news)
	}
}

// paragraph adds new lines that are between two fields to the end of the one before
// or the start of the one after, if only white space and syntax are between.
func (c *comparison) paragraph(base string, at int, news string) bool {
	before, after := -1, -1
	for i, s := range c.was.Spans {
		if s.End <= at && (before < 0 || s.End >= c.was.Spans[before].End) {
			before = i
		}
		if s.Start >= at && (after < 0 || s.Start < c.was.Spans[after].Start) {
			after = i
		}
	}
	if before >= 0 {
		if s := c.was.Spans[before]; words(base[s.End:at]) == "" {
			c.suggest(base, s, s.End, s.End, "\n\n"+news)
			return true
		}
	}
	if after >= 0 {
		if s := c.was.Spans[after]; words(base[at:s.Start]) == "" {
			c.suggest(base, s, s.Start, s.Start, news+"\n\n")
			return true
		}
	}
	return false
}

func (c *comparison) suggest(base string, s traces.Span, from, to int, news string) {
	field := c.was.Fields[s.Field]
	ref, ok := field.Place.Ref()
	c.add(feedback.Comment{
		Before: tail(base[s.Start:from]), After: head(base[to:s.End]),
		Hint: feedback.Hint{Known: ok, Ref: ref, Offset: c.was.Offset(s, from)},
	}, base[from:to], news)
}

// add adds a suggestion.
func (c *comparison) add(comment feedback.Comment, olds, news string) {
	comment.Quote = strings.TrimRight(olds, "\n")
	comment.Suggestion = promo.Suggestion{Old: comment.Quote, New: news}
	comment.Key = key(fmt.Sprintf("%s\n%d:%s%d:%s", comment.Hint.Ref, len(olds), olds, len(news), news))
	c.keys[comment.Key]++
	if n := c.keys[comment.Key]; n > 1 {
		comment.Key += fmt.Sprintf("-%d", n)
	}
	c.changes = append(c.changes, comment)
}

// key returns the key of what is told by some words.
func key(words string) string {
	sum := sha256.Sum256([]byte(words))
	return "text-" + hex.EncodeToString(sum[:12])
}

// contextLength is how many bytes on either side of a change are given.
const contextLength = 400

func tail(s string) string {
	return strings.ToValidUTF8(s[max(0, len(s)-contextLength):], "")
}

func head(s string) string { return strings.ToValidUTF8(s[:min(len(s), contextLength)], "") }

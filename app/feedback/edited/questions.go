package edited

import (
	"regexp"
	"strings"
	"sync"

	"promodoc/app/feedback"
	"promodoc/app/frontmatter"
	"promodoc/app/promo"
)

var (
	// reference matches a reference to a question of a draft in its text.
	reference = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[\^(question-[A-Za-z0-9-]+)\]`) })
	// definition matches the label that a footnote begins with.
	definition = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^ {0,3}\[\^([^\]\s]+)\]:[ \t]*`) })
	// lead matches what a question begins with, which is not a part of it: whom it
	// asks.
	lead = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\*\*[^*\n]*:\*\*[ \t]*`) })
	// escape matches an escaped character of Markdown.
	escape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])") })
)

// IsDraft reports whether a text that textdecode gave says that it is the draft of a
// document.
func IsDraft(text []byte) bool {
	front, _ := frontmatter.Split(text)
	return front.Draft == "true"
}

// CutQuestions returns a draft without the questions in it, and each question with
// what was written into or below its footnote, as it is known in Word and PDF files.
func CutQuestions(d promo.Document, text []byte) (rest []byte, questions []feedback.Comment) {
	names := map[string]string{}
	for _, q := range d.Setup.Dialogue.Questions {
		names[q.Label()] = q.Name()
	}
	var out strings.Builder
	var note *feedback.Comment
	for line := range strings.Lines(string(text)) {
		if m := definition().FindStringSubmatch(line); m != nil {
			note = nil
			if reference().MatchString("[^" + m[1] + "]") {
				questions = append(questions, feedback.Comment{Key: names[m[1]]})
				note = &questions[len(questions)-1]
				line = lead().ReplaceAllString(line[len(m[0]):], "")
			}
		}
		if note != nil {
			note.Text += strings.TrimPrefix(strings.TrimPrefix(line, "\t"), "    ")
			continue
		}
		out.WriteString(reference().ReplaceAllString(line, ""))
	}
	for i := range questions {
		questions[i].Text = escape().ReplaceAllString(strings.TrimSpace(questions[i].Text), "$1")
		if questions[i].Key == "" {
			questions[i].Key = key(questions[i].Text) // the question is not in the document any more
		}
	}
	return []byte(out.String()), questions
}

package pdfnotes

import (
	"strings"

	"promodoc/app/feedback"
)

// join finds what each annotation refers to: parts of one mark are joined, states
// are taken, and replies get the annotation that their thread begins with.
func (r *reader) join() {
	for _, a := range r.all {
		if to := r.byRef[a.replyTo]; to != nil && to != a {
			a.parent = to
		}
	}
	for _, a := range r.all {
		if a.isGroup && a.parent != nil {
			a.joinInto(a.root())
		}
	}
	for _, a := range r.all {
		if a.state != "" && a.state != noState && a.parent != nil {
			a.root().Resolved = isResolved(a.state)
		}
	}
}

// maxThread bounds chains of replies.
const maxThread = 200

// root returns the annotation that a thread begins with.
func (a *annotation) root() *annotation {
	for range maxThread {
		if a.parent == nil {
			return a
		}
		a = a.parent
	}
	return a
}

// joinInto makes an annotation a part of another one: an editor's mark of replaced
// words is one for the old words and one for the place of the new ones.
func (a *annotation) joinInto(whole *annotation) {
	if whole == a {
		return
	}
	a.isPart = true
	whole.Areas = append(whole.Areas, a.Areas...)
	if a.kind == strikeOut && whole.kind == caret {
		whole.Deletes = true
	}
	if a.kind == caret && whole.kind == strikeOut {
		whole.Suggestion.New = a.Text
		whole.Deletes = true
	}
	if whole.Text == "" && a.kind != caret {
		whole.Text = a.Text
	}
}

// noState is what an annotation says of something else than how far a thread is.
const noState = "-"

func isResolved(state string) bool { return state == "Completed" || state == "Cancelled" }

// notes returns the comments, replies last.
func (r *reader) notes() []Note {
	var heads, replies []Note
	for _, a := range r.all {
		if a.isPart || a.state != "" {
			continue
		}
		switch a.kind {
		case strikeOut:
			a.Deletes = true
		case caret:
			a.Suggestion.New, a.Text = a.Text, ""
		}
		if root := a.root(); root != a {
			a.Parent = root.Key
			a.Suggestion = feedback.Comment{}.Suggestion
			replies = append(replies, a.Note)
			continue
		}
		heads = append(heads, a.Note)
	}
	return append(heads, replies...)
}

// withoutTags returns the text of formatted contents (12.7.3.4), an XHTML document.
func withoutTags(rich string) string {
	if rich == "" {
		return ""
	}
	var out strings.Builder
	rich = strings.ReplaceAll(rich, "</p>", "</p>\n")
	for {
		text, rest, found := strings.Cut(rich, "<")
		out.WriteString(text)
		if !found {
			break
		}
		if _, rich, found = strings.Cut(rest, ">"); !found {
			break
		}
	}
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", `"`, "&apos;", "'", "&#13;", "\n").Replace(out.String())
}

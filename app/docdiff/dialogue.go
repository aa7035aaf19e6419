package docdiff

import (
	"slices"
	"strings"

	"promodoc/app/message"
	"promodoc/app/promo"
)

var questions = keyed[promo.Question]{
	kind: promo.KindQuestion, fields: questionFields,
	id:    func(q promo.Question) string { return q.ID },
	list:  func(d *promo.Document) *[]promo.Question { return &d.Setup.Dialogue.Questions },
	where: func(_ promo.Document, q promo.Question) string { return within(promo.KindQuestion, q.Text) },
}

var feedback = keyed[promo.Feedback]{
	kind: promo.KindFeedback, fields: feedbackFields,
	id:    func(f promo.Feedback) string { return f.ID },
	list:  func(d *promo.Document) *[]promo.Feedback { return &d.Setup.Dialogue.Feedback },
	where: func(_ promo.Document, f promo.Feedback) string { return within(promo.KindFeedback, feedbackLabel(f)) },
}

var voices = keyed[promo.Voice]{
	kind: promo.KindVoice, fields: voiceFields,
	id:    func(v promo.Voice) string { return v.ID },
	list:  func(d *promo.Document) *[]promo.Voice { return &d.Setup.Dialogue.Voices },
	where: func(_ promo.Document, v promo.Voice) string { return within(promo.KindVoice, v.Name) },
}

var readerSets = keyed[promo.ReaderSet]{
	kind: promo.KindReaderSet, fields: readerSetFields,
	id:    func(s promo.ReaderSet) string { return s.ID },
	list:  func(d *promo.Document) *[]promo.ReaderSet { return &d.Setup.Dialogue.ReaderSets },
	where: func(_ promo.Document, s promo.ReaderSet) string { return within(promo.KindReaderSet, s.Name) },
}

// spot is where a question or feedback is.
type spot struct {
	Place  promo.Place
	Quote  string
	Offset int
	Before string
}

// content is what a set of readers gets.
type content struct {
	Formats  []string
	Design   string
	Draft    bool
	LeaveOut []string
	StandIns []promo.StandIn
}

var questionFields = []field[promo.Question]{
	text("text", func(q *promo.Question) *string { return &q.Text }),
	value(FieldPlace, func(q *promo.Question) *promo.Place { return &q.Place }, showPlace),
	merging(value(FieldState, func(q *promo.Question) *promo.ThreadState { return &q.State }, showState), mergeState),
	joined(FieldAsked,
		func(q promo.Question) dates { return dates{From: q.Asked, To: q.By} },
		func(q *promo.Question, v dates) { q.Asked, q.By = v.From, v.To },
		showDates),
	extra(func(q *promo.Question) *promo.Extra { return &q.Extra }),
}

var feedbackFields = []field[promo.Feedback]{
	text("text", func(f *promo.Feedback) *string { return &f.Text }),
	text("name", func(f *promo.Feedback) *string { return &f.Who }),
	value(FieldDay, func(f *promo.Feedback) *promo.Date { return &f.When }, showDate),
	joined(FieldPlace,
		func(f promo.Feedback) spot { return spot{f.Place, f.Quote, f.Offset, f.Before} },
		func(f *promo.Feedback, v spot) {
			f.Place, f.Quote, f.Offset, f.Before = v.Place, v.Quote, v.Offset, v.Before
		},
		func(_ promo.Document, v spot) string {
			return strings.TrimSpace(v.Before + v.Quote + "\n" + string(v.Place))
		}),
	text(FieldThread, func(f *promo.Feedback) *string { return &f.Thread }),
	merging(value(FieldState, func(f *promo.Feedback) *promo.ThreadState { return &f.State }, showState), mergeState),
	value(FieldSuggestion, func(f *promo.Feedback) *promo.Suggestion { return &f.Suggestion }, showSuggestion),
	text(FieldSource, func(f *promo.Feedback) *string { return &f.Source }),
	extra(func(f *promo.Feedback) *promo.Extra { return &f.Extra }),
}

var voiceFields = []field[promo.Voice]{
	text("name", func(v *promo.Voice) *string { return &v.Name }),
	text("role", func(v *promo.Voice) *string { return &v.Role }),
	text("relation", func(v *promo.Voice) *string { return &v.Relation }),
	text("text", func(v *promo.Voice) *string { return &v.Text }),
	value(FieldAsked, func(v *promo.Voice) *promo.Date { return &v.Asked }, showDate),
	value(FieldDay, func(v *promo.Voice) *promo.Date { return &v.Day }, showDate),
	merging(value(FieldSupports, func(v *promo.Voice) *[]string { return &v.Supports }, showLines), mergeSet),
	value(FieldPermitted, func(v *promo.Voice) *bool { return &v.Permitted }, showBool),
	extra(func(v *promo.Voice) *promo.Extra { return &v.Extra }),
}

var readerSetFields = []field[promo.ReaderSet]{
	text("name", func(s *promo.ReaderSet) *string { return &s.Name }),
	joined(FieldContent,
		func(s promo.ReaderSet) content { return content{s.Formats, s.Design, s.Draft, s.LeaveOut, s.StandIns} },
		func(s *promo.ReaderSet, v content) {
			s.Formats, s.Design, s.Draft, s.LeaveOut, s.StandIns = v.Formats, v.Design, v.Draft, v.LeaveOut, v.StandIns
		},
		showContent),
	extra(func(s *promo.ReaderSet) *promo.Extra { return &s.Extra }),
}

// mergeState takes the state that is further.
func mergeState(_, ours, theirs promo.ThreadState) (promo.ThreadState, bool) {
	order := []promo.ThreadState{"", promo.ThreadOpen, promo.ThreadAnswered, promo.ThreadDone}
	return order[max(0, slices.Index(order, ours), slices.Index(order, theirs))], true
}

// within says that something is among the questions, the feedback and so on.
func within(kind promo.Kind, title string) string {
	title, _, _ = strings.Cut(strings.TrimSpace(title), "\n")
	if title == "" {
		return partLabels[kind].Text()
	}
	const most = 60
	return textWhere.Text("Outer", partLabels[kind].Text(), "Inner", message.Cut(title, most))
}

func feedbackLabel(f promo.Feedback) string {
	said := f.Text
	if said == "" {
		said = f.Quote
	}
	if f.Who == "" {
		return said
	}
	return textBy.Text("Who", f.Who, "Text", said)
}

func showPlace(_ promo.Document, p promo.Place) string { return string(p) }

func showDate(_ promo.Document, d promo.Date) string { return promo.Span(d, d, false) }

func showState(_ promo.Document, s promo.ThreadState) string {
	if m := stateLabels[s]; m != nil {
		return m.Text()
	}
	return stateLabels[promo.ThreadOpen].Text()
}

func showSuggestion(d promo.Document, s promo.Suggestion) string {
	shown := ""
	switch {
	case s.Old != "" && s.New != "":
		shown = textReplaced.Text("Old", s.Old, "New", s.New)
	case s.New != "":
		shown = textInserted.Text("New", s.New)
	case s.Old != "":
		shown = textDeleted.Text("Old", s.Old)
	}
	return strings.TrimSpace(shown + "\n" + showExtra(d, s.Extra))
}

func showContent(d promo.Document, c content) string {
	lines := []string{strings.TrimSpace(message.Comma(c.Formats) + " " + c.Design)}
	if c.Draft {
		lines = append(lines, textDraft.Text())
	}
	lines = append(lines, c.LeaveOut...)
	for _, w := range c.StandIns {
		lines = append(lines, strings.TrimSpace(textLabelled.Text("Label", w.Name, "Text", w.Words)+"\n"+showExtra(d, w.Extra)))
	}
	return strings.Join(lines, "\n")
}

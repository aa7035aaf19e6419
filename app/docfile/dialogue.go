package docfile

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

func (d *decoder) dialogue(m *yamldoc.Mapping) promo.Dialogue {
	return promo.Dialogue{
		Questions:  decodeItems(d, m, "questions", textQuestion, d.question, func(q *promo.Question) *string { return &q.ID }),
		Feedback:   decodeItems(d, m, "feedback", textFeedback, d.feedback, func(f *promo.Feedback) *string { return &f.ID }),
		Voices:     decodeItems(d, m, "voices", textVoice, d.voice, func(v *promo.Voice) *string { return &v.ID }),
		ReaderSets: decodeItems(d, m, "reader_sets", textReaderSet, readerSet, func(s *promo.ReaderSet) *string { return &s.ID }),
	}
}

// decodeItems reads a list whose items have IDs.
func decodeItems[T any](d *decoder, m *yamldoc.Mapping, key string, what *message.Message, decode func(*yamldoc.Mapping) T, id func(*T) *string) []T {
	var all []T
	lines := map[string]int{}
	for _, item := range m.Mappings(key, what) {
		item.Required("id")
		t := decode(item)
		at := id(&t)
		if line, seen := lines[*at]; seen && *at != "" {
			item.Fault("id", errRepeatedID.Err("ID", yamldoc.Quoted(*at), "List", key, "Line", line))
			*at = d.freeID(*at, lines)
		}
		if d.lenient && strings.TrimSpace(*at) == "" {
			*at = d.freeID(key, lines)
		}
		if _, seen := lines[*at]; !seen {
			lines[*at] = item.At("id").Line
		}
		all = append(all, t)
	}
	return all
}

func (d *decoder) question(m *yamldoc.Mapping) promo.Question {
	q := promo.Question{
		ID: m.Text("id"), Place: d.place(m), Text: m.Text("text"), State: threadState(m),
		Asked: d.date(m, "asked"), By: d.date(m, "by"),
	}
	q.Extra = extra(m)
	return q
}

func (d *decoder) feedback(m *yamldoc.Mapping) promo.Feedback {
	f := promo.Feedback{
		ID: m.Text("id"), Who: m.Text("who"), When: d.date(m, "when"), Place: d.place(m),
		Quote: m.Text("quote"), Offset: m.Int("offset", 0), Before: m.Text("before"), Text: m.Text("text"), Thread: m.Text("thread"),
		State: threadState(m), Source: m.Text("source"),
	}
	if f.Offset < 0 {
		m.Fault("offset", errOffset.Err("Found", f.Offset))
		f.Offset = 0
	}
	if s := m.Mapping("suggestion", textSuggestion); s != nil {
		f.Suggestion = promo.Suggestion{Old: s.Text("old"), New: s.Text("new")}
		f.Suggestion.Extra = extra(s)
	}
	f.Extra = extra(m)
	return f
}

func (d *decoder) voice(m *yamldoc.Mapping) promo.Voice {
	v := promo.Voice{
		ID: m.Text("id"), Asked: d.date(m, "asked"), Name: m.Text("name"), Role: m.Text("role"), Relation: m.Text("relation"),
		Day: d.date(m, "day"), Text: m.Text("text"), Supports: m.Texts("supports"), Permitted: m.Bool("permitted"),
	}
	v.Extra = extra(m)
	return v
}

func readerSet(m *yamldoc.Mapping) promo.ReaderSet {
	s := promo.ReaderSet{
		ID: m.Text("id"), Name: m.Text("name"), Formats: m.Texts("formats"), Design: m.Text("design"),
		Draft: m.Bool("draft"), LeaveOut: m.Texts("leave_out"),
	}
	for _, item := range m.Mappings("stand_ins", textStandIn) {
		w := promo.StandIn{Name: item.Text("name"), Words: item.Text("words")}
		w.Extra = extra(item)
		s.StandIns = append(s.StandIns, w)
	}
	s.Extra = extra(m)
	return s
}

// place reads a place. The document need not have it any more.
func (d *decoder) place(m *yamldoc.Mapping) promo.Place {
	p := promo.Place(m.Text("place"))
	if _, ok := p.Ref(); !ok && p != "" {
		d.notice(m.At("place"), errPlace.Err("Found", yamldoc.Quoted(string(p))))
	}
	return p
}

func threadState(m *yamldoc.Mapping) promo.ThreadState {
	return oneOf(m, "state", promo.ThreadOpen, promo.ThreadAnswered, promo.ThreadDone)
}

func (e *encoder) dialogue(f *yamldoc.Fields, g promo.Dialogue) {
	f.List("questions", yamldoc.Nodes(g.Questions, e.question))
	f.List("feedback", yamldoc.Nodes(g.Feedback, e.feedback))
	f.List("voices", yamldoc.Nodes(g.Voices, e.voice))
	f.List("reader_sets", yamldoc.Nodes(g.ReaderSets, e.readerSet))
}

func (e *encoder) question(q promo.Question) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", q.ID)
	f.Text("place", string(q.Place))
	f.Text("text", q.Text)
	f.Text("state", string(q.State))
	f.Literal("asked", q.Asked.String())
	f.Literal("by", q.By.String())
	return e.close(f, q.Extra)
}

func (e *encoder) feedback(x promo.Feedback) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", x.ID)
	f.Text("who", x.Who)
	f.Literal("when", x.When.String())
	f.Text("place", string(x.Place))
	f.Text("quote", x.Quote)
	f.Int("offset", x.Offset, 0)
	f.Text("before", x.Before)
	f.Text("text", x.Text)
	f.Text("thread", x.Thread)
	f.Text("state", string(x.State))
	inner := yamldoc.NewFields()
	inner.Text("old", x.Suggestion.Old)
	inner.Text("new", x.Suggestion.New)
	e.mapping(f, "suggestion", inner, x.Suggestion.Extra)
	f.Text("source", x.Source)
	return e.close(f, x.Extra)
}

func (e *encoder) voice(v promo.Voice) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", v.ID)
	f.Literal("asked", v.Asked.String())
	f.Text("name", v.Name)
	f.Text("role", v.Role)
	f.Text("relation", v.Relation)
	f.Literal("day", v.Day.String())
	f.Text("text", v.Text)
	f.Texts("supports", v.Supports)
	f.Bool("permitted", v.Permitted)
	return e.close(f, v.Extra)
}

func (e *encoder) readerSet(s promo.ReaderSet) *yaml.Node {
	f := yamldoc.NewFields()
	f.Text("id", s.ID)
	f.Text("name", s.Name)
	f.Texts("formats", s.Formats)
	f.Text("design", s.Design)
	f.Bool("draft", s.Draft)
	f.Texts("leave_out", s.LeaveOut)
	f.List("stand_ins", yamldoc.Nodes(s.StandIns, func(w promo.StandIn) *yaml.Node {
		g := yamldoc.NewFields()
		g.Text("name", w.Name)
		g.Text("words", w.Words)
		return e.close(g, w.Extra)
	}))
	return e.close(f, s.Extra)
}

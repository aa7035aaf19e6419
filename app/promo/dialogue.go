package promo

import "slices"

// Dialogue is what the candidate and the readers of a document say to each other
// about it. No export has any of it, unless it is asked for: drafts have the
// questions, and an example its voices that are permitted.
type Dialogue struct {
	Questions  []Question
	Feedback   []Feedback // threads and their replies, in the order in which they came
	Voices     []Voice
	ReaderSets []ReaderSet
}

// ThreadState says how far a question or a thread of feedback is.
type ThreadState string

// The states of threads. The empty one counts as ThreadOpen.
const (
	ThreadOpen     ThreadState = "open"
	ThreadAnswered ThreadState = "answered" // said something to, and not done yet
	ThreadDone     ThreadState = "done"
)

// Question is what the candidate asks the manager, at a field of the document or a
// part of it. Answers are feedback whose Thread is its ID.
type Question struct {
	ID    string
	Place Place
	Text  string
	State ThreadState
	Asked Date
	By    Date // when an answer is needed
	Extra Extra
}

// Feedback is a comment of a reader, or a reply to one. Its Text is plain text.
type Feedback struct {
	ID   string
	Who  string
	When Date
	// Place is the field that it is about, Quote the words of it as the reader saw
	// them, Offset where these began in the field, in runes, when it came, and Before
	// what came just before them there. An empty quote is a place between words.
	// Without a place, the quote is all that is known; replies have none of these.
	Place      Place
	Quote      string
	Offset     int
	Before     string
	Text       string
	Thread     string // ID of the feedback or question that it replies to; empty if it begins a thread
	State      ThreadState
	Suggestion Suggestion
	Source     string // which comment of a file it is, so that none is added twice; empty if it was written here
	Extra      Extra
}

// Suggestion is words to replace others with, at the place of feedback. The zero
// Suggestion is none. Old is empty for what is to be inserted, New for what is to
// be deleted.
type Suggestion struct {
	Old, New string
	Extra    Extra
}

// Voice is a colleague who was asked about an example or a consideration, and what
// they said.
type Voice struct {
	ID        string
	Asked     Date // zero if they said it unasked
	Name      string
	Role      string
	Relation  string // to the candidate, such as "peer in the same team"
	Day       Date   // of the answer
	Text      string // their words, Markdown; empty as long as there are none
	Supports  []string
	Permitted bool // they agree to be quoted
	Extra     Extra
}

// ReaderSet is what one group of readers gets of the document.
type ReaderSet struct {
	ID       string
	Name     string
	Formats  []string // such as "pdf"
	Design   string   // of the pages; empty for that of the settings
	Draft    bool     // with the questions
	LeaveOut []string // places, such as "example/k3f9"
	StandIns []StandIn
	Extra    Extra
}

// StandIn is what readers read in place of a confidential name.
type StandIn struct {
	Name  string
	Words string
	Extra Extra
}

// IsSuggestion reports whether the feedback suggests other words.
func (f Feedback) IsSuggestion() bool { return f.Suggestion.Old != "" || f.Suggestion.New != "" }

// Answered reports whether a colleague said something.
func (v Voice) Answered() bool { return !isBlank(v.Text) }

// Quoted reports whether readers get what a colleague said: there is something, and
// they agree.
func (v Voice) Quoted() bool { return v.Permitted && v.Answered() }

// VoicesOn returns the voices that speak of an example or a consideration, in their
// order.
func VoicesOn(d Document, id string) []Voice {
	var all []Voice
	for _, v := range d.Setup.Dialogue.Voices {
		if slices.Contains(v.Supports, id) {
			all = append(all, v)
		}
	}
	return all
}

// ReaderSet returns the set of readers with an ID.
func (d Document) ReaderSet(id string) (ReaderSet, bool) {
	return withID(d.Setup.Dialogue.ReaderSets, id, ReaderSet.id)
}

// Feedback returns the feedback with an ID.
func (d Document) Feedback(id string) (Feedback, bool) {
	return withID(d.Setup.Dialogue.Feedback, id, Feedback.id)
}

// Question returns the question with an ID.
func (d Document) Question(id string) (Question, bool) {
	return withID(d.Setup.Dialogue.Questions, id, Question.id)
}

// Voice returns the voice with an ID.
func (d Document) Voice(id string) (Voice, bool) {
	return withID(d.Setup.Dialogue.Voices, id, Voice.id)
}

// OpenQuestions returns the questions that are open and that readers of a draft get, in
// the order in which they were asked. leftOut is the number of those that they do not
// get: the document has not what they are about, or it is confidential.
func OpenQuestions(d Document) (asked []Question, leftOut int) {
	for _, q := range d.Setup.Dialogue.Questions {
		switch ref, ok := q.Place.Ref(); {
		case q.State != ThreadOpen && q.State != "" || isBlank(q.Text):
		case !ok || !hasForReaders(d, ref):
			leftOut++
		default:
			asked = append(asked, q)
		}
	}
	return asked, leftOut
}

// hasForReaders reports whether the document has the part that a field belongs to,
// with something in it for readers, and it is not confidential.
func hasForReaders(d Document, ref Ref) bool {
	switch ref.Kind {
	case KindExample:
		e, ok := d.Example(ref.ID)
		return ok && !e.Confidential
	case KindConsideration:
		return onPath(&d, ref.ID)
	case KindGrowth:
		return inRange(d.Growth, ref.Index) && !d.Growth[ref.Index].isEmpty()
	}
	return true
}

func (f Feedback) id() string  { return f.ID }
func (q Question) id() string  { return q.ID }
func (v Voice) id() string     { return v.ID }
func (s ReaderSet) id() string { return s.ID }

func withID[T any](all []T, id string, of func(T) string) (found T, ok bool) {
	i := slices.IndexFunc(all, func(t T) bool { return of(t) == id })
	if i < 0 {
		return found, false
	}
	return all[i], true
}

// PutFeedback replaces the feedback with the same ID, or adds it at the end.
func PutFeedback(d Document, f Feedback) Document {
	d.Setup.Dialogue.Feedback = put(d.Setup.Dialogue.Feedback, f, Feedback.id)
	return d
}

// PutQuestion replaces the question with the same ID, or adds it at the end.
func PutQuestion(d Document, q Question) Document {
	d.Setup.Dialogue.Questions = put(d.Setup.Dialogue.Questions, q, Question.id)
	return d
}

// PutVoice replaces the voice with the same ID, or adds it at the end.
func PutVoice(d Document, v Voice) Document {
	d.Setup.Dialogue.Voices = put(d.Setup.Dialogue.Voices, v, Voice.id)
	return d
}

// EditVoice applies an edit to a copy of a voice. It does nothing if there is none
// with the ID. The Supports in it are still shared: edit must replace them.
func EditVoice(d Document, id string, edit func(*Voice)) Document {
	v, ok := d.Voice(id)
	if !ok {
		return d
	}
	edit(&v)
	return PutVoice(d, v)
}

// ToggleSpeaksOf adds an example or a consideration to what a voice speaks of, or
// removes it.
func ToggleSpeaksOf(d Document, id, of string) Document {
	return EditVoice(d, id, func(v *Voice) {
		if i := slices.Index(v.Supports, of); i >= 0 {
			v.Supports = without(v.Supports, i)
			return
		}
		v.Supports = inserted(v.Supports, len(v.Supports), of)
	})
}

// PutReaderSet replaces the set with the same ID, or adds it at the end.
func PutReaderSet(d Document, s ReaderSet) Document {
	d.Setup.Dialogue.ReaderSets = put(d.Setup.Dialogue.ReaderSets, s, ReaderSet.id)
	return d
}

// RemoveFromDialogue removes the question, feedback, voice or set of readers that
// a Ref is of. The replies to what is removed go with it.
func RemoveFromDialogue(d Document, at Ref) Document {
	g := &d.Setup.Dialogue
	switch at.Kind {
	case KindQuestion:
		g.Questions = remove(g.Questions, at.ID, Question.id)
	case KindVoice:
		g.Voices = remove(g.Voices, at.ID, Voice.id)
	case KindReaderSet:
		g.ReaderSets = remove(g.ReaderSets, at.ID, ReaderSet.id)
	}
	if at.Kind == KindFeedback || at.Kind == KindQuestion {
		g.Feedback = removeAll(g.Feedback, func(f Feedback) bool {
			return at.Kind == KindFeedback && f.ID == at.ID || f.Thread == at.ID
		})
	}
	return d
}

func put[T any](all []T, t T, id func(T) string) []T {
	i := slices.IndexFunc(all, func(u T) bool { return id(u) == id(t) })
	if i < 0 {
		return inserted(all, len(all), t)
	}
	all = slices.Clone(all)
	all[i] = t
	return all
}

func remove[T any](all []T, id string, of func(T) string) []T {
	return removeAll(all, func(t T) bool { return of(t) == id })
}

// removeAll returns a copy of a list without some items, nil if none is left.
func removeAll[T any](all []T, gone func(T) bool) []T {
	kept := slices.DeleteFunc(slices.Clone(all), gone)
	if len(kept) == 0 {
		return nil
	}
	return kept
}

// dialogueText returns a text of a question, of feedback or of a voice.
func dialogueText(d Document, at Ref) (string, bool) {
	switch at.Kind {
	case KindQuestion:
		if q, ok := d.Question(at.ID); ok && at.Field == "text" {
			return q.Text, true
		}
	case KindFeedback:
		if f, ok := d.Feedback(at.ID); ok && at.Field == "text" {
			return f.Text, true
		}
	case KindVoice:
		if v, ok := d.Voice(at.ID); ok {
			return read(voiceField(&v, at.Field))
		}
	case KindReaderSet:
		if s, ok := withID(d.Setup.Dialogue.ReaderSets, at.ID, ReaderSet.id); ok && at.Field == "name" {
			return s.Name, true
		}
	}
	return "", false
}

// setDialogueText sets a text that dialogueText returns.
func setDialogueText(d Document, at Ref, text string) Document {
	switch at.Kind {
	case KindQuestion:
		q, _ := d.Question(at.ID)
		q.Text = text
		return PutQuestion(d, q)
	case KindFeedback:
		f, _ := d.Feedback(at.ID)
		f.Text = text
		return PutFeedback(d, f)
	case KindVoice:
		v, _ := d.Voice(at.ID)
		*voiceField(&v, at.Field) = text
		return PutVoice(d, v)
	}
	s, _ := withID(d.Setup.Dialogue.ReaderSets, at.ID, ReaderSet.id)
	s.Name = text
	return PutReaderSet(d, s)
}

func voiceField(v *Voice, field FieldKey) *string {
	switch field {
	case "name":
		return &v.Name
	case "role":
		return &v.Role
	case "relation":
		return &v.Relation
	case "text":
		return &v.Text
	}
	return nil
}

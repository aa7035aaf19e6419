// Package message has the texts that the program shows to its users. Each is a
// whole sentence or label with an ID, named arguments and, if it counts
// something, a form for one and a form for many, so that other languages can
// be added as files that give the same IDs other texts. Every package declares
// its own texts, in its file text.go.
//
// An error that a user may read is made of a message too: the message is the
// error's kind, which callers can test, and the arguments are its details. The
// sentence is made when the error is shown.
package message

import (
	"fmt"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

// Message is one text that users see. Its arguments are written {{.Name}}, as
// in text/template. A Message does not change after it was made, and all of its
// methods may be called from any goroutine.
type Message struct {
	id         string
	one, other string // one is empty unless the message counts something
	added      sync.Once
	templates  templates
}

// templates are the forms of a message, divided at their arguments when it is first
// used: a start does not pay for hundreds of messages that it does not show.
type templates struct {
	divided    sync.Once
	one, other *template // nil where a form does more than inserting arguments
}

// New returns a message. The id is the package's name, a full stop and a few
// words joined by hyphens, such as "editor.saved-at"; it is the key of the text
// in files of other languages.
func New(id, text string) *Message { return &Message{id: id, other: text} }

// NewPlural returns a message about a number of things: one for exactly one,
// other for every other number, each with {{.Count}} for the number.
func NewPlural(id, one, other string) *Message {
	return &Message{id: id, one: one, other: other}
}

// Translation returns the text of a message in another language. It has the
// arguments of that message, and counts nothing.
func Translation(id, text string) *Message { return &Message{id: id, other: text} }

// ID returns the key of the text in files of other languages.
func (m *Message) ID() string { return m.id }

// Text returns the text with its arguments, which are names and values in
// turn, as for log/slog: Text("File", name, "Line", 12).
func (m *Message) Text(args ...any) string {
	form := m.divide().other
	if form.plain() {
		return m.other
	}
	if text, ok := form.fill(args); ok {
		return text
	}
	return m.localize(details(args), nil)
}

// divide returns the forms of the message, divided.
func (m *Message) divide() *templates {
	t := &m.templates
	t.divided.Do(func() {
		t.other = newTemplate(m.other)
		if m.one != "" {
			t.one = newTemplate(m.one)
		}
	})
	return t
}

// Count returns the form of the text for n things. The argument Count is n;
// args are any others, as for [Message.Text].
func (m *Message) Count(n int, args ...any) string {
	forms := m.divide()
	form := forms.other
	if n == 1 || n == -1 { // as English counts
		form = forms.one
	}
	if text, ok := form.fill(append(args[:len(args):len(args)], "Count", n)); ok {
		return text
	}
	d := details(args)
	d["Count"] = n
	return m.localize(d, n)
}

// String returns the text of a message without arguments.
func (m *Message) String() string { return m.Text() }

var (
	bundle    = sync.OnceValue(func() *i18n.Bundle { return i18n.NewBundle(language.English) })
	localizer = sync.OnceValue(func() *i18n.Localizer { return i18n.NewLocalizer(bundle(), language.English.String()) })
	// lock guards the bundle: a message is added to it when it is first used,
	// so that a start does not pay for the hundreds that it does not show.
	lock sync.RWMutex
)

func (m *Message) localize(d map[string]any, count any) string {
	m.added.Do(func() {
		lock.Lock()
		defer lock.Unlock()
		bundle().MustAddMessages(language.English, &i18n.Message{ID: m.id, One: m.one, Other: m.other})
	})
	d = texts(d)
	lock.RLock()
	defer lock.RUnlock()
	text, err := localizer().Localize(&i18n.LocalizeConfig{MessageID: m.id, TemplateData: d, PluralCount: count})
	if err != nil {
		// The text is wrong in the source. What is known of it is of more use
		// to the user than a crash.
		return fmt.Sprintf("%s %v", m.other, d)
	}
	return text
}

// texts replaces the errors and messages among the arguments with their texts.
// This must happen before the lock is taken: their texts may need it too.
func texts(d map[string]any) map[string]any {
	out := make(map[string]any, len(d))
	for name, value := range d {
		switch v := value.(type) {
		case error:
			out[name] = v.Error()
		case fmt.Stringer:
			out[name] = v.String()
		default:
			out[name] = v
		}
	}
	return out
}

// details makes a map of names and values in turn.
func details(args []any) map[string]any {
	d := make(map[string]any, len(args)/2+1)
	for i := 0; i+1 < len(args); i += 2 {
		name, ok := args[i].(string)
		if !ok {
			panic(fmt.Sprintf("message: argument %d is %T, not the name of an argument", i, args[i]))
		}
		d[name] = args[i+1]
	}
	if len(args)%2 == 1 {
		panic("message: an argument has a name and no value")
	}
	return d
}

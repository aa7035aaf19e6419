package mdhtml

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// storage replaces the tags of Confluence's storage format, which is HTML with elements
// of its own, by those of HTML that mean the same. Macros that are not known leave what
// is in them, and parameters have nothing for readers.
type storage struct {
	open []storageElement
	tags int // that have been replaced
	// ends reports whether a tag that ends an element of a name follows. What is not
	// ended hides nothing.
	ends func(tag string) bool
	// inLine is set for a line, in which a tag without the one that belongs to it is
	// text of somebody who writes about it.
	inLine bool
}

// storageElement is an element of the storage format that has begun.
type storageElement struct {
	tag   string
	macro string            // its name, of a macro
	attr  map[string]string // its attributes
	// end are the tags of HTML that end when it does, the inner ones first.
	end []string
	// hidden is set if nothing in it is shown.
	hidden bool
	titled bool   // a macro that has its title
	label  string // of a link without words of its own
}

// storagePrefixes begin the names of the elements.
var storagePrefixes = [...]string{"ac:", "ri:"}

// IsStorage reports whether the name of a tag is that of an element of the storage
// format.
func IsStorage(tag string) bool {
	return strings.HasPrefix(tag, storagePrefixes[0]) || strings.HasPrefix(tag, storagePrefixes[1])
}

// hides reports whether what follows is not shown.
func (s *storage) hides() bool { return len(s.open) > 0 && s.open[len(s.open)-1].hidden }

// plainTextPrefix begins the names of the elements whose text is a section of CDATA.
const plainTextPrefix = "ac:plain-text-"

// hasPlainText reports whether a section of CDATA may follow.
func (s *storage) hasPlainText() bool {
	return len(s.open) > 0 && strings.HasPrefix(s.open[len(s.open)-1].tag, plainTextPrefix)
}

// replace returns the tokens for those of a piece of text.
func (s *storage) replace(tokens []token) []token {
	if len(s.open) == 0 && !hasStorage(tokens) {
		return tokens
	}
	ends := s.ends
	defer func() { s.ends = ends }()
	last := map[string]int{}
	for i := range tokens {
		if tokens[i].kind == html.EndTagToken {
			last[tokens[i].tag] = i
		}
	}
	var out []token
	for i := range tokens {
		s.ends = func(tag string) bool { return last[tag] > i || ends != nil && ends(tag) }
		t := &tokens[i]
		if IsStorage(t.tag) {
			s.tags++
		}
		switch {
		case !IsStorage(t.tag):
			if status, ok := s.taskStatus(t); ok {
				out = append(out, status)
			} else if !s.hides() {
				out = append(out, *t)
			}
		case s.inLine && s.isAlone(t):
			out = append(out, *t)
		case t.kind == html.EndTagToken:
			out = append(out, s.end(t)...)
		default:
			out = append(out, s.begin(t)...)
		}
	}
	return out
}

// isAlone reports whether a tag has no other that belongs to it.
func (s *storage) isAlone(t *token) bool {
	switch t.kind {
	case html.StartTagToken:
		return !s.ends(t.tag)
	case html.EndTagToken:
		return !slices.ContainsFunc(s.open, func(e storageElement) bool { return e.tag == t.tag })
	}
	return false
}

func hasStorage(tokens []token) bool {
	for i := range tokens {
		if IsStorage(tokens[i].tag) {
			return true
		}
	}
	return false
}

// taskStatus returns the check box of a task, whose state is a word.
func (s *storage) taskStatus(t *token) (token, bool) {
	if t.kind != html.TextToken || len(s.open) == 0 || s.open[len(s.open)-1].tag != "ac:task-status" {
		return token{}, false
	}
	box := t.startTag("input")
	box.attr = map[string]string{"type": "checkbox"}
	if string(bytes.TrimSpace(t.raw)) == "complete" {
		box.attr["checked"] = ""
	}
	return box, true
}

// startTag returns a tag of HTML in the place of a token.
func (t *token) startTag(tag string) token {
	return token{kind: html.StartTagToken, tag: tag, raw: t.raw, at: t.at}
}

func (t *token) endTag(tag string) token {
	return token{kind: html.EndTagToken, tag: tag, raw: t.raw, at: t.at}
}

// words returns text in the place of a token.
func (t *token) words(value string) token {
	return token{kind: html.TextToken, value: value, raw: t.raw, at: t.at[:1]}
}

// maxStorage is how many elements may be open, one in the other.
const maxStorage = 100

// begin returns the tokens for a tag that begins an element.
func (s *storage) begin(t *token) []token {
	e := storageElement{tag: t.tag, attr: t.attr, hidden: s.hides()}
	var out []token
	if !e.hidden {
		out = s.meaning(t, &e)
	}
	e.hidden = e.hidden && (s.hides() || s.ends(t.tag))
	if t.kind == html.SelfClosingTagToken || len(s.open) >= maxStorage {
		for _, tag := range e.end {
			out = append(out, t.endTag(tag))
		}
		return out
	}
	s.open = append(s.open, e)
	return out
}

// end returns the tokens for a tag that ends an element, and those inside it.
func (s *storage) end(t *token) []token {
	at := len(s.open) - 1
	for at >= 0 && s.open[at].tag != t.tag {
		at--
	}
	if at < 0 {
		return nil
	}
	var out []token
	for len(s.open) > at {
		e := s.open[len(s.open)-1]
		s.open = s.open[:len(s.open)-1]
		for _, tag := range e.end {
			end := t.endTag(tag)
			end.value = e.label
			out = append(out, end)
		}
	}
	return out
}

// storageTags are the tags of HTML that mean the same as those of the storage format.
var storageTags = map[string]string{
	"ac:rich-text-body": "div", "ac:plain-text-body": "pre", "ac:layout": "div", "ac:layout-section": "div", "ac:layout-cell": "div",
	"ac:task-list": "ul", "ac:task": "li", "ac:caption": "figcaption", "ac:adf-content": "div",
}

// storageHidden are the elements with nothing for readers.
var storageHidden = set("ac:parameter", "ac:default-parameter", "ac:task-id", "ac:task-uuid", "ac:placeholder", "ac:adf-fallback", "ac:adf-attribute")

// boxMacros are the macros that set blocks apart, and their title if they have none of
// their own.
var boxMacros = map[string]string{"info": "Info", "note": "Note", "tip": "Tip", "warning": "Warning", "panel": "", "expand": ""}

// meaning returns the tokens for the beginning of an element, and notes in it what ends
// it.
func (s *storage) meaning(t *token, e *storageElement) []token {
	switch t.tag {
	case "ac:structured-macro", "ac:macro":
		e.macro = t.attr["ac:name"]
		_, isBox := boxMacros[e.macro]
		switch {
		case isBox:
			e.end = []string{"aside"}
		case e.macro == "status":
			e.end = []string{"strong"}
		}
	case "ac:link":
		e.end = []string{"a"}
	case "ac:parameter":
		s.parameter(t.attr["ac:name"], e)
	case "ac:rich-text-body":
		e.end = []string{storageTags[t.tag]}
		return append(s.title(t), t.startTag(storageTags[t.tag]))
	case "ac:emoticon":
		return []token{t.words(emoticon(t.attr))}
	default:
		if strings.HasPrefix(t.tag, "ri:") {
			return s.resource(t)
		}
		if tag := storageTags[t.tag]; tag != "" {
			e.end = []string{tag}
		}
		e.hidden = storageHidden[t.tag]
	}
	var out []token
	for i := len(e.end) - 1; i >= 0; i-- {
		tag := t.startTag(e.end[i])
		if anchor := t.attr["ac:anchor"]; anchor != "" && t.tag == "ac:link" {
			tag.attr = map[string]string{"href": "#" + anchor}
		}
		out = append(out, tag)
	}
	return out
}

// macro returns the innermost macro that is open, nil if there is none.
func (s *storage) macro() *storageElement {
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i].macro != "" {
			return &s.open[i]
		}
	}
	return nil
}

// parameter decides what becomes of a parameter: the title of what has one is shown.
func (s *storage) parameter(name string, e *storageElement) {
	m := s.macro()
	e.hidden = true
	if m == nil {
		return
	}
	_, isBox := boxMacros[m.macro]
	switch {
	case name == "title" && isBox:
		e.end, e.hidden, m.titled = []string{"summary"}, false, true
	case name == "title" && (m.macro == "code" || m.macro == "noformat"):
		e.end, e.hidden = []string{"strong", "p"}, false
	case name == "title" && m.macro == "status", name == "key" && m.macro == "jira":
		e.hidden = false
	}
}

// title returns the title of a macro that has none of its own: the name of its kind.
func (s *storage) title(t *token) []token {
	m := s.macro()
	if m == nil || m.titled || boxMacros[m.macro] == "" {
		return nil
	}
	m.titled = true
	return []token{t.startTag("summary"), t.words(boxMacros[m.macro]), t.endTag("summary")}
}

// resource returns the picture that a tag within one names. Within a link it is what the
// link is called if it has no words.
func (s *storage) resource(t *token) []token {
	if len(s.open) == 0 {
		return nil
	}
	around := &s.open[len(s.open)-1]
	switch around.tag {
	case "ac:image":
		im := t.startTag("img")
		im.attr = map[string]string{"src": firstOf(t.attr, "ri:filename", "ri:value")}
		for _, name := range [...]string{"alt", "title", "width", "height"} {
			if v := around.attr["ac:"+name]; v != "" {
				im.attr[name] = v
			}
		}
		return []token{im}
	case "ac:link":
		around.label = firstOf(t.attr, "ri:content-title", "ri:filename", "ri:value", "ri:space-key")
		if t.tag == "ri:user" {
			around.label = "@" + firstOf(t.attr, "ri:username", "ri:account-id", "ri:userkey")
		}
	}
	return nil
}

// firstOf returns the first attribute of some that has a value.
func firstOf(attr map[string]string, names ...string) string {
	for _, name := range names {
		if v := attr[name]; v != "" {
			return v
		}
	}
	return ""
}

// emoticons are the signs of pictures by their name.
var emoticons = map[string]string{
	"tick": "✓", "cross": "✗", "warning": "⚠", "information": "ℹ", "question": "?", "plus": "+", "minus": "−",
	"smile": "🙂", "sad": "🙁", "wink": "😉", "thumbs-up": "👍", "thumbs-down": "👎", "light-on": "💡", "yellow-star": "⭐", "heart": "❤",
}

func emoticon(attr map[string]string) string {
	name := attr["ac:name"]
	if sign := firstOf(attr, "ac:emoji-fallback"); sign != "" {
		return sign
	}
	if sign := emoticons[name]; sign != "" {
		return sign
	}
	return ":" + name + ":"
}

package mdhtml

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"promodoc/app/htmlelement"
)

// token is a tag, a comment or text of a piece of HTML.
type token struct {
	kind html.TokenType
	tag  string
	attr map[string]string
	raw  []byte // as written
	at   []text.Segment
	// value is the text of a token that the source does not have as such; of a tag
	// that ends an element, what is shown if the element has no text.
	value string
	plain bool // text without references to characters
}

// known reports whether a tag or a comment has a meaning. All others are text.
func (t *token) known() bool {
	switch t.kind {
	case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
		return htmlelement.Of(t.tag).Harmless
	case html.CommentToken:
		return t.isComment()
	}
	return false
}

// isComment reports whether the token is a comment. The tokenizer takes declarations
// and instructions for comments too, and what begins like one and never ends, which
// would hide the rest of a text.
func (t *token) isComment() bool {
	return t.kind == html.CommentToken && bytes.HasPrefix(t.raw, []byte("<!--")) && bytes.HasSuffix(t.raw, []byte("-->"))
}

// pos is where the token begins in the source.
func (t *token) pos() int { return t.at[0].Start }

// tokenize divides HTML, given as segments of the source, which need not be next
// to each other: in a quote, each line is one. What is open of the storage format goes
// on in it.
func tokenize(src []byte, segments []text.Segment, s *storage) []token {
	return s.replace(divide(src, segments, s.hasPlainText()))
}

// cdataBegin and cdataEnd enclose text in which nothing has another meaning.
const cdataBegin, cdataEnd = "<![CDATA[", "]]>"

// divide divides HTML into tokens. CDATA is only known in the storage format; elsewhere
// it is text of somebody who writes about it.
func divide(src []byte, segments []text.Segment, cdata bool) []token {
	var joined []byte
	for _, s := range segments {
		joined = append(joined, s.Value(src)...)
	}
	var out []token
	c := cutter{segments: segments}
	z := html.NewTokenizer(bytes.NewReader(joined))
	for at := 0; ; {
		z.AllowCDATA(cdata)
		kind := z.Next()
		raw := bytes.Clone(z.Raw())
		if kind == html.ErrorToken {
			// An unfinished tag at the end is text.
			if at < len(joined) {
				out = append(out, token{kind: html.TextToken, raw: joined[at:], at: c.cut(at, len(joined))})
			}
			return out
		}
		if len(raw) == 0 {
			continue
		}
		t := token{kind: kind, raw: raw}
		from, to := at, at+len(raw)
		at = to
		if t.plain = kind == html.TextToken && cdata && bytes.HasPrefix(raw, []byte(cdataBegin)); t.plain {
			from += len(cdataBegin)
			if bytes.HasSuffix(raw, []byte(cdataEnd)) {
				to -= len(cdataEnd)
			}
		}
		if t.at = c.cut(from, to); len(t.at) == 0 {
			continue // an empty section
		}
		if kind == html.StartTagToken || kind == html.EndTagToken || kind == html.SelfClosingTagToken {
			t.readTag(z)
			cdata = kind == html.StartTagToken && strings.HasPrefix(t.tag, plainTextPrefix)
		}
		out = append(out, t)
	}
}

func (t *token) readTag(z *html.Tokenizer) {
	name, more := z.TagName()
	t.tag = string(name)
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if t.attr == nil {
			t.attr = map[string]string{}
		}
		if _, twice := t.attr[string(key)]; !twice {
			t.attr[string(key)] = string(value)
		}
	}
}

// cutter finds what ranges of joined segments are in the source, one after the
// other.
type cutter struct {
	segments []text.Segment // that no range has passed
	start    int            // of the first of them, in the joined text
}

// cut returns what a range is in the source. It does not begin before the last one.
func (c *cutter) cut(from, to int) []text.Segment {
	var out []text.Segment
	for len(c.segments) > 0 {
		s := c.segments[0]
		length := s.Padding + s.Stop - s.Start
		if c.start >= to {
			break
		}
		if from < c.start+length {
			a, b := max(from-c.start-s.Padding, 0), max(min(to-c.start, length)-s.Padding, 0)
			out = append(out, text.NewSegment(s.Start+a, s.Start+b))
		}
		if c.start+length > to {
			break
		}
		c.segments, c.start = c.segments[1:], c.start+length
	}
	return out
}

// align returns the alignment that a tag asks for: left, center, right or none.
func (t *token) align() string {
	if t.tag == "center" {
		return "center"
	}
	align := strings.ToLower(strings.TrimSpace(t.attr["align"]))
	if v, ok := t.style("text-align"); ok {
		align = v
	}
	switch align {
	case "left", "center", "right":
		return align
	}
	return ""
}

// style returns the value of a property of the tag's style, in lower case.
func (t *token) style(property string) (string, bool) {
	for declaration := range strings.SplitSeq(t.attr["style"], ";") {
		name, value, ok := strings.Cut(declaration, ":")
		if ok && strings.EqualFold(strings.TrimSpace(name), property) {
			return strings.ToLower(strings.TrimSpace(value)), true
		}
	}
	return "", false
}

// pageBreaks reports whether a tag asks for a new page before or after it.
func (t *token) pageBreaks() (before, after bool) {
	for class := range strings.FieldsSeq(strings.ToLower(t.attr["class"])) {
		switch strings.ReplaceAll(strings.ReplaceAll(class, "-", ""), "_", "") {
		case "pagebreak", "newpage", "pagebreakbefore":
			before = true
		case "pagebreakafter":
			after = true
		}
	}
	breaks := func(properties ...string) bool {
		for _, p := range properties {
			switch v, _ := t.style(p); strings.TrimSuffix(v, " !important") {
			case "always", "page", "left", "right", "recto", "verso":
				return true
			}
		}
		return false
	}
	return before || breaks("page-break-before", "break-before"), after || breaks("page-break-after", "break-after")
}

// pageBreakNames are what comments and commands for a new page say.
var pageBreakNames = set("pagebreak", "newpage")

// isPageBreak reports whether a comment asks for a new page.
func (t *token) isPageBreak() bool {
	s := strings.TrimSuffix(strings.TrimPrefix(string(t.raw), "<!--"), "-->")
	return pageBreakNames[strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\n-_:\\", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))]
}

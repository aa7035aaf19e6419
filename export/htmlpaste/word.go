package htmlpaste

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// wordLists makes lists of the paragraphs that Word writes for their items: the
// level is in the style, the bullet or number in text that is marked as such.
func wordLists(root *html.Node) {
	var open []*html.Node // the lists that are open, outer ones first
	for _, n := range descendants(root) {
		if !isBlock(n) || n.DataAtom == atom.Body || n.DataAtom == atom.Html || inside(n, is(atom.Li)) {
			continue
		}
		level, ok := wordLevel(n)
		if !ok {
			if n.DataAtom != atom.Div && !isBlank(n) {
				open = nil
			}
			continue
		}
		kind := wordMarker(n)
		open = wordList(open, n, level, kind)
		rename(n, atom.Li)
		move(open[len(open)-1], n)
	}
}

var levelPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\blevel(\d)`) })

// wordLevel returns the level of a paragraph that is an item in Word, from 1.
func wordLevel(n *html.Node) (int, bool) {
	list := styleOf(n)["mso-list"]
	m := levelPattern().FindStringSubmatch(list)
	if n.DataAtom == atom.Li || m == nil {
		return 0, false
	}
	level, _ := strconv.Atoi(m[1])
	return max(level, 1), true
}

var numberPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\(?(\d+|[a-zA-Z]|[ivxlc]+)[.)]$`) })

// wordMarker removes the bullet or number of an item and returns the kind of its
// list.
func wordMarker(item *html.Node) atom.Atom {
	kind := atom.Ul
	for _, n := range descendants(item) {
		if strings.HasPrefix(styleOf(n)["mso-list"], "ignore") {
			if numberPattern().MatchString(strings.TrimSpace(text(n))) {
				kind = atom.Ol
			}
			n.Parent.RemoveChild(n)
			break
		}
	}
	return kind
}

// wordList returns the open lists with that for an item last. A list begins before
// the item, or in the last item of the list around it.
func wordList(open []*html.Node, item *html.Node, level int, kind atom.Atom) []*html.Node {
	if len(open) > level {
		open = open[:level]
	}
	if len(open) == level && open[level-1].DataAtom == kind {
		return open
	}
	if len(open) == level {
		open = open[:level-1]
	}
	list := element(kind)
	if len(open) == 0 || open[len(open)-1].LastChild == nil {
		item.Parent.InsertBefore(list, item)
		return []*html.Node{list}
	}
	move(open[len(open)-1].LastChild, list)
	return append(open, list)
}

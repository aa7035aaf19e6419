package htmlpaste

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

// declarations are the CSS declarations of a style attribute, in lower case.
type declarations map[string]string

func styleOf(n *html.Node) declarations {
	d := declarations{}
	for part := range strings.SplitSeq(htmlelement.Attribute(n, "style"), ";") {
		key, value, ok := strings.Cut(part, ":")
		if ok {
			d[strings.ToLower(strings.TrimSpace(key))] = strings.ToLower(strings.TrimSpace(value))
		}
	}
	return d
}

// weight returns whether text is bold, and whether the declarations say anything
// about that.
func (d declarations) weight() (bold, said bool) {
	switch w := d["font-weight"]; w {
	case "":
		return false, false
	case "bold", "bolder":
		return true, true
	default:
		n, err := strconv.Atoi(w)
		return err == nil && n >= 600, true
	}
}

// slant is weight for italics.
func (d declarations) slant() (italic, said bool) {
	s := d["font-style"]
	return s == "italic" || s == "oblique", s != ""
}

func (d declarations) struck() bool {
	return strings.Contains(d["text-decoration"]+d["text-decoration-line"], "line-through")
}

// isHidden reports whether text is not to be seen.
func (d declarations) isHidden() bool {
	return d["display"] == "none" || d["visibility"] == "hidden" || d["mso-hide"] == "all"
}

// isMonospace reports whether an element is set as code.
func (d declarations) isMonospace() bool {
	family := d["font-family"]
	for _, name := range []string{"mono", "courier", "consolas", "menlo", "fira code"} {
		if strings.Contains(family, name) {
			return true
		}
	}
	return false
}

// emphasis returns the elements to put around the text of an element, by its name
// and its style.
func emphasis(n *html.Node) []atom.Atom {
	d := styleOf(n)
	bold, saidBold := d.weight()
	italic, saidItalic := d.slant()
	style := htmlelement.OfNode(n).Style
	if !saidBold {
		bold = style == htmlelement.Strong
	}
	if !saidItalic {
		italic = style == htmlelement.Emphasis
	}
	var all []atom.Atom
	if bold {
		all = append(all, atom.Strong)
	}
	if italic {
		all = append(all, atom.Em)
	}
	if d.struck() || style == htmlelement.Struck {
		all = append(all, atom.Del)
	}
	if other, ok := others[style]; ok && !(other == atom.U && touchesLink(n)) {
		all = append(all, other)
	}
	return all
}

// others are the elements for the styles that no declaration is looked at for.
var others = map[htmlelement.Style]atom.Atom{
	htmlelement.Underlined: atom.U, htmlelement.Marked: atom.Mark, htmlelement.Raised: atom.Sup, htmlelement.Lowered: atom.Sub,
}

// touchesLink reports whether an element is in a link or has one in it: programs
// underline links.
func touchesLink(n *html.Node) bool { return inside(n, is(atom.A)) || hasElement(n, atom.A) }

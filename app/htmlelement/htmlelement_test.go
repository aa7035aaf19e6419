package htmlelement_test

import (
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

func TestElements(t *testing.T) {
	for _, tt := range []struct {
		name            string
		kind            htmlelement.Kind
		block, harmless bool
		hidden          bool
	}{
		{"b", htmlelement.Inline, false, true, false},
		{"br", htmlelement.Void, false, true, false},
		{"hr", htmlelement.Rule, true, true, false},
		{"div", htmlelement.Group, true, true, false},
		{"li", htmlelement.Container, true, true, false},
		{"td", htmlelement.Line, true, true, false},
		{"h3", htmlelement.Line, true, true, false},
		{"pre", htmlelement.Preformatted, true, true, false},
		{"script", htmlelement.Group, true, false, true},
		{"iframe", htmlelement.Inline, false, false, true},
		{"input", htmlelement.Void, false, true, true},
		{"form", htmlelement.Group, true, false, false},
		{"string", htmlelement.Unknown, false, false, false}, // of a List<String>
	} {
		e := htmlelement.Of(tt.name)
		if e.Kind != tt.kind || e.IsBlock() != tt.block || e.Harmless != tt.harmless || e.Hidden != tt.hidden {
			t.Errorf("<%s> is %+v", tt.name, e)
		}
	}
	if level := htmlelement.Of("h6").Level; level != 6 {
		t.Errorf("<h6> has the level %d", level)
	}
	if style := htmlelement.Of("kbd").Style; style != htmlelement.Code {
		t.Errorf("<kbd> has the style %d", style)
	}
}

// Text is no element, even if it is the name of one.
func TestOfNode(t *testing.T) {
	element := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
	if !htmlelement.OfNode(element).IsBlock() {
		t.Error("a paragraph is no block")
	}
	if htmlelement.OfNode(&html.Node{Type: html.TextNode, Data: "p"}).IsBlock() {
		t.Error("the text p is a block")
	}
}

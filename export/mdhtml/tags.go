package mdhtml

import "promodoc/app/htmlelement"

// ends are the elements that the beginning of another ends, up to the container
// that may hold both (HTML Living Standard, 13.1.2.4, optional tags).
var ends = map[string]struct{ tags, within map[string]bool }{
	"li": {set("li"), set("ul", "ol")},
	"tr": {set("tr", "td", "th"), set("table")},
	"td": {set("td", "th"), set("tr", "table")},
	"th": {set("td", "th"), set("tr", "table")},
	"dt": {set("dt", "dd"), set("dl")},
	"dd": {set("dt", "dd"), set("dl")},

	"thead": {set("thead", "tbody", "tfoot", "tr", "td", "th", "caption"), set("table")},
	"tbody": {set("thead", "tbody", "tfoot", "tr", "td", "th", "caption"), set("table")},
	"tfoot": {set("thead", "tbody", "tfoot", "tr", "td", "th", "caption"), set("table")},
}

func set(names ...string) map[string]bool {
	out := make(map[string]bool, len(names))
	for _, n := range names {
		out[n] = true
	}
	return out
}

// kindOf returns the kind of an element.
func kindOf(tag string) htmlelement.Kind { return htmlelement.Of(tag).Kind }

package mdhtml

// spans are the elements with inline content and what they do to it. The others
// in inlines only hold text.
var spans = map[string]Style{
	"b": Strong, "strong": Strong,
	"i": Emphasis, "em": Emphasis, "cite": Emphasis, "dfn": Emphasis, "var": Emphasis,
	"s": Struck, "strike": Struck, "del": Struck,
	"code": Code, "kbd": Code, "samp": Code, "tt": Code,
	"u": Underlined, "ins": Underlined,
	"mark": Marked, "sup": Raised, "sub": Lowered, "small": Small,
}

// inlines are inline elements without a style of their own.
var inlines = set("a", "span", "font", "abbr", "q", "time", "picture", "big", "bdi", "label")

// voids are elements without content.
var voids = set("br", "hr", "img", "wbr", "input", "source", "col")

// Blocks: groups are those that only hold others.
var (
	headings = map[string]int{"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
	groups   = set("p", "div", "center", "section", "article", "header", "footer", "main", "nav",
		"figure", "dl", "dd", "thead", "tbody", "tfoot", "colgroup")
	containers = set("ul", "ol", "li", "blockquote", "details", "aside", "table", "tr")
	// lines have inline content.
	lines = set("h1", "h2", "h3", "h4", "h5", "h6", "summary", "td", "th", "caption", "figcaption", "dt")
)

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

func isInline(tag string) bool {
	_, span := spans[tag]
	return span || inlines[tag]
}

func isBlock(tag string) bool { return groups[tag] || containers[tag] || lines[tag] || tag == "pre" }

// isKnown reports whether an element is set as what it means. The tags of all
// others are text.
func isKnown(tag string) bool { return isInline(tag) || isBlock(tag) || voids[tag] }

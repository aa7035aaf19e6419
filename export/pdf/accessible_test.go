package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// checker checks a file for conformance to PDF/UA-1 (ISO 14289-1) as far as a
// machine can. The numbers are those of the failure conditions in the Matterhorn
// Protocol 1.1.
type checker struct {
	*reader
	pages   []dict
	numbers []ref
	// shown is what each page shows, and owner the element of each marked content
	// and of each link annotation.
	shown    [][]shown
	owner    map[string]int
	ids      map[pdfString]bool
	levels   []int
	failures []string
}

// checkAccessible reports all failures of a file.
func checkAccessible(t testing.TB, file []byte) {
	t.Helper()
	for _, failure := range newChecker(t, file).check() {
		t.Error(failure)
	}
}

func newChecker(t testing.TB, file []byte) *checker {
	t.Helper()
	c := &checker{reader: newReader(t, file), owner: map[string]int{}, ids: map[pdfString]bool{}}
	c.pages, c.numbers = c.pageDicts()
	for _, p := range c.pages {
		c.shown = append(c.shown, c.content(t, c.streams[int(p["Contents"].(ref))]))
	}
	return c
}

// check returns the failures of the file, a sentence each.
func (c *checker) check() []string {
	c.checkCatalog()
	c.checkContent()
	root, _ := c.catalog()["StructTreeRoot"].(ref)
	first, _ := c.dict(root)["K"].(ref)
	if c.dict(first)["S"] != name("Document") {
		c.fail("01-002", "the tree does not begin with a document")
		return c.failures
	}
	c.walk(int(first), int(root), 0)
	c.checkOwners()
	c.checkLinks()
	c.checkFonts()
	return c.failures
}

func (c *checker) fail(checkpoint, format string, args ...any) {
	c.failures = append(c.failures, checkpoint+": "+fmt.Sprintf(format, args...))
}

// checkCatalog: the file is tagged, claims conformance and has a language and a
// title.
func (c *checker) checkCatalog() {
	root := c.catalog()
	if c.dict(root["MarkInfo"])["Marked"] != true || c.dict(root["MarkInfo"])["Suspects"] == true {
		c.fail("06-001", "the file is not marked as tagged")
	}
	if c.dict(root["ViewerPreferences"])["DisplayDocTitle"] != true {
		c.fail("07-001", "windows do not show the title")
	}
	if lang, _ := root["Lang"].(pdfString); lang == "" {
		c.fail("11-006", "the file has no language")
	}
	stream, _ := root["Metadata"].(ref)
	xmp := c.streams[int(stream)]
	for checkpoint, want := range map[string]string{
		"06-002": "<pdfuaid:part>1</pdfuaid:part>", "06-003": "<dc:title>", "06-001": "<x:xmpmeta",
	} {
		if !bytes.Contains(xmp, []byte(want)) {
			c.fail(checkpoint, "the metadata has no %s", want)
		}
	}
	for i, p := range c.pages {
		if p["Tabs"] != name("S") {
			c.fail("28-008", "the tab order of page %d does not follow its structure", i+1)
		}
		if p["StructParents"] != float64(i) {
			c.fail("01-005", "page %d has the key %v", i+1, p["StructParents"])
		}
	}
}

// checkContent: everything that is shown is an artifact or has an MCID, and no
// marked content is in another.
func (c *checker) checkContent() {
	for i, all := range c.shown {
		numbers := map[float64]bool{}
		for k, s := range all {
			id, tagged := s.properties["MCID"].(float64)
			switch {
			case s.depth > 1:
				c.fail("01-003", "page %d: %q is in %d marked contents", i+1, s.text, s.depth)
			case s.depth == 0, !tagged && s.tag != "Artifact", tagged && s.tag == "Artifact":
				c.fail("01-005", "page %d: %q is neither tagged nor an artifact: %q %v", i+1, s.text, s.tag, s.properties)
			case tagged && numbers[id] && all[k-1].properties["MCID"] != id:
				c.fail("01-005", "page %d: MCID %v is used twice", i+1, id)
			}
			if tagged {
				numbers[id] = true
			}
		}
	}
}

// inside are the parents that some elements must have (ISO 32000-1, 14.8.4).
// 09-004 to 09-006.
var inside = map[name][]name{
	"TR": {"Table", "THead", "TBody"}, "THead": {"Table"}, "TBody": {"Table"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"},
	"Caption": {"Figure"}, "Lbl": {"LI", "Note", "TOCI"}, "TOCI": {"TOC"}, "TOC": {"Document", "TOC", "TOCI"}, "Document": {"StructTreeRoot"},
}

// within are the only children that some elements may have.
var within = map[name][]name{
	"Table": {"TR", "THead", "TBody"}, "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI", "L"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOCI", "TOC"},
	"TOCI": {"Lbl", "Reference", "P", "TOC"}, "Document": nil,
}

// standard are the standard structure types. 02-001.
var standard = strings.Fields("Document H1 H2 H3 H4 H5 H6 P L LI Lbl LBody BlockQuote Code Table THead TBody TR TH TD Figure Caption Note " +
	"TOC TOCI Reference Link Annot")

// walk goes through the tree in reading order.
func (c *checker) walk(number, parent, depth int) {
	e, ok := c.objects[number].(dict)
	if !ok || depth > 200 {
		c.fail("01-005", "object %d is not an element", number)
		return
	}
	tag, _ := e["S"].(name)
	if !slices.Contains(standard, string(tag)) {
		c.fail("02-001", "%q is not a standard type", tag)
	}
	if e["P"] != ref(parent) {
		c.fail("01-005", "%s %d has the parent %v", tag, number, e["P"])
	}
	around, _ := c.objects[parent].(dict)["S"].(name)
	if around == "" {
		around = "StructTreeRoot"
	}
	if may, limited := inside[tag]; limited && !slices.Contains(may, around) {
		c.fail("09-004", "%s is in %s", tag, around)
	}
	if may, limited := within[around]; limited && may != nil && !slices.Contains(may, tag) {
		c.fail("09-005", "%s has a %s in it", around, tag)
	}
	if tag == "Link" && !slices.ContainsFunc(c.array(e["K"]), func(k any) bool { d, ok := k.(dict); return ok && d["Obj"] != nil }) {
		c.fail("28-011", "the link %d leads nowhere", number)
	}
	c.checkElement(number, tag, e)
	for _, kid := range c.array(e["K"]) {
		c.kid(number, depth, e, kid)
	}
}

// key identifies marked content by its MCID, or a link by its object, on a page.
func key(page, id any) string { return fmt.Sprintf("%v %T %v", page, id, id) }

// kid checks a kid of an element.
func (c *checker) kid(number, depth int, e dict, kid any) {
	own := func(page, id any) {
		at := key(page, id)
		if before, seen := c.owner[at]; seen {
			c.fail("01-005", "%s belongs to the elements %d and %d", at, before, number)
		}
		c.owner[at] = number
	}
	switch k := kid.(type) {
	case float64:
		own(e["Pg"], k)
	case ref:
		c.walk(int(k), number, depth+1)
	case dict:
		page := k["Pg"]
		if page == nil {
			page = e["Pg"]
		}
		if k["Type"] == name("MCR") {
			own(page, k["MCID"])
			return
		}
		own(page, k["Obj"])
		want := name("Link")
		if c.dict(k["Obj"])["Subtype"] == name("Text") {
			want = "Annot"
		}
		if e["S"] != want {
			c.fail("28-011", "an annotation is in %s, not in %s", e["S"], want)
		}
	}
}

// checkElement: the requirements of single types.
func (c *checker) checkElement(number int, tag name, e dict) {
	attributes, _ := e["A"].(dict)
	switch {
	case tag == "Figure":
		if alt, _ := e["Alt"].(pdfString); alt == "" {
			c.fail("13-004", "figure %d has no alternative", number)
		}
		if len(c.array(attributes["BBox"])) != 4 {
			c.fail("13-004", "figure %d has no area", number)
		}
	case tag == "TH" && attributes["Scope"] == nil:
		c.fail("15-003", "the header cell %d has no scope", number)
	case tag == "L" && attributes["ListNumbering"] == nil:
		c.fail("16-001", "the list %d does not say how it is numbered", number)
	case tag == "Note":
		id, _ := e["ID"].(pdfString)
		if id == "" || c.ids[id] {
			c.fail("19-003", "note %d has the name %q", number, id)
		}
		c.ids[id] = true
	case len(tag) == 2 && tag[0] == 'H':
		c.checkHeading(int(tag[1] - '0'))
	case tag == "Table":
		c.checkTable(number, e)
	}
}

// checkHeading: the first heading has level 1, and no level is skipped. 14-002,
// 14-003.
func (c *checker) checkHeading(level int) {
	before := 0
	if len(c.levels) > 0 {
		before = c.levels[len(c.levels)-1]
	}
	if level > before+1 {
		c.fail("14-003", "a heading of level %d follows one of level %d", level, before)
	}
	c.levels = append(c.levels, level)
}

// checkTable: all rows have the same number of cells, and header cells are in a head.
// 15-005.
func (c *checker) checkTable(number int, e dict) {
	var cells []int
	for _, kid := range c.array(e["K"]) {
		rows := []any{kid}
		tag := c.dict(kid)["S"]
		if tag == name("THead") || tag == name("TBody") {
			rows = c.array(c.dict(kid)["K"])
		}
		for _, row := range rows {
			all := c.array(c.dict(row)["K"])
			cells = append(cells, len(all))
			if header := len(all) > 0 && c.dict(all[0])["S"] == name("TH"); header != (tag == name("THead")) {
				c.fail("15-003", "table %d has header cells in %v", number, tag)
			}
		}
	}
	if len(cells) == 0 || slices.Min(cells) != slices.Max(cells) {
		c.fail("15-005", "table %d has rows of %v cells", number, cells)
	}
}

// checkOwners: all marked content and all links are in the tree, and the parent tree
// agrees with it. 01-005.
func (c *checker) checkOwners() {
	table := map[int]any{}
	root := c.dict(c.catalog()["StructTreeRoot"])
	for _, leaf := range c.array(c.dict(root["ParentTree"])["Kids"]) {
		entries, limits := c.array(c.dict(leaf)["Nums"]), c.array(c.dict(leaf)["Limits"])
		for i := 0; i+1 < len(entries); i += 2 {
			key := entries[i].(float64)
			if key < limits[0].(float64) || key > limits[1].(float64) {
				c.fail("01-005", "key %v is outside %v", key, limits)
			}
			table[int(key)] = entries[i+1]
		}
	}
	found := map[int]bool{}
	for i, all := range c.shown {
		elements := c.array(table[i])
		for _, s := range all {
			id, tagged := s.properties["MCID"].(float64)
			if !tagged {
				continue
			}
			owner, known := c.owner[key(c.numbers[i], id)]
			if !known || int(id) >= len(elements) || elements[int(id)] != ref(owner) {
				c.fail("01-005", "page %d: the sequence %v, %q, belongs to element %v", i+1, id, s.text, owner)
				continue
			}
			found[owner] = true
			if tag := c.objects[owner].(dict)["S"].(name); tag != s.tag && (s.tag != "H" || tag[0] != 'H') && s.tag != "TOCI" {
				c.fail("01-005", "page %d: the sequence %v is marked %s and belongs to %s", i+1, id, s.tag, tag)
			}
		}
	}
	c.checkAnnotations(table, found)
	for at, owner := range c.owner {
		if !found[owner] {
			c.fail("01-005", "element %d has the content %s, which is missing", owner, at)
		}
	}
}

// checkAnnotations does so for links and collects the keys that it found.
func (c *checker) checkAnnotations(table map[int]any, found map[int]bool) {
	for i, p := range c.pages {
		for _, a := range c.array(p["Annots"]) {
			owner, known := c.owner[key(c.numbers[i], a)]
			key, _ := c.dict(a)["StructParent"].(float64)
			if !known || table[int(key)] != ref(owner) {
				c.fail("28-002", "page %d: the link %v belongs to element %v", i+1, a, table[int(key)])
			}
			found[owner] = true
		}
	}
}

// checkLinks: every link has a description and is printed. 28-012.
func (c *checker) checkLinks() {
	for i, p := range c.pages {
		for _, a := range c.array(p["Annots"]) {
			d := c.dict(a)
			if says, _ := d["Contents"].(pdfString); says == "" {
				c.fail("28-012", "page %d: a link without contents", i+1)
			}
			if d["Subtype"] == name("Text") {
				if d["F"] != 28.0 || d["NM"] == nil || d["T"] == nil {
					c.fail("28-002", "page %d: the note %v", i+1, d)
				}
				continue
			}
			if d["F"] != 4.0 {
				c.fail("28-002", "page %d: a link with flags %v", i+1, d["F"])
			}
			if (d["A"] == nil) == (d["Dest"] == nil) {
				c.fail("28-011", "page %d: a link needs exactly one destination: %v", i+1, d)
			}
		}
	}
}

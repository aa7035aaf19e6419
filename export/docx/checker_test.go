package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
)

// checker checks a Word file as strictly as Word does, and more: Word says no more than
// that a file is damaged.
type checker struct {
	faults []string
	parts  map[string]*node // those of XML, by name
	names  []string
	kinds  map[string]string // types by the name of the part
}

// node is an element.
type node struct {
	name     string // with its usual prefix
	attrs    map[string]string
	children []*node
	parent   *node
	text     string
}

// prefixes are the usual prefixes of namespaces.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":              "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":       "r",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":    "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                     "a",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":                  "pic",
	"http://schemas.microsoft.com/office/word/2010/wordml":                      "w14",
	"http://schemas.microsoft.com/office/word/2012/wordml":                      "w15",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":               "mc",
	"http://schemas.openxmlformats.org/package/2006/content-types":              "ct",
	"http://schemas.openxmlformats.org/package/2006/relationships":              "rel",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties":   "cp",
	"http://purl.org/dc/elements/1.1/":                                          "dc",
	"http://purl.org/dc/terms/":                                                 "dcterms",
	"http://www.w3.org/2001/XMLSchema-instance":                                 "xsi",
	"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
	"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties":   "cu",
	"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes":      "vt",
	"http://www.w3.org/XML/1998/namespace":                                      "xml",
	"xml":                                                                       "xml",
}

// check returns the faults of a Word file.
func check(file []byte) []string {
	c := &checker{parts: map[string]*node{}, kinds: map[string]string{}}
	if c.open(file) {
		c.contentTypes()
		c.relations()
		for _, name := range c.names {
			if root := c.parts[name]; root != nil {
				c.order(name, root)
			}
		}
		c.document()
		c.styles()
		c.numbering()
		c.bookmarks()
		c.footnotes()
	}
	return c.faults
}

func (c *checker) fault(form string, args ...any) {
	if len(c.faults) < 20 {
		c.faults = append(c.faults, fmt.Sprintf(form, args...))
	}
}

func (c *checker) open(file []byte) bool {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		c.fault("no ZIP file: %v", err)
		return false
	}
	for i, f := range z.File {
		if i == 0 && f.Name != "[Content_Types].xml" {
			c.fault("the first file is %s", f.Name)
		}
		if slices.Contains(c.names, f.Name) {
			c.fault("%s is there twice", f.Name)
		}
		c.names = append(c.names, f.Name)
		in, err := f.Open()
		if err != nil {
			c.fault("%s: %v", f.Name, err)
			return false
		}
		data, err := io.ReadAll(in)
		if err != nil {
			c.fault("%s: %v", f.Name, err)
		}
		if ext := path.Ext(f.Name); ext == ".xml" || ext == ".rels" {
			c.parts[f.Name] = c.parse(f.Name, data)
		}
	}
	return true
}

// parse reads a part. Every name must be in a known namespace.
func (c *checker) parse(name string, data []byte) *node {
	d := xml.NewDecoder(bytes.NewReader(data))
	root := &node{}
	at := root
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			c.fault("%s: %v", name, err)
			break
		}
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{name: c.qualified(name, t.Name), attrs: map[string]string{}, parent: at}
			for _, a := range t.Attr {
				if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
					continue
				}
				key := a.Name.Local
				if a.Name.Space != "" {
					key = c.qualified(name, a.Name)
				}
				n.attrs[key] = a.Value
			}
			at.children = append(at.children, n)
			at = n
		case xml.EndElement:
			at = at.parent
		case xml.CharData:
			at.text += string(t)
		}
	}
	if len(root.children) != 1 {
		c.fault("%s has %d roots", name, len(root.children))
		return nil
	}
	return root.children[0]
}

func (c *checker) qualified(part string, name xml.Name) string {
	prefix, ok := prefixes[name.Space]
	if !ok {
		c.fault("%s: %s is in no namespace", part, name.Local)
	}
	return prefix + ":" + name.Local
}

// walk calls visit for every element, parents first.
func (n *node) walk(visit func(*node)) {
	if n == nil {
		return
	}
	visit(n)
	for _, child := range n.children {
		child.walk(visit)
	}
}

func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for _, child := range n.children {
		if child.name == name {
			return child
		}
	}
	return nil
}

// val returns the value of a property.
func (n *node) val(name string) string {
	if child := n.child(name); child != nil {
		return child.attrs["w:val"]
	}
	return ""
}

// contentTypes checks that each part has a type, and each type a part.
func (c *checker) contentTypes() {
	extensions := map[string]string{}
	types := c.parts["[Content_Types].xml"]
	if types == nil {
		return
	}
	for _, t := range types.children {
		if t.name == "ct:Default" {
			extensions[t.attrs["Extension"]] = t.attrs["ContentType"]
			continue
		}
		name := strings.TrimPrefix(t.attrs["PartName"], "/")
		if !slices.Contains(c.names, name) {
			c.fault("there is a type for %s, which does not exist", name)
		}
		if c.kinds[name] != "" {
			c.fault("%s has two types", name)
		}
		c.kinds[name] = t.attrs["ContentType"]
	}
	for _, name := range c.names[1:] {
		switch ext := strings.TrimPrefix(path.Ext(name), "."); {
		case c.kinds[name] != "":
		case ext == "xml", extensions[ext] == "":
			c.fault("%s has no type", name)
		default:
			c.kinds[name] = extensions[ext]
		}
	}
	for _, name := range []string{"_rels/.rels", "word/document.xml", "word/styles.xml", "word/settings.xml", "docProps/core.xml", "docProps/app.xml"} {
		if !slices.Contains(c.names, name) {
			c.fault("there is no %s", name)
		}
	}
	for _, name := range c.names {
		if strings.Contains(name, "comments") && (c.parts[name] == nil || len(c.parts[name].children) == 0) {
			c.fault("%s has no comments", name)
		}
	}
}

// relations checks that all relations lead somewhere, and that all references have a
// relation.
func (c *checker) relations() {
	reached := map[string]bool{"[Content_Types].xml": true}
	for name, root := range c.parts {
		if path.Ext(name) != ".rels" {
			continue
		}
		reached[name] = true
		folder := path.Dir(path.Dir(name))
		source := path.Join(folder, strings.TrimSuffix(path.Base(name), ".rels"))
		ids := map[string]string{}
		for _, r := range root.children {
			id, target := r.attrs["Id"], r.attrs["Target"]
			if ids[id] != "" || id == "" {
				c.fault("%s: the ID %q is there twice", name, id)
			}
			ids[id] = path.Base(r.attrs["Type"])
			if r.attrs["TargetMode"] == "External" {
				if u, err := url.Parse(target); err != nil || !u.IsAbs() {
					c.fault("%s: the address %q is not valid", name, target)
				}
				continue
			}
			if full := path.Join(folder, target); !slices.Contains(c.names, full) {
				c.fault("%s: there is no %s", name, full)
			} else {
				reached[full] = true
			}
		}
		c.references(source, ids)
	}
	for _, name := range c.names {
		if !reached[name] {
			c.fault("nothing refers to %s", name)
		}
		if root := c.parts[name]; root != nil && path.Ext(name) == ".xml" && c.parts[path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")] == nil {
			c.references(name, nil)
		}
	}
}

// references checks the IDs of relations that a part uses.
func (c *checker) references(part string, ids map[string]string) {
	want := map[string]string{"w:hyperlink": "hyperlink", "a:blip": "image", "w:headerReference": "header", "w:footerReference": "footer"}
	c.parts[part].walk(func(n *node) {
		for key, id := range n.attrs {
			if strings.HasPrefix(key, "r:") && ids[id] != want[n.name] {
				c.fault("%s: %s has the relation %s, which is %q", part, n.name, id, ids[id])
			}
		}
	})
}

// order checks what each element contains, and in which order.
func (c *checker) order(part string, root *node) {
	root.walk(func(n *node) {
		order, known := sequences[n.name]
		allowed, choice := choices[n.name]
		if !known && !choice {
			if len(n.children) > 0 && strings.HasPrefix(n.name, "w:") {
				c.fault("%s: nothing is known of the content of %s", part, n.name)
			}
			return
		}
		last := -1
		for i, child := range n.children {
			if i > 0 && choice && child.name == n.name+"Pr" {
				c.fault("%s: the properties of %s are not its first element", part, n.name)
			}
			at := slices.Index(order, child.name)
			switch {
			case at < 0 && !slices.Contains(allowed, child.name):
				c.fault("%s: %s must not be in %s", part, child.name, n.name)
			case at >= 0 && (at < last || at == last && !slices.Contains(repeatable, child.name)):
				c.fault("%s: %s comes too late in %s", part, child.name, n.name)
			}
			last = max(last, at)
		}
		if strings.TrimSpace(n.text) != "" && !slices.Contains(texts, n.name) && strings.HasPrefix(n.name, "w:") {
			c.fault("%s: there is text in %s", part, n.name)
		}
	})
}

var targetName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]{0,39}$`)

// bookmarks checks the bookmarks of all parts, and what leads to them.
func (c *checker) bookmarks() {
	names, ids := map[string]bool{}, map[string]int{}
	for name, root := range c.parts {
		root.walk(func(n *node) {
			switch n.name {
			case "w:bookmarkStart":
				bookmark := n.attrs["w:name"]
				if !targetName.MatchString(bookmark) {
					c.fault("%s: %q cannot be the name of a bookmark", name, bookmark)
				}
				if key := strings.ToLower(bookmark); names[key] {
					c.fault("%s: the bookmark %s is there twice", name, bookmark)
				} else {
					names[key] = true
				}
				if ids[n.attrs["w:id"]]++; ids[n.attrs["w:id"]] != 1 {
					c.fault("%s: the bookmark %s begins twice", name, n.attrs["w:id"])
				}
			case "w:bookmarkEnd":
				if ids[n.attrs["w:id"]] += 10; ids[n.attrs["w:id"]] != 11 {
					c.fault("%s: the bookmark %s ends without a beginning, or twice", name, n.attrs["w:id"])
				}
			}
		})
	}
	for id, state := range ids {
		if state != 11 {
			c.fault("the bookmark %s does not end", id)
		}
	}
	for name, root := range c.parts {
		root.walk(func(n *node) {
			if anchor := n.attrs["w:anchor"]; n.name == "w:hyperlink" && n.attrs["r:id"] == "" && !names[strings.ToLower(anchor)] {
				c.fault("%s: a link leads to %q, which does not exist", name, anchor)
			}
			if fields := strings.Fields(n.text); n.name == "w:instrText" && len(fields) > 1 && strings.HasSuffix(fields[0], "REF") && !names[fields[1]] {
				c.fault("%s: a field refers to %q, which does not exist", name, fields[1])
			}
		})
	}
}

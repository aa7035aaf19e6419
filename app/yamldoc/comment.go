package yamldoc

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// Commented returns the first node in n, in the order of the file, that has a
// comment; nil if there is none.
func Commented(n *yaml.Node) *yaml.Node {
	if n.HeadComment != "" || n.LineComment != "" || n.FootComment != "" {
		return n
	}
	for _, child := range n.Content {
		if found := Commented(child); found != nil {
			return found
		}
	}
	return nil
}

// WithComments returns a mapping with the comments of the file that it is going to replace:
// each at the key or the item that it was at, or, where that is gone, at the one that
// follows. Items of lists are told by their IDs. Neither n nor the file's mapping is changed.
func WithComments(n, file *yaml.Node) *yaml.Node {
	n = cloned(n)
	take(n, file)
	n.HeadComment = file.HeadComment
	return n
}

func cloned(n *yaml.Node) *yaml.Node {
	c := *n
	c.HeadComment, c.LineComment, c.FootComment = "", "", ""
	c.Content = make([]*yaml.Node, len(n.Content))
	for i, child := range n.Content {
		c.Content[i] = cloned(child)
	}
	return &c
}

// take gives a node the comments that are in another one below its own.
func take(n, from *yaml.Node) {
	if n.Kind != from.Kind || n.Kind == yaml.ScalarNode {
		return
	}
	width := 1
	if n.Kind == yaml.MappingNode {
		width = 2
	}
	pending := ""
	var last *yaml.Node
	for i := 0; i+width <= len(from.Content); i += width {
		old := from.Content[i]
		at := match(n, from, i, width)
		if at < 0 {
			for _, gone := range from.Content[i : i+width] {
				pending = joined(pending, allComments(gone))
			}
			continue
		}
		last = n.Content[at]
		last.HeadComment, last.LineComment, last.FootComment = joined(pending, old.HeadComment), old.LineComment, old.FootComment
		pending = ""
		if value := n.Content[at+width-1]; width == 2 {
			was := from.Content[i+1]
			value.HeadComment, value.LineComment, value.FootComment = was.HeadComment, was.LineComment, was.FootComment
			if value.Kind != was.Kind {
				last.HeadComment = joined(last.HeadComment, below(was))
			}
		}
		take(n.Content[at+width-1], from.Content[i+width-1])
	}
	switch {
	case pending == "":
	case last != nil:
		last.FootComment = joined(last.FootComment, pending)
	default:
		n.FootComment = joined(n.FootComment, pending)
	}
}

// match returns the index of what in n is the key or item i of the file; -1 if it is gone.
func match(n, from *yaml.Node, i, width int) int {
	old := from.Content[i]
	for at := 0; at+width <= len(n.Content); at += width {
		if width == 2 && n.Content[at].Value == old.Value || width == 1 && name(n.Content[at]) == name(old) && name(old) != "" {
			return at
		}
	}
	if width == 1 && name(old) == "" && i < len(n.Content) && n.Content[i].Kind == old.Kind {
		return i
	}
	return -1
}

// name is what tells an item of a list: its ID, or its text.
func name(item *yaml.Node) string {
	for i := 0; item.Kind == yaml.MappingNode && i+1 < len(item.Content); i += 2 {
		if item.Content[i].Value == "id" {
			return item.Content[i+1].Value
		}
	}
	return item.Value
}

// allComments returns the comments of a node and of all below it.
func allComments(n *yaml.Node) string {
	return joined(joined(joined(n.HeadComment, n.LineComment), below(n)), n.FootComment)
}

func below(n *yaml.Node) string {
	all := ""
	for _, child := range n.Content {
		all = joined(all, allComments(child))
	}
	return all
}

func joined(a, b string) string { return strings.Trim(a+"\n"+b, "\n") }

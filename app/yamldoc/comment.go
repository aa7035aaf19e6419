package yamldoc

import "go.yaml.in/yaml/v3"

// Commented returns the first node below n, in the order of the file, that a
// comment belongs to; nil where there is no comment. Marshal writes none, so
// whoever rewrites a file written by hand has to say that they go.
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

package yamldoc

import "go.yaml.in/yaml/v3"

// Commented returns the first node in n, in the order of the file, that has a
// comment; nil if there is none. Marshal writes no comments, so a program that
// rewrites a file written by hand has to say that they are lost.
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

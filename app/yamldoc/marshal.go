package yamldoc

import "go.yaml.in/yaml/v3"

// Marshal returns a mapping as the bytes of a file. It reads them back and
// compares; if a text is not preserved in its style, all text is quoted.
// Errors: ErrNotPreserved.
func Marshal(node *yaml.Node) ([]byte, error) {
	data, _, err := marshal(node, "")
	return data, err
}

// RoundTrip is Marshal for a format whose files end in YAML's marker for the end of
// a document, see [End], and for a caller that compares on a higher level too: it
// also returns the node that was read back.
func RoundTrip(node *yaml.Node) ([]byte, *yaml.Node, error) {
	return marshal(node, endMarker+"\n")
}

// marshal writes a mapping and what follows it, and reads both back.
func marshal(node *yaml.Node, end string) ([]byte, *yaml.Node, error) {
	in := func(quoteAll, comments bool) func(*yaml.Node) []byte {
		return func(n *yaml.Node) []byte { return append(emit(n, quoteAll, comments), end...) }
	}
	if Commented(node) != nil {
		return firstPreserving(node, in(false, true), in(true, true), in(false, false), in(true, false))
	}
	return firstPreserving(node, in(false, false), in(true, false))
}

// MarshalIf is Marshal for a caller that reads the bytes back itself: preserved reports
// whether they say what they must, and is asked for one style after the other.
func MarshalIf(node *yaml.Node, preserved func(data []byte) bool) ([]byte, error) {
	for _, comments := range []bool{true, false} {
		if comments && Commented(node) == nil {
			continue
		}
		for _, quoteAll := range []bool{false, true} {
			if data := emit(node, quoteAll, comments); preserved(data) {
				return data, nil
			}
		}
	}
	return nil, ErrNotPreserved.Err()
}

// Encode returns a mapping as the bytes of a file that ends in a marker, as RoundTrip
// does, with all text in double quotes, the style that preserves most, and does
// not read them back.
func Encode(node *yaml.Node) []byte { return append(emit(node, true, false), endMarker+"\n"...) }

// firstPreserving tries the writers in turn until the output of one is read back
// as the node.
func firstPreserving(node *yaml.Node, writers ...func(*yaml.Node) []byte) ([]byte, *yaml.Node, error) {
	var reason error
	for _, write := range writers {
		data := write(node)
		back, _, err := Parse("written", data)
		if err == nil && Equal(node, back) {
			return data, back, nil
		}
		reason = err
	}
	if reason == nil {
		return nil, nil, ErrNotPreserved.Err()
	}
	return nil, nil, ErrNotPreserved.Wrap(reason)
}

// Equal reports whether two nodes have the same keys in the same order, with the
// same values of the same types. Styles, comments and positions do not count.
func Equal(a, b *yaml.Node) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.Kind != b.Kind || len(a.Content) != len(b.Content) {
		return false
	}
	if a.Kind == yaml.ScalarNode && !equalScalars(a, b) {
		return false
	}
	for i := range a.Content {
		if !Equal(a.Content[i], b.Content[i]) {
			return false
		}
	}
	return true
}

func equalScalars(a, b *yaml.Node) bool {
	if a.ShortTag() == "!!null" && b.ShortTag() == "!!null" {
		return true
	}
	return a.Value == b.Value && a.ShortTag() == b.ShortTag()
}

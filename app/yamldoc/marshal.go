package yamldoc

import (
	"errors"
	"fmt"

	"go.yaml.in/yaml/v3"
)

// ErrUnfaithful says that what was written would not be read back as it was
// given. Whoever holds the text still has it and must not throw it away.
var ErrUnfaithful = errors.New("the file would not be read back as it was written, so it was not written")

// Marshal writes a mapping as the bytes of a file, reads them back and
// compares. Should a text not survive in the style picked for it, all text is
// quoted instead. Errors: ErrUnfaithful.
func Marshal(node *yaml.Node) ([]byte, error) {
	data, _, err := MarshalBack(node)
	return data, err
}

// MarshalBack is Marshal for a caller who compares on a higher level too: it
// also returns the node that was read back.
func MarshalBack(node *yaml.Node) ([]byte, *yaml.Node, error) {
	return firstFaithful(node,
		func(n *yaml.Node) []byte { return emit(n, false) },
		func(n *yaml.Node) []byte { return emit(n, true) },
	)
}

// firstFaithful tries the ways to write a node in turn, until what one wrote
// is read back as the node.
func firstFaithful(node *yaml.Node, ways ...func(*yaml.Node) []byte) ([]byte, *yaml.Node, error) {
	var reason error
	for _, write := range ways {
		data := write(node)
		back, _, err := Parse("written", data)
		if err == nil && Same(node, back) {
			return data, back, nil
		}
		reason = err
	}
	if reason == nil {
		return nil, nil, ErrUnfaithful
	}
	return nil, nil, fmt.Errorf("%w: %w", ErrUnfaithful, reason)
}

// Same reports whether two nodes hold the same: the same keys in the same
// order, the same values of the same kinds. Styles, comments and positions do
// not count.
func Same(a, b *yaml.Node) bool {
	if a == nil || b == nil {
		return a == b
	}
	if a.Kind != b.Kind || len(a.Content) != len(b.Content) {
		return false
	}
	if a.Kind == yaml.ScalarNode && !sameScalar(a, b) {
		return false
	}
	for i := range a.Content {
		if !Same(a.Content[i], b.Content[i]) {
			return false
		}
	}
	return true
}

func sameScalar(a, b *yaml.Node) bool {
	if a.ShortTag() == "!!null" && b.ShortTag() == "!!null" {
		return true
	}
	return a.Value == b.Value && a.ShortTag() == b.ShortTag()
}

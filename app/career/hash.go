package career

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"

	"go.yaml.in/yaml/v3"
)

// hashBytes is how much of the digest is shown: enough that two wordings of
// one path never meet, short enough to read aloud.
const hashBytes = 6

// Hash is a short name, in hex, for what a resolved path says. Two paths have
// the same one exactly when they ask the same in the same words; the version
// label does not count. It is taken over keys and values, not over the bytes
// of a file, so that a change in how files are laid out changes no hash.
func Hash(p Path) string {
	p.Version = ""
	p.Sections = countedOnce(p.Sections)
	digest := sha256.New()
	hashNode(digest, Node(p))
	return hex.EncodeToString(digest.Sum(nil)[:hashBytes])
}

// countedOnce returns the sections with every "enough" below 1 as 1, since
// that is how both are understood.
func countedOnce(sections []Section) []Section {
	all := append([]Section(nil), sections...)
	for i := range all {
		all[i].Considerations = append([]Consideration(nil), all[i].Considerations...)
		for j := range all[i].Considerations {
			all[i].Considerations[j].Enough = max(all[i].Considerations[j].Enough, 1)
		}
	}
	return all
}

// hashNode adds a node and its length, so that no text can pass for two.
func hashNode(digest hash.Hash, n *yaml.Node) {
	fmt.Fprintf(digest, "%d %d %d\n%s\n", n.Kind, len(n.Content), len(n.Value), n.Value)
	for _, child := range n.Content {
		hashNode(digest, child)
	}
}

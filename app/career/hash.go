package career

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"

	"go.yaml.in/yaml/v3"
)

// hashBytes is how many bytes of the digest a hash has: enough for all wordings of
// one path to differ, few enough to read aloud.
const hashBytes = 6

// Hash returns a hash, in hex, of what a resolved path says. Two paths have the
// same one exactly when they ask the same in the same words; the version label
// and the family do not count. It is over keys and values, not over the bytes of a file, so
// that the layout of files does not matter.
func Hash(p Path) string {
	p.Version, p.Family = "", ""
	p.Sections = normalizeEnough(p.Sections)
	digest := sha256.New()
	hashNode(digest, Node(p))
	return hex.EncodeToString(digest.Sum(nil)[:hashBytes])
}

// normalizeEnough returns the sections with each "enough" below 1 set to 1, which
// means the same.
func normalizeEnough(sections []Section) []Section {
	all := append([]Section(nil), sections...)
	for i := range all {
		all[i].Considerations = append([]Consideration(nil), all[i].Considerations...)
		for j := range all[i].Considerations {
			all[i].Considerations[j].Enough = max(all[i].Considerations[j].Enough, 1)
		}
	}
	return all
}

// hashNode adds a node with its lengths, so that no text can be taken for two.
func hashNode(digest hash.Hash, n *yaml.Node) {
	fmt.Fprintf(digest, "%d %d %d\n%s\n", n.Kind, len(n.Content), len(n.Value), n.Value)
	for _, child := range n.Content {
		hashNode(digest, child)
	}
}

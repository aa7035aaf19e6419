package docx

import (
	"fmt"
	"net/url"
	"strings"
)

// maxAddress is the length in bytes of the longest address that Word opens.
const maxAddress = 2079

// linkAddress returns an address in the form that Word reads, in which other
// characters than those of ASCII are encoded. It reports false for one that Word
// would call the whole file damaged for.
func linkAddress(address string) (string, bool) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme == "" || u.Opaque == "" && u.Host == "" {
		return "", false
	}
	var out strings.Builder
	for i := range len(address) {
		switch b := address[i]; {
		case b <= ' ' || b >= 0x7f, strings.IndexByte("<>\"\\^`{|}", b) >= 0:
			fmt.Fprintf(&out, "%%%02X", b)
		default:
			out.WriteByte(b)
		}
	}
	encoded := out.String()
	if len(encoded) > maxAddress || strings.Count(encoded, "#") > 1 || strings.ContainsAny(u.Host, " %") {
		return "", false
	}
	return encoded, true
}

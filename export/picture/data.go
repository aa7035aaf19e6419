package picture

import (
	"encoding/base64"
	"net/url"
	"strings"
)

// decodeData returns the bytes in a data: address (RFC 2397), in base64 or plain.
// Programs that write such addresses leave out the padding, use the alphabet of
// URLs, break the lines or encode what need not be.
func decodeData(address string) ([]byte, bool) {
	kind, content, ok := strings.Cut(address, ",")
	if !ok || len(content) > 4*maxFile/3+1<<10 {
		return nil, false
	}
	if strings.Contains(content, "%") {
		decoded, err := url.PathUnescape(content)
		if err != nil && strings.HasSuffix(strings.ToLower(kind), ";base64") {
			return nil, false
		}
		if err == nil {
			content = decoded
		}
	}
	if !strings.HasSuffix(strings.ToLower(strings.TrimSpace(kind)), ";base64") {
		return []byte(content), true
	}
	content = strings.NewReplacer(" ", "", "\n", "", "\r", "", "\t", "", "-", "+", "_", "/", "=", "").Replace(content)
	data, err := base64.RawStdEncoding.DecodeString(content)
	return data, err == nil
}

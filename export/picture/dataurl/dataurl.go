// Package dataurl reads data: addresses (RFC 2397), which have a file in them. It
// must not know what is in the file.
package dataurl

import (
	"encoding/base64"
	"net/url"
	"strings"
)

// Is reports whether an address has a file in it.
func Is(address string) bool {
	const scheme = "data:"
	return len(address) >= len(scheme) && strings.EqualFold(address[:len(scheme)], scheme)
}

// Decode returns the bytes in an address, in base64 or plain, and false if it cannot
// be read or if the file may have more bytes than most. Programs that write such
// addresses leave out the padding, use the alphabet of URLs, break the lines or
// encode what need not be.
func Decode(address string, most int) ([]byte, bool) {
	kind, content, ok := strings.Cut(address, ",")
	if !ok || len(content) > 4*most/3+1<<10 {
		return nil, false
	}
	if strings.Contains(content, "%") {
		decoded, err := url.PathUnescape(content)
		if err != nil && isBase64(kind) {
			return nil, false
		}
		if err == nil {
			content = decoded
		}
	}
	if !isBase64(kind) {
		return []byte(content), true
	}
	content = strings.NewReplacer(" ", "", "\n", "", "\r", "", "\t", "", "-", "+", "_", "/", "=", "").Replace(content)
	data, err := base64.RawStdEncoding.DecodeString(content)
	return data, err == nil
}

func isBase64(kind string) bool {
	return strings.HasSuffix(strings.ToLower(strings.TrimSpace(kind)), ";base64")
}

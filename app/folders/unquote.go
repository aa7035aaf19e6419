package folders

import (
	"net/url"
	"strings"
)

// Unquote removes what file managers put around a name that they copy: quotes, and the
// scheme of an address.
func Unquote(name string) string {
	if n := len(name); n >= 2 && (name[0] == '"' || name[0] == '\'') && name[n-1] == name[0] {
		name = name[1 : n-1]
	}
	if path, address := strings.CutPrefix(name, "file://"); address {
		if plain, err := url.PathUnescape(path); err == nil {
			return plain
		}
		return path
	}
	return name
}

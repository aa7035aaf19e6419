package picture

import (
	"regexp"
	"strings"
	"sync"
)

var tags = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<[^>]*>`) })

// DrawingText returns the text in a drawing, an SVG image, with its syntax and
// without: letters may be set apart by tags. It is empty for other images, whose
// letters are pixels.
func (s *Store) DrawingText(address string) string {
	p, _ := s.Load(address)
	if p == nil || p.header.kind != svgKind {
		return ""
	}
	data, err := p.read()
	if err != nil {
		return ""
	}
	text := strings.ToValidUTF8(string(data), "\ufffd")
	return text + "\n" + tags().ReplaceAllString(text, "")
}

package mark

import (
	"bytes"
	"regexp"
	"sync"

	"go.yaml.in/yaml/v3"

	"promodoc/app/pages"
)

// The lines around the front matter of a Markdown file.
var (
	frontBegin = []byte("---\n")
	frontEnd   = []byte("\n---\n")
)

// checksumLine is the line of the front matter that has the checksum of all other
// lines.
var checksumLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^checksum: "([0-9a-f]{32})"\n`) })

// Markdown adds the checksum to the front matter of an exported file.
func Markdown(text []byte) []byte {
	end := bytes.Index(text, frontEnd)
	if end < 0 {
		return text
	}
	marked := make([]byte, 0, len(text)+50)
	marked = append(marked, text[:end+1]...)
	marked = append(marked, `checksum: "`+checksum(text)+"\"\n"...)
	return append(marked, text[end+1:]...)
}

// markdownOrigin returns where a Markdown file is from. One without an ID in its
// front matter is no export.
func markdownOrigin(data []byte) pages.Origin {
	text := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	front, ok := bytes.CutPrefix(text, frontBegin)
	if !ok {
		return pages.Origin{}
	}
	front, _, ok = bytes.Cut(front, frontEnd)
	if !ok {
		return pages.Origin{}
	}
	var properties struct {
		Document string `yaml:"document"`
	}
	if yaml.Unmarshal(front, &properties) != nil || properties.Document == "" {
		return pages.Origin{}
	}
	o := pages.Origin{State: pages.Unknown, Document: properties.Document}
	at := checksumLine().FindSubmatchIndex(text[:len(frontBegin)+len(front)+1])
	switch {
	case at == nil:
	case checksum(text[:at[0]], text[at[1]:]) == string(text[at[2]:at[3]]):
		o.State = pages.Intact
	default:
		o.State = pages.Edited
	}
	return o
}

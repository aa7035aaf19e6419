package docfield

import (
	"bytes"
	"encoding/json"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// JSON returns a value as JSON, with its keys in the order that they have in the file.
// Numbers, true, false and null are such; all else, dates too, is text.
func JSON(n *yaml.Node) json.RawMessage {
	var b bytes.Buffer
	writeJSON(&b, n)
	return b.Bytes()
}

func writeJSON(b *bytes.Buffer, n *yaml.Node) {
	switch {
	case n.Kind == yaml.MappingNode:
		b.WriteByte('{')
		for i := 0; i+1 < len(n.Content); i += 2 {
			if i > 0 {
				b.WriteByte(',')
			}
			writeText(b, n.Content[i].Value)
			b.WriteByte(':')
			writeJSON(b, n.Content[i+1])
		}
		b.WriteByte('}')
	case n.Kind == yaml.SequenceNode:
		b.WriteByte('[')
		for i, item := range n.Content {
			if i > 0 {
				b.WriteByte(',')
			}
			writeJSON(b, item)
		}
		b.WriteByte(']')
	case n.ShortTag() == "!!null":
		b.WriteString("null")
	case n.ShortTag() == "!!bool":
		on, _ := strconv.ParseBool(n.Value)
		b.WriteString(strconv.FormatBool(on))
	case n.ShortTag() == "!!int":
		if number, err := strconv.Atoi(n.Value); err == nil {
			b.WriteString(strconv.Itoa(number))
			return
		}
		writeText(b, n.Value)
	default:
		writeText(b, n.Value)
	}
}

func writeText(b *bytes.Buffer, s string) {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic(err) // a string
	}
	b.Truncate(b.Len() - 1) // the line feed
}

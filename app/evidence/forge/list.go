package forge

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"
)

// eachItem calls f for each item of a text with the line that it begins on. A text is
// an array of items, a single item, or the answer to a search ("items"); several after
// one another are read as one, as "gh api --paginate" writes them.
func (r *reader) eachItem(text []byte, f func(line int, item fields)) error {
	dec := json.NewDecoder(bytes.NewReader(text))
	at := &counter{text: text, line: 1}
	items := 0
	for !r.collector.IsFull() {
		next := nextByte(text, dec.InputOffset())
		if next < 0 {
			break
		}
		if text[next] != '[' {
			n, err := r.object(dec, at, f)
			if err != nil {
				return err
			}
			items += n
			continue
		}
		if _, err := dec.Token(); err != nil {
			return r.broken(text, nextByte(text, dec.InputOffset()), err)
		}
		for dec.More() && !r.collector.IsFull() {
			n, err := r.object(dec, at, f)
			if err != nil {
				return err
			}
			items += n
		}
		if r.collector.IsFull() {
			return nil // what follows need not be right
		}
		if _, err := dec.Token(); err != nil {
			return r.broken(text, nextByte(text, dec.InputOffset()), err)
		}
	}
	if items == 0 && !isEmptyList(text) {
		return errNoList.Err("File", r.file)
	}
	return nil
}

// object reads an item, or the items of an answer, and returns how many there are.
func (r *reader) object(dec *json.Decoder, at *counter, f func(line int, item fields)) (int, error) {
	start := nextByte(at.text, dec.InputOffset())
	if start >= 0 && at.text[start] == ',' {
		start = nextByte(at.text, int64(start)+1)
	}
	line := at.lineOf(start)
	var raw map[string]json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		return 0, r.broken(at.text, start, err)
	}
	if isItem(raw) {
		f(line, fields{raw: raw, used: map[string]bool{}})
		return 1, nil
	}
	var answer []map[string]json.RawMessage
	if json.Unmarshal(raw["items"], &answer) != nil {
		return 0, errNotItem.Err("File", r.file, "Line", line)
	}
	for _, inner := range answer {
		if !isItem(inner) {
			return 0, errNotItem.Err("File", r.file, "Line", line)
		}
		f(line, fields{raw: inner, used: map[string]bool{}})
	}
	return max(len(answer), 1), nil
}

// broken returns the error of a value that is no JSON, or of another form, at its place.
func (r *reader) broken(text []byte, start int, err error) error {
	var form *json.UnmarshalTypeError
	if errors.As(err, &form) {
		at := &counter{text: text, line: 1}
		return errNotItem.Err("File", r.file, "Line", at.lineOf(start))
	}
	offset := len(text)
	var syntax *json.SyntaxError
	if start >= 0 && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		// A decoder does not count what it reads between values, so that its own
		// positions are wrong; those within one value are right.
		offset = start
		var value json.RawMessage
		if errors.As(json.Unmarshal(text[start:], &value), &syntax) {
			offset = start + int(syntax.Offset) - 1
		}
	}
	before := text[:min(max(offset, 0), len(text))]
	line := bytes.LastIndexByte(before, '\n') + 1
	return errJSON.Wrap(err, "File", r.file, "Line", 1+bytes.Count(before, []byte("\n")), "Column", 1+utf8.RuneCount(before[line:]))
}

// counter counts the lines of offsets that rise.
type counter struct {
	text   []byte
	offset int
	line   int
}

func (c *counter) lineOf(offset int) int {
	if offset > c.offset {
		c.line += bytes.Count(c.text[c.offset:offset], []byte("\n"))
		c.offset = offset
	}
	return c.line
}

// nextByte returns the offset of the first byte from an offset on that is not white
// space; -1 if there is none.
func nextByte(text []byte, from int64) int {
	for i := int(from); i < len(text); i++ {
		if text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r' {
			return i
		}
	}
	return -1
}

// isEmptyList reports whether a list was written that has nothing in it.
func isEmptyList(text []byte) bool {
	var list []json.RawMessage
	return json.Unmarshal(text, &list) == nil && len(list) == 0
}

// firstObject returns the first object of a text, whose rest may be missing.
func firstObject(text []byte) (map[string]json.RawMessage, error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	if next := nextByte(text, 0); next >= 0 && text[next] == '[' {
		if _, err := dec.Token(); err != nil {
			return nil, err
		}
	}
	var raw map[string]json.RawMessage
	if err := dec.Decode(&raw); err != nil {
		return nil, err
	}
	var answer []map[string]json.RawMessage
	if json.Unmarshal(raw["items"], &answer) == nil && len(answer) > 0 {
		return answer[0], nil
	}
	return raw, nil
}

package textdecode

import (
	"bytes"

	"promodoc/app/signature"
)

// DecodeFile is Decode for a file that people wrote, and that is only read: a page,
// or a file of Markdown. Its error and its notices are sentences with the
// position in the file. A file without text is an error too, and so is one that
// Promodoc wrote, which is not to be read as prose. There is a notice if the encoding was
// told by how its words look, or if bytes could not be decoded or are zero;
// the latter are U+FFFD in the text.
func DecodeFile(file string, data []byte, format Format) (t Text, notices []string, err error) {
	t, err = Decode(data, format)
	if err == nil {
		err = checkProse(data, t)
	}
	if fault, ok := err.(*Error); ok && fault.Kind != signature.Text {
		return Text{}, nil, errOf.Wrap(fault, "File", file)
	} else if ok {
		return Text{}, nil, errAt.Wrap(fault, "File", file, "Line", fault.Line, "Column", fault.Column)
	}
	notices = t.Notices(file)
	if at, count := t.replaceZeros(); count > 0 {
		notices = append(notices, noticeAt(file, at, textZeros.Count(count)))
	}
	return t, notices, nil
}

// Notices says what the user should know about how a file was decoded: that the
// encoding was told by how its words look, or that bytes could not be decoded.
func (t Text) Notices(file string) []string {
	var notices []string
	if t.Converted() && !t.Certain {
		notices = append(notices, noticeAt(file, t.First, textTold.Text("Encoding", t.Encoding)))
	}
	if t.BadCount > 0 {
		notices = append(notices, noticeAt(file, t.Bad[0], textBroken.Count(t.BadCount, "Encoding", t.Encoding)))
	}
	return notices
}

func noticeAt(file string, at Position, text string) string {
	return textAt.Text("File", file, "Line", at.Line, "Column", at.Column, "Text", text)
}

// checkProse returns an error if a text is none that people wrote.
func checkProse(data []byte, t Text) error {
	kind := signature.Of(data)
	if kind != signature.Zeros {
		kind = signature.OfText(t.Data)
	}
	switch {
	case kind != signature.Text:
		return notText(kind)
	case hasManyControls(t.Data, false):
		return notTextAt(t.Data)
	}
	return nil
}

// replaceZeros replaces each row of zero bytes, which a power cut leaves where text
// was to be, with one U+FFFD. It returns the position of the first and the number of
// bytes.
func (t *Text) replaceZeros() (at Position, count int) {
	first := bytes.IndexByte(t.Data, 0)
	if first < 0 {
		return Position{}, 0
	}
	at, count = positionOf(t.Data, first), bytes.Count(t.Data, []byte{0})
	out := make([]byte, 0, len(t.Data))
	for i, b := range t.Data {
		switch {
		case b != 0:
			out = append(out, b)
		case i == 0 || t.Data[i-1] != 0:
			out = append(out, "\uFFFD"...)
		}
	}
	t.Data = out
	t.BadCount += count
	if len(t.Bad) < MaxBad {
		t.Bad = append(t.Bad, at)
	}
	return at, count
}

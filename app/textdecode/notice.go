package textdecode

// DecodeFile is Decode for a file that is only read: its error and its notices are
// sentences with the position in the file. There is a notice if the encoding was
// told by how its words look, or if bytes could not be decoded; the latter are
// U+FFFD in the text.
func DecodeFile(file string, data []byte, format Format) (t Text, notices []string, err error) {
	t, err = Decode(data, format)
	if fault, ok := err.(*Error); ok {
		return Text{}, nil, errAt.Wrap(fault, "File", file, "Line", fault.Line, "Column", fault.Column)
	}
	add := func(at Position, text string) {
		notices = append(notices, textAt.Text("File", file, "Line", at.Line, "Column", at.Column, "Text", text))
	}
	if t.Converted() && !t.Certain {
		add(t.First, textTold.Text("Encoding", t.Encoding))
	}
	if t.BadCount > 0 {
		add(t.Bad[0], textBroken.Count(t.BadCount, "Encoding", t.Encoding))
	}
	return t, notices, nil
}

package pdfobject

import "bytes"

// maxOperands is how many operands of an operator are kept; none has more: the
// entries of a table of characters are at most 100.
const maxOperands = 400

// Operators calls a function for each operator of a content stream (7.8.2) with its
// operands, until it returns false. What cannot be read ends it. The operands are
// only valid during the call.
func (f *File) Operators(content []byte, do func(operator string, operands []Value) bool) {
	l := lexer{data: content, work: &f.work}
	f.work += 4 * len(content) // the stream was paid for when it was unpacked
	var operands []Value
	for {
		v := l.value(0)
		if l.broken {
			return
		}
		word, isOperator := v.(keyword)
		if !isOperator {
			if len(operands) < maxOperands {
				operands = append(operands, v)
			}
			continue
		}
		if word == "ID" { // the data of an image
			l.skipImage()
			operands = operands[:0]
			continue
		}
		if word == "" || !do(string(word), operands) {
			return
		}
		operands = operands[:0]
	}
}

// skipImage goes behind the data of an image in a content stream.
func (l *lexer) skipImage() {
	for {
		end := bytes.Index(l.data[l.pos:], []byte("EI"))
		if end < 0 {
			l.pos = len(l.data)
			return
		}
		at := l.pos + end
		l.pos = at + 2
		before := at == 0 || isSpace(l.data[at-1])
		if before && (l.pos == len(l.data) || isSpace(l.data[l.pos])) {
			return
		}
	}
}

package recovery

import (
	"bytes"

	"promodoc/app/disk"
)

// maxRecords is the number of records after which a log is not read on: writers
// begin anew long before. It bounds the time that a log made by somebody else
// can take.
const maxRecords = 4 * rewriteRecords

// read reads a log. Texts that are sealed need open; without it the log is
// described all the same. Errors: *disk.Missing, *disk.Refused, those of open.
func (f *Folder) read(log string, open func([]byte) ([]byte, error)) (Left, error) {
	data, err := disk.Read(f.fs, log)
	if err != nil {
		return Left{}, err
	}
	return parse(log, data, open)
}

// parse reads a log as far as it is whole.
func parse(log string, data []byte, open func([]byte) ([]byte, error)) (Left, error) {
	l := Left{Log: log}
	h, rest, ok := readHeader(data)
	switch {
	case !bytes.ContainsRune(data, '\n'):
		return l, nil // not even the header was written to its end
	case !ok:
		l.Fault = errUnreadable.Err("File", log)
		return l, nil
	case h.Format > format:
		l.Header, l.Fault = h, errNewer.Err("File", log)
		return l, nil
	}
	l.Header, l.Kept = h, h.Started
	for range maxRecords {
		r, next, ok := nextRecord(rest)
		if !ok {
			break
		}
		ok, err := l.take(r, open)
		if err != nil {
			return Left{}, err
		}
		if !ok {
			break
		}
		rest = next
	}
	return l, nil
}

// take adds a record. It reports false if it makes no sense, as after damage;
// what is before it is used.
func (l *Left) take(r record, open func([]byte) ([]byte, error)) (ok bool, err error) {
	if r.kind == recordSave {
		if len(r.content) != len(Sum{}) {
			return false, nil
		}
		l.saves = append(l.saves, save{revision: r.revision, sum: Sum(r.content)})
		return true, nil
	}
	content := r.content
	l.Locked = nil
	if r.kind >= 'a' {
		r.kind -= encrypted
		if open == nil {
			l.Locked = bytes.Clone(content)
		} else if content, err = open(content); err != nil {
			return false, err
		}
	}
	switch {
	case r.kind != recordText && (r.kind != recordDelta || l.revision == 0):
		return false, nil
	case l.Locked != nil:
	case r.kind == recordText:
		l.Text, l.back = bytes.Clone(content), nil
	default:
		text, back, ok := apply(l.Text, content)
		if !ok {
			return false, nil
		}
		l.Text, l.back = text, &back
	}
	l.Kept, l.revision = r.at, r.revision
	return true, nil
}

package message

import "errors"

// Error is an error that a user may read. Its kind is a message and its details
// are the message's arguments.
type Error struct {
	Kind    *Message
	Details map[string]any
	Cause   error // what the error was made around, or nil
}

// Err returns an error of the kind m. The args are names and values in turn, as
// for [Message.Text].
func (m *Message) Err(args ...any) error {
	return &Error{Kind: m, Details: details(args)}
}

// Wrap returns an error of the kind m that was caused by another. In the text
// {{.Cause}} is the cause.
func (m *Message) Wrap(cause error, args ...any) error {
	d := details(args)
	d["Cause"] = cause
	return &Error{Kind: m, Details: d, Cause: cause}
}

// Error returns the sentence: lower case, without a full stop.
func (e *Error) Error() string {
	if e.Kind.divide().other.plain() {
		return e.Kind.other
	}
	return e.Kind.localize(e.Details, e.Details["Count"])
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Is reports whether err, or an error that it wraps, is of the kind m.
func Is(err error, m *Message) bool {
	for err != nil {
		if e, ok := err.(*Error); ok && e.Kind == m {
			return true
		}
		if joined, ok := err.(interface{ Unwrap() []error }); ok {
			for _, each := range joined.Unwrap() {
				if Is(each, m) {
					return true
				}
			}
			return false
		}
		err = errors.Unwrap(err)
	}
	return false
}

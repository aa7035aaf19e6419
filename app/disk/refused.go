package disk

import (
	"errors"
	"io/fs"

	"promodoc/app/message"
)

// Reason says why the system refused a call.
type Reason int

// The reasons, most actionable for the user first but for the unknown.
const (
	Unknown     Reason = iota // any other: only the system's message is known
	Full                      // no space left, or the quota is used up
	Permission                // not allowed
	ReadOnly                  // the whole disk is read-only
	Busy                      // another program holds the file, or too many are open
	NameTooLong               // the name is too long or not valid on this disk
	WrongType                 // a folder or device where a file is expected, or the reverse
)

// Action is what was attempted.
type Action int

// The actions.
const (
	ActionRead Action = iota
	ActionWrite
	ActionMove
	ActionMakeFolder
	ActionDelete
	ActionRemove
)

// Refused is the error of a call that the system refused. Nothing is lost: the
// old file, if there was one, is as it was.
type Refused struct {
	Action Action
	File   string
	Reason Reason
	Err    error // of the system, or made around it to say more than the reason
}

// Error says what happened and what to do, in one sentence.
func (r *Refused) Error() string {
	args := []any{"File", r.File, "Advice", textAdvice[r.Reason].Text()}
	var advice *message.Error
	if errors.As(r.Err, &advice) {
		args[3] = advice
	}
	if r.Reason == Unknown {
		return errFailed[r.Action].Wrap(innermost(r.Err), args...).Error()
	}
	return errRefused[r.Action].Err(args...).Error()
}

// Unwrap returns the system's error.
func (r *Refused) Unwrap() error { return r.Err }

// Missing is the error for a file or folder that does not exist.
// errors.Is(err, fs.ErrNotExist) holds.
type Missing struct {
	File string
	Err  error
}

// Error says what is missing.
func (m *Missing) Error() string { return errMissing.Err("File", m.File).Error() }

// Unwrap returns the system's error.
func (m *Missing) Unwrap() error { return m.Err }

// Is reports whether target is fs.ErrNotExist, by which callers ask.
func (m *Missing) Is(target error) bool { return target == fs.ErrNotExist }

// Unconfirmed is the error for a file that was written completely, though the
// disk did not confirm that it would survive a power cut at this moment.
type Unconfirmed struct {
	File string
	Err  error
}

// Error says so in one sentence.
func (u *Unconfirmed) Error() string {
	return errUnconfirmed.Wrap(innermost(u.Err), "File", u.File).Error()
}

// Unwrap returns the system's error.
func (u *Unconfirmed) Unwrap() error { return u.Err }

// IgnoreUnconfirmed returns nil for *[Unconfirmed], for callers to whom it is
// enough that the file is there, and any other error as it is.
func IgnoreUnconfirmed(err error) error {
	if errors.As(err, new(*Unconfirmed)) {
		return nil
	}
	return err
}

// refuse makes an error of an FS call one for users. An error that is one
// already, and fs.ErrExist, which callers act upon, are returned as they are.
func refuse(action Action, file string, err error) error {
	var refused *Refused
	var missing *Missing
	var unconfirmed *Unconfirmed
	switch {
	case err == nil:
		return nil
	case errors.As(err, &refused), errors.As(err, &missing), errors.As(err, &unconfirmed):
		return err
	case errors.Is(err, fs.ErrExist):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return &Missing{File: file, Err: err}
	case errors.Is(err, fs.ErrPermission):
		return &Refused{Action: action, File: file, Reason: permissionOr(err), Err: err}
	}
	return &Refused{Action: action, File: file, Reason: classify(err), Err: err}
}

// permissionOr returns Permission unless the error number says more.
func permissionOr(err error) Reason {
	if r := classify(err); r != Unknown {
		return r
	}
	return Permission
}

// innermost returns the system's message without the file's name, which the
// sentence has already.
func innermost(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

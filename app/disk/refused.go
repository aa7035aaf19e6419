package disk

import (
	"errors"
	"fmt"
	"io/fs"
)

// Reason says why the machine refused.
type Reason int

// The reasons for a refusal, from those a person can do most about.
const (
	Failed      Reason = iota // nothing more is known than the system's own words
	Full                      // no space left, or the quota is used up
	Permission                // not allowed
	ReadOnly                  // the whole disk is read-only
	Busy                      // another program holds the file, or too many are open
	NameTooLong               // the name is longer than the disk can hold, or not one it can
	NotAFile                  // a folder or device stands where a file should, or the other way round
)

// advice is what she can do, told after what happened.
var advice = map[Reason]string{
	Failed:      "check the disk and try again, or pick another folder",
	Full:        "the disk is full; free some space and try again, or pick another folder",
	Permission:  "this account may not do that; change the permissions or pick another folder",
	ReadOnly:    "the disk is read-only; pick another folder",
	Busy:        "another program holds it; close that and try again",
	NameTooLong: "the disk does not take that name; use a shorter one",
	NotAFile:    "something else stands there under that name; pick another name",
}

// Refused is what the machine would not do. Nothing of hers is lost by it:
// the old file, if there was one, stands as it was.
type Refused struct {
	Doing  string // a verb: "write", "read", "make the folder"
	File   string
	Reason Reason
	Err    error // what the system said
}

// Error says what happened and what to do, in one sentence.
func (r *Refused) Error() string {
	if r.Reason == Failed {
		return fmt.Sprintf("could not %s %s (%v): %s", r.Doing, r.File, cause(r.Err), advice[Failed])
	}
	return fmt.Sprintf("could not %s %s: %s", r.Doing, r.File, advice[r.Reason])
}

// Unwrap gives the system's error.
func (r *Refused) Unwrap() error { return r.Err }

// Missing is a file or folder that is not there. That is an answer, not a
// refusal. errors.Is(err, fs.ErrNotExist) holds.
type Missing struct {
	File string
	Err  error
}

// Error says what is missing.
func (m *Missing) Error() string { return "there is no " + m.File }

// Unwrap gives the system's error.
func (m *Missing) Unwrap() error { return m.Err }

// Unconfirmed says that a file was written whole and stands, but that the
// disk did not confirm that it would survive a power cut this very moment.
type Unconfirmed struct {
	File string
	Err  error
}

// Error says so in one sentence.
func (u *Unconfirmed) Error() string {
	return fmt.Sprintf("%s is written, but the disk did not confirm it (%v): save again before switching the machine off",
		u.File, cause(u.Err))
}

// Unwrap gives the system's error.
func (u *Unconfirmed) Unwrap() error { return u.Err }

// refuse turns an error of an FS call into one for people. An error that is
// one already, and fs.ErrExist, which callers act upon, stay as they are.
func refuse(doing, file string, err error) error {
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
		return &Refused{Doing: doing, File: file, Reason: permissionOr(err), Err: err}
	}
	return &Refused{Doing: doing, File: file, Reason: reasonOf(err), Err: err}
}

// permissionOr keeps what the error number knows better than "not permitted".
func permissionOr(err error) Reason {
	if r := reasonOf(err); r != Failed {
		return r
	}
	return Permission
}

// cause is the innermost system message: the file's name is said already.
func cause(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

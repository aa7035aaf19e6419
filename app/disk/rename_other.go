//go:build !linux && !darwin && !windows

package disk

import "errors"

// renameNew is not known for this system.
func renameNew(string, string) error { return errors.ErrUnsupported }

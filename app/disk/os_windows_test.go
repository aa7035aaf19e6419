package disk

import (
	"errors"
	"syscall"
	"testing"
)

func TestRetry(t *testing.T) {
	for name, c := range map[string]struct {
		errs []error
		want error
	}{
		"held for a moment": {[]error{errSharingViolation, syscall.ERROR_ACCESS_DENIED, nil}, nil},
		"another error":     {[]error{errDiskFull}, errDiskFull},
	} {
		calls := 0
		err := retry(func() error {
			calls++
			return c.errs[calls-1]
		})
		if !errors.Is(err, c.want) || calls != len(c.errs) {
			t.Errorf("%s: %v after %d calls", name, err, calls)
		}
	}
	if err := retry(func() error { return errSharingViolation }); !errors.Is(err, errSharingViolation) {
		t.Errorf("held for long: %v", err)
	}
}

package disktest

import (
	"fmt"
	"syscall"
	"testing"

	"promodoc/app/disk"
)

// EachCall runs a subtest for every call that do makes to the file system, in
// which only that call fails, with "no space left". prepare fills an empty
// folder on the disk, where there are symbolic links and permissions; check gets
// it with the error of do. A first run, which must succeed, counts the calls.
// [EveryFault] tries far more, in memory.
func EachCall(t *testing.T, prepare func(t *testing.T, dir string), do func(disk.FS, string) error,
	check func(t *testing.T, dir string, failed Call, err error)) {
	t.Helper()
	each(t, Only, prepare, do, check)
}

// EachBreak is like EachCall, but every call after the failed one fails as well.
func EachBreak(t *testing.T, prepare func(t *testing.T, dir string), do func(disk.FS, string) error,
	check func(t *testing.T, dir string, failed Call, err error)) {
	t.Helper()
	each(t, From, prepare, do, check)
}

func each(t *testing.T, fail func(int, error) func(Call) error, prepare func(*testing.T, string),
	do func(disk.FS, string) error, check func(*testing.T, string, Call, error)) {
	t.Helper()
	skipShort(t)
	sound := &Faulty{Inner: disk.OS{}}
	dir := t.TempDir()
	prepare(t, dir)
	if err := do(sound, dir); err != nil {
		t.Fatalf("without a failing call: %v", err)
	}
	for _, call := range sound.Calls() {
		t.Run(fmt.Sprintf("%02d-%s", call.N, call.Op), func(t *testing.T) {
			dir := t.TempDir()
			prepare(t, dir)
			err := do(&Faulty{Inner: disk.OS{}, Fail: fail(call.N, syscall.ENOSPC)}, dir)
			check(t, dir, call, err)
		})
	}
}

package pdf

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// share does n pieces of work on all cores. Each core has a worker of its own,
// with what it needs for itself; pieces are handed out in their order. The
// error is that of the first piece that had one.
func share(n int, worker func() func(i int) error) error {
	errs := make([]error, n)
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		group.Go(func() {
			do := worker()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				errs[i] = guarded(do, i)
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func guarded(do func(int) error, i int) (err error) {
	defer catch(&err)
	return do(i)
}

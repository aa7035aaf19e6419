// Package parallel shares work out to all processors. It knows nothing of what
// the work is.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Share does n pieces of work, numbered from 0, on as many processors as there
// are and as there is work for: a portion is how many pieces are worth a
// goroutine's start. Each goroutine has a worker of its own, with what it needs
// for itself; pieces are handed out in their order. All pieces are done, also
// behind one that fails; the error is that of the first piece that had one. A
// panic of a worker becomes the caller's.
func Share(n, portion int, worker func() func(i int) error) error {
	workers := min(runtime.GOMAXPROCS(0), (n+portion-1)/portion)
	if workers <= 1 {
		return alone(n, worker)
	}
	errs := make([]error, n)
	faults := make(chan any, workers)
	var next atomic.Int64
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			defer func() {
				if fault := recover(); fault != nil {
					faults <- fault
				}
			}()
			do := worker()
			for from := 0; from < n; {
				from = int(next.Add(int64(portion))) - portion
				for i := from; i < min(from+portion, n); i++ {
					errs[i] = do(i)
				}
			}
		})
	}
	group.Wait()
	select {
	case fault := <-faults:
		panic(fault)
	default:
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func alone(n int, worker func() func(i int) error) (first error) {
	if n == 0 {
		return nil
	}
	do := worker()
	for i := range n {
		if err := do(i); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// Package parallel divides work among all processors. It must not know what the
// work is.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Do does n pieces of work, numbered from 0, on as many processors as there is work
// for. A portion is the number of pieces that are worth starting a goroutine for.
// Each goroutine calls worker once and has the function that it returns do pieces,
// in order. All pieces are done even if one fails; the error is that of the first
// piece that failed. A worker that panics makes Do panic.
func Do(n, portion int, worker func() func(i int) error) error {
	workers := min(runtime.GOMAXPROCS(0), (n+portion-1)/portion)
	if workers <= 1 {
		return doSerially(n, worker)
	}
	errs := make([]error, n)
	panics := make(chan any, workers)
	var next atomic.Int64
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					panics <- r
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
	case r := <-panics:
		panic(r)
	default:
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func doSerially(n int, worker func() func(i int) error) (first error) {
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

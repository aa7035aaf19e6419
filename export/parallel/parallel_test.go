package parallel_test

import (
	"errors"
	"slices"
	"testing"

	"promodoc/export/parallel"
)

func TestEveryPieceIsDoneOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 100, 1001} {
		for _, portion := range []int{1, 3, 24} {
			done := make([]int, n)
			err := parallel.Do(n, portion, func() func(int) error {
				return func(i int) error { done[i]++; return nil }
			})
			if err != nil || slices.ContainsFunc(done, func(times int) bool { return times != 1 }) {
				t.Errorf("%d pieces in portions of %d: %v (%v)", n, portion, done, err)
			}
		}
	}
}

func TestTheFirstErrorIsReturned(t *testing.T) {
	first, second := errors.New("first"), errors.New("second")
	for _, n := range []int{40, 1000} {
		last := 0
		err := parallel.Do(n, 8, func() func(int) error {
			return func(i int) error {
				switch i {
				case n - 1:
					last = i
					return second
				case 30:
					return first
				}
				return nil
			}
		})
		if !errors.Is(err, first) || last != n-1 {
			t.Errorf("%v after piece %d of %d", err, last, n)
		}
	}
}

func TestAPanicReachesTheCaller(t *testing.T) {
	for _, n := range []int{1, 500} {
		func() {
			defer func() {
				if got := recover(); got != "fault" {
					t.Errorf("%d pieces: recovered %v", n, got)
				}
			}()
			_ = parallel.Do(n, 1, func() func(int) error {
				return func(i int) error {
					if i == n/2 {
						panic("fault")
					}
					return nil
				}
			})
		}()
	}
}

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// limit is the time after which a competitor is stopped.
const limit = 5 * time.Minute

// timing is the cost of one run.
type timing struct {
	wall time.Duration // from the start of the process to its end
	own  time.Duration // inside the process, as it says itself; 0 if it does not
	peak int64         // most resident memory, in bytes
}

// measure runs a competitor once, in its own process. On Linux a process counts
// as at least as large as the one that started it, so this one must stay small:
// it reads no document before the last run.
func measure(c competitor, in, out string) (timing, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	args := c.args(in, out)
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := os.Remove(out); err != nil && !os.IsNotExist(err) {
		return timing{}, err
	}
	begin := time.Now()
	err := cmd.Run()
	t := timing{wall: time.Since(begin)}
	if err != nil {
		return t, fmt.Errorf("%s: %w: %s", strings.Join(args, " "), err, stderr.String())
	}
	t.peak = peakOf(cmd.ProcessState)
	if c.timed {
		ms, err := strconv.ParseFloat(strings.TrimSpace(stdout.String()), 64)
		if err != nil {
			return t, fmt.Errorf("%s printed no time: %w", c.name, err)
		}
		t.own = time.Duration(ms * float64(time.Millisecond))
	}
	return t, nil
}

// median returns the middle value, or the mean of the two in the middle.
func median[T ~int64](values []T) T {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	half := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[half]
	}
	return (sorted[half-1] + sorted[half]) / 2
}

// medianTiming returns the median of each figure by itself.
func medianTiming(runs []timing) timing {
	var walls, owns []time.Duration
	var peaks []int64
	for _, t := range runs {
		walls, owns, peaks = append(walls, t.wall), append(owns, t.own), append(peaks, t.peak)
	}
	return timing{wall: median(walls), own: median(owns), peak: median(peaks)}
}

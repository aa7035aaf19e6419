package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"
)

// report prints a table for each document, and compares our results with our
// goals.
func report(w io.Writer, results []*result) {
	for begin := 0; begin < len(results); {
		end := begin
		for end < len(results) && results[end].pages == results[begin].pages {
			end++
		}
		table(w, results[begin:end])
		begin = end
	}
	fmt.Fprintln(w, "Our first program, compared with our goals:")
	for _, line := range compare(results) {
		fmt.Fprintln(w, "  "+line)
	}
}

func table(w io.Writer, results []*result) {
	fmt.Fprintf(w, "About %d pages. Medians of whole processes; \"inside\" is the time without the start of a process that needs\n"+
		"another program; \"times ours\" compares it, where it is known, with our whole process.\n\n", results[0].pages)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "runs\twall ms\tinside ms\ttimes ours\tpeak MB\tpages\tKB\twords found\t  competitor")
	ours := medianTiming(results[0].runs)
	for _, r := range results {
		if r.err != nil {
			fmt.Fprintf(t, "%d\t\t\t\t\t\t\t\t  %s: %v\n", len(r.runs), r.name, r.err)
			continue
		}
		m := medianTiming(r.runs)
		inside, counted := "", m.wall
		if r.timed {
			inside, counted = ms(m.own), m.own
		}
		fmt.Fprintf(t, "%d\t%s\t%s\t%.2f\t%.0f\t%d\t%.0f\t%.2f %%\t  %s\n", len(r.runs), ms(m.wall), inside,
			ratio(counted, ours.wall), float64(m.peak)/1e6, r.contents.pages, float64(r.contents.bytes)/1e3, 100*r.contents.found, r.name)
	}
	t.Flush()
	fmt.Fprintln(w)
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f", d.Seconds()*1e3) }

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

// goals say how many times as fast as Typst inside its process we want to be, and
// how many times as slow as the floor at most.
var goals = []struct {
	pages        int
	typst, floor float64
}{{15, 3.5, 2}, {140, 8, 3}, {1300, 12, 3}}

const (
	maxPeak   = 250e6 // bytes, at 1,000 pages
	maxGrowth = 11.0  // times the time of 100 pages, at 1,000
)

// compare returns a line for each goal that was measured.
func compare(results []*result) []string {
	var lines []string
	for _, goal := range goals {
		ours := find(results, goal.pages, func(r *result) bool { return r.ours })
		typst := find(results, goal.pages, func(r *result) bool { return r.timed })
		bottom := find(results, goal.pages, func(r *result) bool { return r.floor })
		if ours != nil && typst != nil {
			lines = append(lines, fmt.Sprintf("%d pages: %.1f times as fast as Typst inside its process; goal: %.1f",
				goal.pages, ratio(medianTiming(typst.runs).own, medianTiming(ours.runs).wall), goal.typst))
		}
		if ours != nil && bottom != nil {
			lines = append(lines, fmt.Sprintf("%d pages: %.1f times the floor; goal: at most %.0f",
				goal.pages, ratio(medianTiming(ours.runs).wall, medianTiming(bottom.runs).wall), goal.floor))
		}
	}
	hundred := find(results, 100, func(r *result) bool { return r.ours })
	thousand := find(results, 1000, func(r *result) bool { return r.ours })
	if thousand != nil {
		lines = append(lines, fmt.Sprintf("1000 pages: %.0f MB at the peak; goal: less than %.0f",
			float64(medianTiming(thousand.runs).peak)/1e6, maxPeak/1e6))
	}
	if thousand != nil && hundred != nil {
		lines = append(lines, fmt.Sprintf("1000 pages: %.1f times the time of 100; goal: less than %.0f",
			ratio(medianTiming(thousand.runs).wall, medianTiming(hundred.runs).wall), maxGrowth))
	}
	return lines
}

// find returns the first result of a kind for a document, without errors.
func find(results []*result, pages int, kind func(*result) bool) *result {
	for _, r := range results {
		if r.pages == pages && r.err == nil && kind(r) {
			return r
		}
	}
	return nil
}

package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"
)

// report prints a table for each document, and how we stand to what we want.
func report(w io.Writer, results []*result) {
	for begin := 0; begin < len(results); {
		end := begin
		for end < len(results) && results[end].pages == results[begin].pages {
			end++
		}
		table(w, results[begin:end])
		begin = end
	}
	fmt.Fprintln(w, "Against what is wanted, by the first of our programs:")
	for _, line := range standing(results) {
		fmt.Fprintln(w, "  "+line)
	}
}

func table(w io.Writer, results []*result) {
	fmt.Fprintf(w, "About %d pages. Medians of whole processes; \"inside\" is the time without the start of a process that needs\n"+
		"another program; \"times ours\" compares it, where it is told, with our whole process.\n\n", results[0].pages)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "runs\twall ms\tinside ms\ttimes ours\tpeak MB\tpages\tKB\twords found\t  contestant")
	ours := medianTiming(results[0].runs)
	for _, r := range results {
		if r.err != nil {
			fmt.Fprintf(t, "%d\t\t\t\t\t\t\t\t  %s: %v\n", len(r.runs), r.name, r.err)
			continue
		}
		m := medianTiming(r.runs)
		inside, counted := "", m.wall
		if r.tells {
			inside, counted = ms(m.own), m.own
		}
		fmt.Fprintf(t, "%d\t%s\t%s\t%.2f\t%.0f\t%d\t%.0f\t%.2f %%\t  %s\n", len(r.runs), ms(m.wall), inside,
			ratio(counted, ours.wall), float64(m.peak)/1e6, r.made.pages, float64(r.made.bytes)/1e3, 100*r.made.found, r.name)
	}
	t.Flush()
	fmt.Fprintln(w)
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f", d.Seconds()*1e3) }

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

// What is wanted: how many times faster than Typst inside its process, and how
// many times slower than the floor at most.
var wanted = []struct {
	pages        int
	typst, floor float64
}{{15, 3.5, 2}, {140, 8, 3}, {1300, 12, 3}}

const (
	wantedPeak   = 250e6 // bytes, at 1,000 pages
	wantedGrowth = 11.0  // times the time of 100 pages, at 1,000
)

// standing says for each thing that is wanted how it is, as far as it was
// measured.
func standing(results []*result) []string {
	var lines []string
	for _, want := range wanted {
		ours := find(results, want.pages, func(r *result) bool { return r.ours })
		typst := find(results, want.pages, func(r *result) bool { return r.tells })
		bottom := find(results, want.pages, func(r *result) bool { return r.bottom })
		if ours != nil && typst != nil {
			lines = append(lines, fmt.Sprintf("%d pages: %.1f times as fast as Typst inside its process; wanted: %.1f",
				want.pages, ratio(medianTiming(typst.runs).own, medianTiming(ours.runs).wall), want.typst))
		}
		if ours != nil && bottom != nil {
			lines = append(lines, fmt.Sprintf("%d pages: %.1f times the floor; wanted: at most %.0f",
				want.pages, ratio(medianTiming(ours.runs).wall, medianTiming(bottom.runs).wall), want.floor))
		}
	}
	hundred := find(results, 100, func(r *result) bool { return r.ours })
	thousand := find(results, 1000, func(r *result) bool { return r.ours })
	if thousand != nil {
		lines = append(lines, fmt.Sprintf("1000 pages: %.0f MB at the peak; wanted: less than %.0f",
			float64(medianTiming(thousand.runs).peak)/1e6, wantedPeak/1e6))
	}
	if thousand != nil && hundred != nil {
		lines = append(lines, fmt.Sprintf("1000 pages: %.1f times the time of 100; wanted: less than %.0f",
			ratio(medianTiming(thousand.runs).wall, medianTiming(hundred.runs).wall), wantedGrowth))
	}
	return lines
}

// find is the first result for a document that is of a kind and went well.
func find(results []*result, pages int, kind func(*result) bool) *result {
	for _, r := range results {
		if r.pages == pages && r.err == nil && kind(r) {
			return r
		}
	}
	return nil
}

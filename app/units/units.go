// Package units knows the symbols of units that are written after numbers, such as ms and
// kB. It must not know what the numbers are for.
package units

import (
	"strings"
	"sync"
)

// symbols are written as people write them, not only as standards do.
const symbols = "ns µs μs ms s sec secs min h hr hrs " +
	"kB kb KB MB GB TB PB KiB MiB GiB TiB Kbit Mbit Gbit bps kbps mbps Mbps Gbps " +
	"Hz kHz MHz GHz rpm rps qps tps fps mm cm m km mg g kg ml l W kW MW kWh MWh hPa px pt em rem dpi ppm"

var known = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, s := range Symbols() {
		all[s] = true
	}
	return all
})

var knownLower = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, s := range Symbols() {
		all[strings.ToLower(s)] = true
	}
	return all
})

// Symbols returns all symbols, each as it is written.
func Symbols() []string { return strings.Fields(symbols) }

// Is reports whether a word is a symbol, as it is written.
func Is(word string) bool { return known()[word] }

// IsLower reports whether a word in lower case is a symbol, however that is written.
func IsLower(word string) bool { return knownLower()[word] }

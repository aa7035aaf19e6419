package journal

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/promo"
)

// BenchmarkRead reads a year of 1,000 entries, for the first time and after a change.
func BenchmarkRead(b *testing.B) {
	y := &year{number: 2026, file: "2026.yaml", layout: layout{head: newHead, tail: newTail, indent: 2}}
	for i := range 1000 {
		e := Entry{ID: fmt.Sprint("j", i), From: promo.Date{Year: 2026, Month: i%12 + 1}, Text: strings.Repeat("some words of it ", 15), Tags: []string{"review"}}
		if err := y.insert(e); err != nil {
			b.Fatal(err)
		}
	}
	data := []byte(y.layout.text())
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			readYear("2026.yaml", 2026, data, nil)
		}
	})
	before := readYear("2026.yaml", 2026, data, nil)
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			readYear("2026.yaml", 2026, data, before)
		}
	})
}

// BenchmarkAdd adds 5,000 entries to one year at once, as an import does.
func BenchmarkAdd(b *testing.B) {
	var changes []Change
	for i := range 5000 {
		e := Entry{ID: fmt.Sprint("j", i), From: promo.Date{Year: 2026, Month: i/420 + 1, Day: i%28 + 1}, Text: "Some words of it"}
		changes = append(changes, Change{After: e})
	}
	for b.Loop() {
		years := book{dirty: map[int]bool{}, file: func(int) string { return "2026.yaml" }}
		if _, err := years.apply(changes); err != nil {
			b.Fatal(err)
		}
	}
}

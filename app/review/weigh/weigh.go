// Package weigh decides what a text is by many weak signs. Each trait that a text has, such
// as a word or two words beside each other, counts for or against it, with a weight that was
// learned from texts whose answer is known. It must not know what the traits mean.
package weigh

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Part is a part of a trait: a word, or the name of something that a text has. 0 is none.
type Part uint32

// most is how many parts there may be.
const most = 1 << 21

// Vocabulary is all parts of traits that count. The zero Vocabulary has none.
type Vocabulary struct {
	parts map[string]Part
	texts []string
	// Open says that parts that are asked for are added, as learning needs it. Otherwise
	// the vocabulary does not change and may be used by several goroutines.
	Open bool
}

// Part returns the part with a text without spaces, or 0 if it is unknown.
func (v *Vocabulary) Part(text string) Part {
	p := v.parts[text]
	if p == 0 && v.Open && text != "" && len(v.texts) < most-1 {
		if v.parts == nil {
			v.parts = map[string]Part{}
		}
		v.texts = append(v.texts, text)
		p = Part(len(v.texts))
		v.parts[text] = p
	}
	return p
}

// Text returns the text of a part.
func (v *Vocabulary) Text(p Part) string {
	if p == 0 {
		return ""
	}
	return v.texts[p-1]
}

// Trait is what a text may have: a kind, such as that two words are beside each other, and
// one part or two.
type Trait struct{ Kind, A, B Part }

func (t Trait) key() uint64 { return uint64(t.Kind)<<42 | uint64(t.A)<<21 | uint64(t.B) }

func (t Trait) compare(other Trait) int { return cmp.Compare(t.key(), other.key()) }

// Weights are what the traits of a text count. They may be used by several goroutines.
type Weights struct {
	base    float32 // of a text without traits
	of      map[uint64]int32
	weights []float32
}

// base names the weight of a text without traits.
const base = "base"

// Read reads weights: a line each, the weight and the parts of its trait, which it adds to
// the vocabulary.
func Read(r io.Reader, v *Vocabulary) (Weights, error) {
	w := Weights{of: map[uint64]int32{}}
	open := v.Open
	v.Open = true
	defer func() { v.Open = open }()
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		parts := strings.Fields(lines.Text())
		if len(parts) < 2 || len(parts) > 4 {
			return w, fmt.Errorf("line %d: no weight and trait: %q", n, lines.Text())
		}
		weight, err := strconv.ParseFloat(parts[0], 32)
		if err != nil {
			return w, fmt.Errorf("line %d: %w", n, err)
		}
		if parts[1] == base {
			w.base = float32(weight)
			continue
		}
		var t [3]Part
		for i, text := range parts[1:] {
			t[i] = v.Part(text)
		}
		w.of[Trait{t[0], t[1], t[2]}.key()] = int32(len(w.weights))
		w.weights = append(w.weights, float32(weight))
	}
	return w, lines.Err()
}

// Sum adds up the weights of a text's traits. Each counts once.
type Sum struct {
	weights *Weights
	seen    []bool
	value   float32
}

// Sum begins with a text without traits.
func (w *Weights) Sum() Sum {
	return Sum{weights: w, seen: make([]bool, len(w.weights)), value: w.base}
}

// Add adds a trait.
func (s *Sum) Add(t Trait) {
	if t.Kind == 0 || t.A == 0 {
		return
	}
	i, ok := s.weights.of[t.key()]
	if ok && !s.seen[i] {
		s.seen[i] = true
		s.value += s.weights.weights[i]
	}
}

// Value returns the sum: how much more likely than not it is that the text is what is looked
// for, as a logarithm; 0 if it is as likely as not.
func (s *Sum) Value() float64 { return float64(s.value) }

// Reset begins another text.
func (s *Sum) Reset() {
	clear(s.seen)
	s.value = s.weights.base
}

// Any returns how much more likely than not it is, as a logarithm, that at least one of
// some parts of a text is what is looked for, given their values.
func Any(values []float64) float64 {
	const least = 1e-9 // of what is left of certainty
	none := 1.0
	for _, v := range values {
		none *= 1 - likelihood(v)
	}
	return math.Log(max(least, 1-none)) - math.Log(max(least, none))
}

// Write writes weights that were learned, the greatest first, without those that are next to
// nothing. margin is how much more than 0 the sum of a text must be.
func (l Learned) Write(w io.Writer, v *Vocabulary, margin float64) error {
	const least = 0.015
	type line struct {
		weight float64
		text   string
	}
	var lines []line
	for t, weight := range l.Weights {
		if weight > least || weight < -least {
			text := v.Text(t.Kind) + " " + v.Text(t.A) + " " + v.Text(t.B)
			lines = append(lines, line{weight, strings.TrimSpace(text)})
		}
	}
	slices.SortFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(max(b.weight, -b.weight), max(a.weight, -a.weight)), strings.Compare(a.text, b.text))
	})
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%.2f %s\n", l.Base-margin, base)
	for _, line := range lines {
		fmt.Fprintf(out, "%.2f %s\n", line.weight, line.text)
	}
	return out.Flush()
}

package weigh

import (
	"maps"
	"math"
	"slices"
)

// Sample is a text whose answer is known.
type Sample struct {
	Parts []map[Trait]bool // such as its sentences; or one, the whole text
	Is    bool             // at least one part is what is looked for
}

// Learned are weights that were learned.
type Learned struct {
	Base    float64
	Weights map[Trait]float64
}

// Value returns what the sum of a text's traits is.
func (l Learned) Value(traits map[Trait]bool) float64 {
	sum := l.Base
	for t := range traits {
		sum += l.Weights[t]
	}
	return sum
}

// Learn learns weights from samples, in which those that are and those that are not what is
// looked for count the same together. A great doubt keeps the weights small, so that single
// samples count for little; traits of fewer samples than fewest count for nothing.
//
// For samples of one part this is logistic regression. Of several it is not known which is
// the one: all may be, independently of each other (the noisy-or of Maron and Lozano-Pérez,
// "A Framework for Multiple-Instance Learning", 1998).
func Learn(samples []Sample, doubt float64, fewest int) Learned {
	count := countTraits(samples)
	at := map[Trait]int{} // the place of the weight of each
	rows := make([][][]int, len(samples))
	for i, s := range samples {
		for _, part := range s.Parts {
			var row []int
			for _, t := range slices.SortedFunc(maps.Keys(part), Trait.compare) { // the same sums each time
				if count[t] < fewest {
					continue
				}
				if _, ok := at[t]; !ok {
					at[t] = len(at)
				}
				row = append(row, at[t])
			}
			rows[i] = append(rows[i], row)
		}
	}
	w := fit(samples, rows, len(at), doubt)
	l := Learned{Base: w[len(at)], Weights: map[Trait]float64{}}
	for t, j := range at {
		l.Weights[t] = w[j]
	}
	return l
}

// countTraits returns how many samples have each trait.
func countTraits(samples []Sample) map[Trait]int {
	count := map[Trait]int{}
	for _, s := range samples {
		all := map[Trait]bool{}
		for _, part := range s.Parts {
			maps.Copy(all, part)
		}
		for t := range all {
			count[t]++
		}
	}
	return count
}

// fit finds the least loss by going down its gradient, with a step of its own for each weight
// (AdaGrad). The last weight is the base.
func fit(samples []Sample, rows [][][]int, n int, doubt float64) []float64 {
	const rounds, step, tiny = 500, 0.1, 1e-9
	w, gradient, squares := make([]float64, n+1), make([]float64, n+1), make([]float64, n+1)
	is, all := 0.0, float64(len(samples))
	for _, s := range samples {
		if s.Is {
			is++
		}
	}
	for range rounds {
		for j := range n {
			gradient[j] = doubt * w[j]
		}
		gradient[n] = 0
		for i, s := range samples {
			weight := all / 2 / (all - is)
			if s.Is {
				weight = all / 2 / is
			}
			for k, d := range slopes(w, rows[i], s.Is) {
				for _, j := range rows[i][k] {
					gradient[j] += weight * d
				}
				gradient[n] += weight * d
			}
		}
		for j, g := range gradient {
			squares[j] += g * g
			w[j] -= step * g / (math.Sqrt(squares[j]) + tiny)
		}
	}
	return w
}

// slopes returns by how much the loss of a sample grows with the sum of each part.
func slopes(w []float64, parts [][]int, is bool) []float64 {
	const tiny = 1e-9
	all := make([]float64, len(parts))
	none := 1.0 // how likely it is that no part is what is looked for
	for k, row := range parts {
		sum := w[len(w)-1]
		for _, j := range row {
			sum += w[j]
		}
		all[k] = likelihood(sum)
		none *= 1 - all[k]
	}
	if is {
		for k, p := range all {
			all[k] = -p * none / max(tiny, 1-none)
		}
	}
	return all
}

// likelihood returns how likely it is, from 0 to 1, that a text with a sum is what is looked
// for.
func likelihood(sum float64) float64 { return 1 / (1 + math.Exp(-sum)) }

package weigh

import "math"

// Sample is a text whose answer is known.
type Sample struct {
	Traits map[Trait]bool
	Is     bool // it is what is looked for
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

// Learn learns weights from samples by logistic regression, in which those that are and
// those that are not what is looked for count the same together. A great doubt keeps the
// weights small, so that single samples count for little; traits of fewer samples than
// fewest count for nothing.
func Learn(samples []Sample, doubt float64, fewest int) Learned {
	count := map[Trait]int{}
	for _, s := range samples {
		for t := range s.Traits {
			count[t]++
		}
	}
	at := map[Trait]int{}
	rows := make([][]int, len(samples))
	for i, s := range samples {
		for t := range s.Traits {
			if count[t] < fewest {
				continue
			}
			if _, ok := at[t]; !ok {
				at[t] = len(at)
			}
			rows[i] = append(rows[i], at[t])
		}
	}
	w := fit(samples, rows, len(at), doubt)
	l := Learned{Base: w[len(at)], Weights: map[Trait]float64{}}
	for t, j := range at {
		l.Weights[t] = w[j]
	}
	return l
}

// fit finds the least loss by going down its gradient, with a step of its own for each weight
// (AdaGrad). The last weight is the base.
func fit(samples []Sample, rows [][]int, n int, doubt float64) []float64 {
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
			sum := w[n]
			for _, j := range rows[i] {
				sum += w[j]
			}
			want, weight := 0.0, all/2/(all-is)
			if s.Is {
				want, weight = 1, all/2/is
			}
			d := weight * (1/(1+math.Exp(-sum)) - want)
			for _, j := range rows[i] {
				gradient[j] += d
			}
			gradient[n] += d
		}
		for j, g := range gradient {
			squares[j] += g * g
			w[j] -= step * g / (math.Sqrt(squares[j]) + tiny)
		}
	}
	return w
}

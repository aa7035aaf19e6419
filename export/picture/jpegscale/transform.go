package jpegscale

import "math"

// cosines are, for each size n, the weights of n frequencies in the first half of n
// dots: in units of 1/(1<<weightBits), with the factor by which the sums of a block of
// eight grow when it becomes one of n.
var cosines = func() (all [9][8][8]int64) {
	for n := 1; n <= 8; n++ {
		for x := range n {
			for u := range n {
				weight := math.Sqrt(2.0 / 8)
				if u == 0 {
					weight = math.Sqrt(1.0 / 8)
				}
				weight *= math.Cos(float64(2*x+1) * float64(u) * math.Pi / float64(2*n))
				all[n][x][u] = int64(math.Round(weight * (1 << weightBits)))
			}
		}
	}
	return all
}()

const (
	weightBits = 12
	// betweenBits are the bits that are kept between columns and rows.
	betweenBits = 4
	// center is what a block of zeros is.
	center = 128
)

// fillBlock writes a block that has only its mean.
func fillBlock(n int, to []byte, stride int, mean int32) {
	v := clamp((int64(mean)+4)>>3 + center)
	for y := range n {
		row := to[y*stride:][:n]
		for x := range row {
			row[x] = v
		}
	}
}

func clamp(v int64) uint8 {
	if uint64(v) > 255 {
		if v < 0 {
			return 0
		}
		return 255
	}
	return uint8(v)
}

// transform writes n by n dots of the lowest frequencies of a block: the inverse
// discrete cosine transform of n points, first of columns, then of rows.
func transform(n int, to []byte, stride int, block *[64]int32) {
	if n == 4 {
		transform4(to, stride, block)
		return
	}
	weights := &cosines[n]
	var between [64]int64
	half := (n + 1) / 2
	for u := range n {
		for x := range half {
			even, odd := halves(n, &weights[x], func(v int) int64 { return int64(block[8*v+u]) })
			between[8*x+u] = (even + odd) >> (weightBits - betweenBits)
			between[8*(n-1-x)+u] = (even - odd) >> (weightBits - betweenBits)
		}
	}
	const shift = weightBits + betweenBits
	for y := range n {
		line := between[8*y:]
		row := to[y*stride:][:n]
		for x := range half {
			even, odd := halves(n, &weights[x], func(v int) int64 { return line[v] })
			row[n-1-x] = clamp((even-odd+1<<(shift-1))>>shift + center)
			row[x] = clamp((even+odd+1<<(shift-1))>>shift + center)
		}
	}
}

// halves returns the sums of the even and of the odd frequencies: the second half of
// the dots has the same even ones and the opposite odd ones. The middle of an odd
// number of dots has no odd ones.
func halves(n int, weights *[8]int64, at func(int) int64) (even, odd int64) {
	for u := 0; u < n; u += 2 {
		even += weights[u] * at(u)
	}
	for u := 1; u < n; u += 2 {
		odd += weights[u] * at(u)
	}
	return even, odd
}

// transform4 is transform for half of the size, the most frequent one.
func transform4(to []byte, stride int, block *[64]int32) {
	w0, w1 := &cosines[4][0], &cosines[4][1]
	var between [16]int64
	for u := range 4 {
		a, b, c, d := int64(block[u]), int64(block[8+u]), int64(block[16+u]), int64(block[24+u])
		even0, even1 := w0[0]*a+w0[2]*c, w1[0]*a+w1[2]*c
		odd0, odd1 := w0[1]*b+w0[3]*d, w1[1]*b+w1[3]*d
		between[u] = (even0 + odd0) >> (weightBits - betweenBits)
		between[4+u] = (even1 + odd1) >> (weightBits - betweenBits)
		between[8+u] = (even1 - odd1) >> (weightBits - betweenBits)
		between[12+u] = (even0 - odd0) >> (weightBits - betweenBits)
	}
	const shift = weightBits + betweenBits
	const round = 1<<(shift-1) + center<<shift
	for y := range 4 {
		a, b, c, d := between[4*y], between[4*y+1], between[4*y+2], between[4*y+3]
		even0, even1 := w0[0]*a+w0[2]*c+round, w1[0]*a+w1[2]*c+round
		odd0, odd1 := w0[1]*b+w0[3]*d, w1[1]*b+w1[3]*d
		row := to[y*stride:][:4]
		row[0] = clamp((even0 + odd0) >> shift)
		row[1] = clamp((even1 + odd1) >> shift)
		row[2] = clamp((even1 - odd1) >> shift)
		row[3] = clamp((even0 - odd0) >> shift)
	}
}

package jpegscale

// firstDC reads the upper bits of the first coefficient of a block (ITU-T T.81, G.1).
func (s *scanner) firstDC(c *component, block *[64]int16) error {
	s.bits.fill()
	size, ok := s.bits.value(&s.dc[c.dc])
	if !ok || size > 15 {
		return ErrDamaged
	}
	c.predicted += int(s.bits.extended(int(size)))
	block[0] = int16(c.predicted << s.low)
	return nil
}

// firstAC reads the upper bits of other coefficients.
func (s *scanner) firstAC(h *huffman, block *[64]int16) error {
	if s.ends > 0 {
		s.ends--
		return nil
	}
	for k := s.from; k <= s.to; k++ {
		s.bits.fill()
		entry, ok := s.bits.value(h)
		if !ok {
			return ErrDamaged
		}
		run, size := int(entry>>4), int(entry&15)
		if size == 0 {
			if run != 15 {
				s.ends = s.endRun(run) - 1
				return nil
			}
			k += 15
			continue
		}
		if k += run; k > s.to {
			return ErrDamaged
		}
		block[k] = int16(s.bits.extended(size) << s.low)
	}
	return nil
}

// endRun returns the number of blocks that end, with the current one.
func (s *scanner) endRun(run int) int {
	n := 1 << run
	if run > 0 {
		s.bits.fill()
		n += int(s.bits.take(run))
	}
	return n
}

// refineAC reads one more bit of coefficients (ITU-T T.81, G.1.2.3).
func (s *scanner) refineAC(h *huffman, block *[64]int16) error {
	bit := int16(1) << s.low
	k := s.from
	for s.ends == 0 && k <= s.to {
		s.bits.fill()
		entry, ok := s.bits.value(h)
		if !ok {
			return ErrDamaged
		}
		zeros, size := int(entry>>4), int(entry&15)
		var value int16
		switch {
		case size == 1:
			s.bits.fill()
			value = -bit
			if s.bits.take(1) == 1 {
				value = bit
			}
		case size > 1:
			return ErrDamaged
		case zeros < 15:
			s.ends = s.endRun(zeros)
			continue
		}
		k = s.refineNonZeros(block, k, zeros, bit)
		if k > s.to && size == 1 {
			return ErrDamaged
		}
		if size == 1 {
			block[k] = value
		}
		k++
	}
	if s.ends > 0 {
		s.ends--
		s.refineNonZeros(block, k, -1, bit)
	}
	return nil
}

// refineNonZeros reads a bit for each coefficient that is not zero, from k on, until
// so many zeros were passed, and returns where the next zero is; negative means all.
func (s *scanner) refineNonZeros(block *[64]int16, k, zeros int, bit int16) int {
	for ; k <= s.to; k++ {
		v := block[k]
		if v == 0 {
			if zeros == 0 {
				break
			}
			zeros--
			continue
		}
		s.bits.fill()
		if s.bits.take(1) == 0 {
			continue
		}
		if v > 0 {
			block[k] += bit
		} else {
			block[k] -= bit
		}
	}
	return k
}

// transformAll transforms the coefficients that were kept.
func (d *decoder) transformAll(c *component) {
	factors := &d.quants[c.quant]
	var block [64]int32
	for i := range c.wide * c.high {
		kept := (*[64]int16)(c.coefficients[64*i:])
		last := 0
		block = [64]int32{}
		for k, v := range kept {
			if v != 0 {
				block[zigzag[k]] = int32(v) * factors[k]
				last = k
			}
		}
		to := c.pix[i/c.wide*d.n*c.stride+i%c.wide*d.n:]
		if last == 0 {
			fillBlock(d.n, to, c.stride, block[0])
		} else {
			transform(d.n, to, c.stride, &block)
		}
	}
	c.coefficients = nil
}

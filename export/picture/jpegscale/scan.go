package jpegscale

// scanHeader is what a scan has of the coefficients.
type scanHeader struct {
	components []int
	from, to   int // coefficients in the order of the file
	high, low  int // bits of the values: before, and after this scan
}

// scan reads a scan, of all components or of one.
func (d *decoder) scan(head, data []byte) error {
	h, err := d.scanHeader(head)
	if err != nil {
		return err
	}
	d.seen++
	if d.progressive || len(h.components) < len(d.components) {
		d.buffer()
	}
	r := bitReader{rest: data}
	if !r.restart() {
		return ErrDamaged
	}
	s := scanner{decoder: d, scanHeader: h, bits: &r}
	if len(h.components) == 1 {
		err = s.single(&d.components[h.components[0]])
	} else {
		err = s.interleaved()
	}
	if err == nil && r.isOver() {
		return ErrDamaged
	}
	return err
}

// buffer has coefficients kept for later.
func (d *decoder) buffer() {
	for i := range d.components {
		if c := &d.components[i]; c.coefficients == nil {
			c.coefficients = make([]int16, 64*c.wide*c.high)
		}
	}
}

func (d *decoder) scanHeader(head []byte) (scanHeader, error) {
	if len(head) < 1 || d.components == nil {
		return scanHeader{}, ErrDamaged
	}
	count := int(head[0])
	if len(head) != 4+2*count {
		return scanHeader{}, ErrDamaged
	}
	if count != 1 && count != len(d.components) {
		return scanHeader{}, ErrUnsupported
	}
	var h scanHeader
	for i := range count {
		id, tables := head[1+2*i], head[2+2*i]
		for k := range d.components {
			if c := &d.components[k]; c.id == id {
				c.dc, c.ac, c.predicted = int(tables>>4), int(tables&15), 0
				if c.dc > 3 || c.ac > 3 {
					return scanHeader{}, ErrDamaged
				}
				h.components = append(h.components, k)
				break
			}
		}
	}
	if len(h.components) != count || count > 1 && !isOrdered(h.components) {
		return scanHeader{}, ErrUnsupported
	}
	h.to = 63
	if last := head[1+2*count:]; d.progressive {
		h.from, h.to, h.high, h.low = int(last[0]), int(last[1]), int(last[2]>>4), int(last[2]&15)
		if h.from > h.to || h.to > 63 || h.from == 0 && h.to != 0 || h.from > 0 && count > 1 || h.low > 13 || h.high != 0 && h.high != h.low+1 {
			return scanHeader{}, ErrDamaged
		}
	}
	return h, d.checkTables(h)
}

// isOrdered reports whether all components are there, in the order of the frame.
func isOrdered(components []int) bool {
	for i, c := range components {
		if i != c {
			return false
		}
	}
	return true
}

// checkTables reports tables that a scan needs and that are not there.
func (d *decoder) checkTables(h scanHeader) error {
	for _, i := range h.components {
		c := &d.components[i]
		if h.from == 0 && h.high == 0 && !d.dc[c.dc].known || h.to > 0 && !d.ac[c.ac].known {
			return ErrDamaged
		}
	}
	return nil
}

// scanner reads the blocks of a scan.
type scanner struct {
	*decoder
	scanHeader
	bits  *bitReader
	ends  int // blocks that have no more coefficients in this scan
	block [64]int32
}

// interleaved reads units with the blocks of all components.
func (s *scanner) interleaved() error {
	first := &s.decoder.components[0]
	unitsX, unitsY := first.wide/first.h, first.high/first.v
	for unit := range unitsX * unitsY {
		if err := s.next(unit); err != nil {
			return err
		}
		x, y := unit%unitsX, unit/unitsX
		for i := range s.decoder.components {
			c := &s.decoder.components[i]
			for k := range c.h * c.v {
				if err := s.readBlock(c, x*c.h+k%c.h, y*c.v+k/c.h); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// single reads the blocks of one component, without those that only fill up units.
func (s *scanner) single(c *component) error {
	wide, high := c.ownX, c.ownY
	for block := range wide * high {
		if err := s.next(block); err != nil {
			return err
		}
		if err := s.readBlock(c, block%wide, block/wide); err != nil {
			return err
		}
	}
	return nil
}

// next begins a unit, with a restart before it if there is to be one.
func (s *scanner) next(unit int) error {
	if s.bits.isOver() {
		return ErrDamaged
	}
	if s.interval == 0 || unit == 0 || unit%s.interval != 0 {
		return nil
	}
	if !s.bits.restart() {
		return ErrDamaged
	}
	s.ends = 0
	for i := range s.decoder.components {
		s.decoder.components[i].predicted = 0
	}
	return nil
}

// readBlock reads a block, and transforms it unless coefficients are kept.
func (s *scanner) readBlock(c *component, x, y int) error {
	if c.coefficients == nil {
		last, ok := s.baseline(c)
		if !ok {
			return ErrDamaged
		}
		to := c.pix[y*s.n*c.stride+x*s.n:]
		if last == 0 {
			fillBlock(s.n, to, c.stride, s.block[0])
			return nil
		}
		transform(s.n, to, c.stride, &s.block)
		return nil
	}
	block := (*[64]int16)(c.coefficients[64*(y*c.wide+x):])
	switch {
	case !s.progressive:
		return s.kept(c, block)
	case s.from == 0 && s.high == 0:
		return s.firstDC(c, block)
	case s.from == 0:
		s.bits.fill()
		block[0] |= int16(s.bits.take(1) << s.low)
		return nil
	case s.high == 0:
		return s.firstAC(&s.ac[c.ac], block)
	}
	return s.refineAC(&s.ac[c.ac], block)
}

// baseline reads a whole block into s.block. last is the index of its last
// coefficient.
func (s *scanner) baseline(c *component) (last int, ok bool) {
	r, factors := s.bits, &s.quants[c.quant]
	r.fill()
	size, ok := r.value(&s.dc[c.dc])
	if !ok || size > 15 {
		return 0, false
	}
	c.predicted += int(r.extended(int(size)))
	s.block = [64]int32{}
	s.block[0] = int32(c.predicted) * factors[0]
	h := &s.ac[c.ac]
	for k := 1; k < 64; k++ {
		r.fill()
		var value int32
		if whole := h.whole[r.bits>>(64-lookBits)]; whole != 0 {
			length := int(whole & 255)
			r.bits <<= length
			r.count -= length
			k += int(whole >> 8 & 15)
			value = whole >> 16
		} else {
			entry, ok := r.value(h)
			if !ok {
				return 0, false
			}
			run, size := int(entry>>4), int(entry&15)
			if size == 0 {
				if run == 0 {
					break
				}
				if run != 15 {
					return 0, false // only progressive files have others, and decoders differ
				}
				k += 15
				continue
			}
			k += run
			value = r.extended(size)
		}
		if k > 63 {
			return 0, false
		}
		s.block[zigzag[k]] = value * factors[k]
		last = k
	}
	return last, true
}

// kept reads a whole block and keeps its coefficients.
func (s *scanner) kept(c *component, block *[64]int16) error {
	if _, ok := s.baseline(c); !ok {
		return ErrDamaged
	}
	factors := &s.quants[c.quant]
	for k := range block {
		if f := factors[k]; f != 0 {
			block[k] = int16(s.block[zigzag[k]] / f)
		}
	}
	return nil
}

package session

// maxBases is how many documents a session remembers having had in common with
// its file.
const maxBases = 16

// bases are the documents that a session and its file had in common, the last
// one last. What others write need not be made of the last: a sync service or a
// program that read the file earlier may put an older one back, with changes of
// its own. Merged with the last one, it would seem to take back what was saved
// since.
type bases[D any] struct {
	all         []D
	differences func(a, b D) int
}

func (b *bases[D]) add(d D) {
	if len(b.all) == maxBases {
		b.all = b.all[1:]
	}
	b.all = append(b.all, d)
}

// of returns the document that another was made of most probably: the one that
// it differs from the least, the latest if there are several. stale reports
// whether that is not the last one, and same whether there is no difference.
func (b *bases[D]) of(d D) (base D, stale, same bool) {
	best, fewest := len(b.all)-1, -1
	for i := len(b.all) - 1; i >= 0 && fewest != 0; i-- {
		if n := b.differences(b.all[i], d); fewest < 0 || n < fewest {
			best, fewest = i, n
		}
	}
	return b.all[best], best < len(b.all)-1, fewest == 0
}

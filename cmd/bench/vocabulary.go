package main

import (
	"math/rand/v2"
	"strings"
)

// How often words recur decides how much a typesetter can cache. So the words
// follow Zipf's law, as those of any long text do: the commonest are a few short
// ones, and new ones occur however long the text is.
const (
	zipfExponent = 1.2
	zipfOffset   = 8
	rarest       = 60_000
)

var common = strings.Fields(`the and to of a in that I we it was for with on they is this as our at by from had not
but which when were have be what who one after their them then than into each before so no an if could more could did
only about how every first two since because where other team customer ticket service week month review change incident
work time day problem answer question report release system support engineer manager product page handover result`)

// The parts of rarer words. Prefixes, stems and endings combine to more words than
// are ever needed, of usual lengths.
var (
	prefixes = strings.Fields(`- re un pre over inter out sub trans mis de counter under up multi non co ex fore super`)
	stems    = strings.Fields(`port script form act plan build cover mark place point press read run set sign spect state stand struct test
tract turn view work write call cast claim count draw grade hand head hold join lead light line link list load lock log map match
measure mend merge migrate model move name note open order own pack pair pass patch path pay phase pick pilot plot post prove
queue quote rank rate reach reason record refer relay rest roll root route rule scale scope search serve shape share shift show
size solve sort sound source span split stage start step stock store stream study sum switch talk tap task teach tell term text
thread tie tool top touch trace track trade train treat trend trial trust value vote wait walk warm watch weigh wish word yield`)
	endings = strings.Fields(`- s ed ing er ers able ment ments ness ion ions al ally ive ively ity ful less ly`)
)

// foreign are names and words as in the documents of real teams: with accents,
// in Greek and in Cyrillic.
var foreign = strings.Fields(`Zoë Łukasz Søren Müller Ångström café naïve résumé Dvořák Győr İzmir Škoda Peña Àlex fiancé
Αθήνα ομάδα υπηρεσία πελάτης έκδοση αλλαγή ερώτηση Θεσσαλονίκη Москва команда поддержка клиент выпуск изменение вопрос Київ`)

// generator generates words, the same for the same seed.
type generator struct {
	*rand.Rand
	rank *rand.Zipf
}

func newGenerator(seed uint64) *generator {
	r := rand.New(rand.NewPCG(seed, seed))
	return &generator{r, rand.NewZipf(r, zipfExponent, zipfOffset, rarest)}
}

// word returns the next word.
func (g *generator) word() string {
	if g.IntN(60) == 0 {
		return pick(g, foreign)
	}
	return wordOf(int(g.rank.Uint64()))
}

// wordOf returns the word of a rank.
func wordOf(rank int) string {
	if rank < len(common) {
		return common[rank]
	}
	rank -= len(common)
	stem := stems[rank%len(stems)]
	rank /= len(stems)
	ending := endings[rank%len(endings)]
	prefix := prefixes[rank/len(endings)%len(prefixes)]
	if ending[0] == 'e' || ending[0] == 'i' {
		stem = strings.TrimSuffix(stem, "e")
	}
	return strings.ReplaceAll(prefix+stem+ending, "-", "")
}

// words returns n words.
func (g *generator) words(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = g.word()
	}
	return strings.Join(all, " ")
}

// between returns a number from low to high, both included.
func (g *generator) between(low, high int) int { return low + g.IntN(high-low+1) }

func pick[T any](g *generator, from []T) T { return from[g.IntN(len(from))] }

// upperFirst makes the first letter upper case.
func upperFirst(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}

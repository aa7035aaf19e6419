package editor

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/spelling"
	"promodoc/assets"
	"promodoc/export/mdedit"
	"promodoc/ui/action"
	"promodoc/ui/editor/speller"
	"promodoc/ui/kit"
	"promodoc/ui/kit/kittest"
	"promodoc/ui/textedit"
)

// BenchmarkKeyInLongField is a letter typed in an action of 5,000 words in the
// editor's window, to when everything that shows the text is refreshed.
func BenchmarkKeyInLongField(b *testing.B) {
	f := open(b)
	f.Do(action.AddExample)
	field := f.Fields.Get(promo.ExampleRef(f.doc().Examples[0].ID, "action"))
	text := kittest.LongText(true)
	kit.Focus(field)
	field.ReplaceRange(0, 0, text)
	field.SetCaret(len([]rune(text)) / 2)
	var times kittest.Times
	for b.Loop() {
		times.Type(field.TypedRune)
	}
	times.Report(b)
}

// manyExamples adds 200 examples with the words of the sample, in sentences that are
// all different, of which every twentieth word is misspelled.
func manyExamples(b testing.TB) func(promo.Document) promo.Document {
	sample, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		b.Fatal(err)
	}
	var words []string
	for _, x := range sample.Examples {
		words = append(words, strings.Fields(x.Situation+" "+x.Action+" "+x.Result)...)
	}
	random := rand.New(rand.NewPCG(1, 2))
	sentence := func(n int) string {
		var s strings.Builder
		for i := range n {
			if word := words[random.IntN(len(words))]; i%20 == 7 && len(word) > 3 {
				s.WriteString(word[:2] + word[3:] + " ")
			} else {
				s.WriteString(word + " ")
			}
		}
		return strings.TrimSpace(s.String())
	}
	return func(d promo.Document) promo.Document {
		for i := range 200 {
			id := fmt.Sprint("x", i)
			d = promo.AddExample(d, id, "humility", "")
			for name, n := range map[promo.FieldKey]int{"title": 6, "situation": 40, "action": 80, "result": 40} {
				d = promo.SetText(d, promo.ExampleRef(id, name), sentence(n))
			}
		}
		return d
	}
}

// Pages are asked what they consist of at every key. With 200 examples that was most of
// the garbage of one.
func TestStructureIsAskedWithoutGarbageForEachExample(t *testing.T) {
	f := openAs(t, session.Options{}, Options{Post: func(func()) {}}, manyExamples(t))
	f.reveal(promo.ExampleRef("x0", "action"), session.Caret(0))
	if n := testing.AllocsPerRun(5, func() { f.structure() }); n > 20 {
		t.Errorf("%v allocations", n)
	}
}

// timedSpelling says when the first check is done, and how long it took.
type timedSpelling struct {
	speller.Service
	done atomic.Int64 // nanoseconds; 0 before
}

func (s *timedSpelling) Check(d promo.Document) ([]spelling.FieldMistakes, error) {
	start := time.Now()
	defer func() { s.done.CompareAndSwap(0, int64(time.Since(start))) }()
	return s.Service.Check(d)
}

// BenchmarkKeysDuringSpellCheck types in a long field while the spelling of 200
// examples is checked for the first time, which loads the dictionary, too. It
// reports how long keys and the check took. What the check posts to the screens
// counts as a key.
func BenchmarkKeysDuringSpellCheck(b *testing.B) {
	edit := manyExamples(b)
	text := kittest.LongText(true)
	var times kittest.Times
	var checks time.Duration
	for b.Loop() {
		b.StopTimer()
		service := &timedSpelling{Service: spelling.NewService(disk.OS{}, nil, b.TempDir()+"/words.txt")}
		queue := &postQueue{posted: make(chan func(), 64)}
		f := openPosting(b, session.Options{}, Spelling{Service: service, Clock: &handClock{}}, queue.post, edit)
		action := promo.ExampleRef("x0", "action")
		f.reveal(action, session.Caret(0))
		field := f.Fields.Get(action)
		field.SetMarkup(mdedit.New(""), nil)
		field.ReplaceRange(0, 0, text)
		field.SetCaret(len([]rune(text)) / 2)
		b.StartTimer()
		f.SpellingChanged()
		for service.done.Load() == 0 {
			times.Type(field.TypedRune)
			for len(queue.posted) > 0 {
				times.Type(func(rune) { (<-queue.posted)() })
			}
		}
		b.StopTimer()
		checks += time.Duration(service.done.Load())
		for len(field.Marks(textedit.MarkWavy)) == 0 { // the next check, of what was typed meanwhile
			post := <-queue.posted
			times.Type(func(rune) { post() })
		}
		b.StartTimer()
	}
	times.Report(b)
	b.ReportMetric(float64(checks.Milliseconds())/float64(b.N), "check-ms")
}

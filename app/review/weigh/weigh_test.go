package weigh

import (
	"bytes"
	"strings"
	"testing"
)

// sample is a text whose words are the traits of its parts, which a stop ends.
func sample(v *Vocabulary, is bool, text string) Sample {
	s := Sample{Is: is}
	for part := range strings.SplitSeq(text, ".") {
		s.Parts = append(s.Parts, traits(v, part))
	}
	return s
}

func traits(v *Vocabulary, words string) map[Trait]bool {
	all := map[Trait]bool{}
	for w := range strings.FieldsSeq(words) {
		all[Trait{Kind: v.Part("word"), A: v.Part(w)}] = true
	}
	return all
}

func valueOf(w *Weights, v *Vocabulary, words string) float64 {
	sum := w.Sum()
	for t := range traits(v, words) {
		sum.Add(t)
	}
	return sum.Value()
}

// learned are weights for texts about rain, written and read again, and their file.
func learned(t *testing.T, margin float64) (*Weights, *Vocabulary, string) {
	t.Helper()
	open := Vocabulary{Open: true}
	var samples []Sample
	for _, words := range []string{"the rain fell", "a rain came", "the heavy rain", "cold rain fell"} {
		samples = append(samples, sample(&open, true, words))
	}
	for _, words := range []string{"the sun came", "a cold day", "the heavy sun", "a leaf fell", "the day came"} {
		samples = append(samples, sample(&open, false, words))
	}
	var file bytes.Buffer
	if err := Learn(samples, 0.1, 2).Write(&file, &open, margin); err != nil {
		t.Fatal(err)
	}
	var v Vocabulary
	w, err := Read(strings.NewReader(file.String()), &v)
	if err != nil {
		t.Fatal(err)
	}
	return &w, &v, file.String()
}

func TestWhatIsLearnedIsToldApart(t *testing.T) {
	w, v, _ := learned(t, 0)
	for words, is := range map[string]bool{
		"the rain came": true, "rain": true, "a new rain stopped": true, "rain rain rain": true,
		"the day came": false, "sun": false, "a new thing": false, "": false,
	} {
		if got := valueOf(w, v, words); got > 0 != is {
			t.Errorf("%q: %.2f", words, got)
		}
	}
	if once, thrice := valueOf(w, v, "rain"), valueOf(w, v, "rain rain rain"); once != thrice {
		t.Errorf("a trait counts %.2f once and %.2f three times", once, thrice)
	}
}

// Of texts in several parts it is learned which part it is.
func TestThePartThatIsMeantIsLearned(t *testing.T) {
	open := Vocabulary{Open: true}
	var samples []Sample
	for _, text := range []string{"the sun came. rain fell", "rain came. a leaf fell. the cold day", "a day came. the cold sun. a rain"} {
		samples = append(samples, sample(&open, true, text))
	}
	for _, text := range []string{"the sun came. a leaf fell", "a day came. a leaf fell. the cold day", "a day came. the cold sun. a leaf"} {
		samples = append(samples, sample(&open, false, text))
	}
	l := Learn(samples, 0.1, 1)
	if is, other := l.Value(traits(&open, "rain fell")), l.Value(traits(&open, "the cold day")); is <= 0 || other >= 0 {
		t.Errorf("the part that is meant has %.2f, another %.2f", is, other)
	}
}

func TestAny(t *testing.T) {
	for _, test := range []struct {
		values   []float64
		from, to float64
	}{
		{nil, -30, -20}, {[]float64{2}, 1.99, 2.01}, {[]float64{-3, 2, -4}, 2, 2.2},
		{[]float64{-3, -3, -3}, -3, -1.5}, {[]float64{60, -5}, 20, 30},
	} {
		if got := Any(test.values); got < test.from || got > test.to {
			t.Errorf("%v: %.2f", test.values, got)
		}
	}
}

func TestTheMarginIsTakenFromAllTexts(t *testing.T) {
	plain, v, _ := learned(t, 0)
	sure, _, _ := learned(t, 1)
	if got := valueOf(plain, v, "rain") - valueOf(sure, v, "rain"); got < 0.98 || got > 1.02 {
		t.Errorf("a margin of 1 makes a difference of %.2f", got)
	}
}

func TestTheSameWeightsAreLearnedEachTime(t *testing.T) {
	_, _, first := learned(t, 0)
	for range 20 {
		if _, _, again := learned(t, 0); again != first {
			t.Fatalf("first:\n%s\nthen:\n%s", first, again)
		}
	}
}

func TestFilesThatAreNoWeights(t *testing.T) {
	for _, file := range []string{"0.5", "much word rain", "0.5 word rain fell down"} {
		var v Vocabulary
		if _, err := Read(strings.NewReader("0.10 base\n"+file+"\n"), &v); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: %v", file, err)
		}
	}
}

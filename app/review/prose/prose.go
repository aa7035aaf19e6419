// Package prose divides a field of Markdown into sentences and words with their places,
// and says which of the words are not the writer's own: quotations, code, links. It
// must not know what is looked for in them.
package prose

// Word is one word of a text. Compounds with hyphens are one word, and so are numbers
// with their separators.
type Word struct {
	From, To int    // bytes in the text
	Lower    string // in lower case and with straight apostrophes
	Sentence int    // index in Text.Sentences
	// Muted says that the word is in a quotation, in code, in a link or in an address.
	Muted bool
	// Break says that a comma, a bracket or another mark is before the word, in its
	// sentence.
	Break bool
	// Capital says that the word begins with a capital, Proper that it does so inside a
	// sentence, where only names and titles have one.
	Capital, Proper bool
	Digit           bool // a digit is in it
}

// Sentence is one sentence, heading or item of a list.
type Sentence struct {
	From, To    int // bytes in the text, without white space around it
	First, Last int // its words: Text.Words[First:Last]
}

// Text is a text that was divided. It does not change.
type Text struct {
	Source    string
	Words     []Word
	Sentences []Sentence
}

// Lists are what a language knows about its abbreviations. The nil Lists know none.
type Lists struct {
	// Abbreviations are words in lower case, with their full stop, that end no sentence.
	Abbreviations map[string]bool
}

// Read divides a text.
func Read(source string, lists *Lists) *Text {
	t := &Text{Source: source}
	if source == "" {
		return t
	}
	muted := mute(source)
	t.Words = make([]Word, 0, len(source)/5+4)
	eachBlock(source, func(from, to int) {
		eachSentence(source, from, to, lists, func(from, to int) {
			t.sentence(from, to, muted)
		})
	})
	return t
}

// sentence adds one sentence with its words.
func (t *Text) sentence(from, to int, muted []bool) {
	for from < to && isSpace(t.Source[from]) {
		from++
	}
	for to > from && isSpace(t.Source[to-1]) {
		to--
	}
	first := len(t.Words)
	t.addWords(from, to, muted)
	if len(t.Words) == first {
		return
	}
	t.Sentences = append(t.Sentences, Sentence{From: from, To: to, First: first, Last: len(t.Words)})
	t.markProper(first)
}

// markProper finds the names and titles among the words of the last sentence.
func (t *Text) markProper(first int) {
	words := t.Words[first:]
	for i := range words {
		w := &words[i]
		if !w.Capital || IsPronounI(w.Lower) {
			continue
		}
		w.Proper = i > 0 || t.startsName(words)
	}
}

// startsName reports whether the first word of a sentence, which has a capital anyway, is part
// of a name: one with a capital follows, as in "Tamsin Okoro wrote".
func (t *Text) startsName(words []Word) bool {
	if len(words) < 2 {
		return false
	}
	next := words[1]
	return next.Capital && !next.Break && !IsPronounI(next.Lower) && !isUpper(t.Source[next.From:next.To])
}

// IsPronounI reports whether a word in lower case is the pronoun "I", alone or in a short
// form such as "I've". It always has a capital.
func IsPronounI(lower string) bool {
	return lower == "i" || len(lower) > 2 && lower[:2] == "i'"
}

// WordsOf returns the words of a sentence.
func (t *Text) WordsOf(sentence int) []Word {
	s := t.Sentences[sentence]
	return t.Words[s.First:s.Last]
}

// IsUpper reports whether a word is written in capitals, as abbreviations are.
func (t *Text) IsUpper(word int) bool {
	w := t.Words[word]
	return isUpper(t.Source[w.From:w.To])
}

package manual

import (
	"strings"

	"promodoc/app/textfind"
)

// Found is a section of a page that has all the words of a search.
type Found struct {
	Topic   Topic
	Heading string // of the section; the title of the topic for its beginning
	Anchor  string
	// Before, Match and After are the first of the words with what is around it, on one
	// line. Match is empty if that word is in the heading alone.
	Before, Match, After string
}

// around is how much of a text is shown on either side of what is found, in runes.
const around = 60

// Search returns the sections that have all words, or parts of words, in their heading or
// their text: first those with all of them in the heading. Case and accents make no
// difference. Without words nothing is found.
func (m *Manual) Search(words string) []Found {
	folded := strings.Fields(textfind.Fold(words))
	if len(folded) == 0 {
		return nil
	}
	finder := textfind.New(folded[0])
	var inHeadings, inTexts []Found
	for _, topic := range m.Topics() {
		for _, s := range sections(topic, Parse(m.sources[topic.Name])) {
			heading := textfind.Fold(s.Heading)
			switch {
			case textfind.HasAll(heading, folded):
				inHeadings = append(inHeadings, s.found(finder))
			case textfind.HasAll(heading+" "+textfind.Fold(s.text), folded):
				inTexts = append(inTexts, s.found(finder))
			}
		}
	}
	return append(inHeadings, inTexts...)
}

type section struct {
	Found
	text string
}

func sections(topic Topic, page []Block) []section {
	var all []section
	for _, b := range page {
		if b.Kind == Heading {
			all = append(all, section{Found: Found{Topic: topic, Heading: b.Plain(), Anchor: b.Anchor}})
		} else if len(all) > 0 {
			all[len(all)-1].text += strings.Join(strings.Fields(b.Plain()), " ") + " "
		}
	}
	return all
}

func (s section) found(finder *textfind.Finder) Found {
	f := s.Found
	runes := []rune(strings.TrimSpace(s.text))
	hits := finder.Find(string(runes), 1)
	if len(hits) == 0 {
		f.After = string(runes[:min(len(runes), 2*around)])
		return f
	}
	from, to := max(hits[0].Start-around, 0), min(hits[0].End+around, len(runes))
	f.Before, f.Match, f.After = string(runes[from:hits[0].Start]), string(runes[hits[0].Start:hits[0].End]), string(runes[hits[0].End:to])
	if from > 0 {
		f.Before = "…" + f.Before
	}
	if to < len(runes) {
		f.After += "…"
	}
	return f
}

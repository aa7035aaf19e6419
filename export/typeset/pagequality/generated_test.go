package pagequality

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode/utf8"
)

// generator writes documents with the parts that real ones have, in lengths that vary
// as they do there. The same number makes the same document.
type generator struct {
	*rand.Rand
	out   strings.Builder
	words []string
	links int
}

var english = strings.Fields(`the a my our their team customer account escalation weekend migration proposal rota outage
	review night channel region engineer decision week month plan call risk date promise checklist owner result incident
	I we they moved asked wrote showed agreed stopped led found changed measured explained withdrew repeated answered
	that which because before after until with without for from to in on and but so who when early late every first
	second open clear hard small long better worse next quietly together again responsibility retrospective documentation`)

var german = strings.Fields(`die der das eine unser mein ihre Mannschaft Kundin Verantwortung Bereitschaftsdienst Umstellung
	Rückmeldung Vorschlag Entscheidung Wochenende Rechenzentrum Ausfallursache Nachbesprechung Qualitätssicherung Region
	Zusammenarbeit Arbeitsgruppe Terminplanung Vertragsverlängerung ich wir sie habe hat wurde führte fragte zeigte schrieb
	verschob änderte erklärte maß begann beendete damit weil bevor nachdem ohne mit für von zu in auf und aber also wenn früh
	spät jede erste zweite offen klar schwer klein lang besser nächste gemeinsam wieder Verbesserungsvorschlag`)

// kinds of generated documents, by their number.
const documents = 20

// generate returns a document: promotion documents of all lengths, some of them in
// German, and texts in general Markdown.
func generate(n int) string {
	g := &generator{Rand: rand.New(rand.NewPCG(17, uint64(n))), words: english}
	switch {
	case n%4 == 3:
		g.general(3 + n/2)
	case n%5 == 1:
		g.words = german
		g.promotion("de", 2+n/3)
	default:
		g.promotion("en", 1+n/2)
	}
	return g.out.String()
}

func (g *generator) write(format string, args ...any) { fmt.Fprintf(&g.out, format, args...) }

// between returns a number from low to high.
func (g *generator) between(low, high int) int { return low + g.IntN(high-low+1) }

// phrase returns a number of words.
func (g *generator) phrase(n int) string {
	var out []string
	for range n {
		out = append(out, g.words[g.IntN(len(g.words))])
	}
	return strings.Join(out, " ")
}

// sentence returns a sentence of a number of words.
func (g *generator) sentence(n int) string {
	s := g.phrase(n)
	if n > 12 {
		at := strings.Index(s[len(s)/2:], " ") + len(s)/2
		s = s[:at] + "," + s[at:]
	}
	_, first := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:first]) + s[first:] + "."
}

// prose returns sentences of about a number of words.
func (g *generator) prose(words int) string {
	var out []string
	for words > 0 {
		n := min(words, g.between(6, 24))
		out = append(out, g.sentence(n))
		words -= n
	}
	return strings.Join(out, " ")
}

func (g *generator) list(items int, mark string) {
	for i := range items {
		if mark == "1." {
			mark = fmt.Sprintf("%d.", i+1)
		}
		g.write("%s %s\n", mark, g.sentence(g.between(5, 26)))
	}
	g.write("\n")
}

func (g *generator) table(rows, columns int) {
	g.write("%s|\n%s|\n", strings.Repeat("| "+g.phrase(1)+" ", columns), strings.Repeat("| --- ", columns))
	for range rows {
		for range columns {
			g.write("| %s ", g.phrase(g.between(1, 9)))
		}
		g.write("|\n")
	}
	g.write("\n")
}

// promotion writes a promotion document as the program exports it.
func (g *generator) promotion(language string, considerations int) {
	title := g.phrase(3)
	g.write("---\ntitle: %q\ncandidate: \"Mira Okafor\"\nproposed_role: %q\ncycle: \"H2 2026\"\ndate: 2026-09-14\ndocument: d\nlanguage: %s\n---\n\n", title, title, language)
	g.write("# %s\n\n| Candidate | Current role | Manager | Cycle |\n| - | - | - | - |\n| Mira Okafor | Engineer | Ana Duarte | H2 2026 |\n\n", title)
	g.write("## Summary\n\n%s\n\n", g.prose(g.between(40, 150)))
	var titles []string
	var examples []int
	g.write("## The case at a glance\n\n| | Consideration | Examples |\n| --- | --- | --- |\n")
	for i := range considerations {
		titles = append(titles, g.phrase(g.between(3, 12)))
		examples = append(examples, g.between(1, 3))
		g.write("| %d | %s | %d.1 |\n", i+1, titles[i], i+1)
	}
	g.write("\n")
	for i, t := range titles {
		g.write("## %d %s\n\n*%s*\n\n", i+1, t, g.sentence(g.between(6, 25)))
		for k := range examples[i] {
			g.example(fmt.Sprintf("%d.%d", i+1, k+1))
		}
		if g.IntN(3) == 0 {
			g.write("See also: [%d %s](#nowhere)\n\n", i+1, t)
		}
	}
	g.growth()
	if g.links > 0 {
		g.write("## References\n\n")
		for i := range g.links {
			g.write("%d. [%s](https://example.org/work/items/%d)\n", i+1, g.phrase(4), 880+i)
		}
	}
}

func (g *generator) example(number string) {
	g.write("### %s %s\n\n*March 2026 · %s*\n\n", number, g.phrase(g.between(3, 10)), g.phrase(4))
	g.write("%s\n\n", g.prose(g.between(25, 90)))
	if g.IntN(3) > 0 {
		g.write("%s\n\n", g.prose(g.between(30, 140)))
	}
	switch g.IntN(6) {
	case 0, 1:
		g.write("%s:\n\n", g.phrase(6))
		g.list(g.between(2, 5), "-")
	case 2:
		g.table(g.between(2, 7), 3)
	case 3:
		g.write("> %s\n\n", g.prose(g.between(10, 40)))
	}
	g.write("**Result.** %s\n\n", g.prose(g.between(8, 50)))
	if n := g.IntN(4); n > 0 {
		g.links += n
		g.write("Evidence: [%s](https://example.org/%d) · %d\n\n", g.phrase(4), g.links, g.links)
	}
}

func (g *generator) growth() {
	g.write("## Growth\n\n")
	for range g.between(1, 3) {
		g.write("### %s\n\n%s\n\n", g.phrase(4), g.prose(g.between(15, 70)))
		g.list(g.between(1, 4), "-")
	}
}

// general writes a text as people keep them beside their work.
func (g *generator) general(sections int) {
	g.write("# %s\n\n%s\n\n", g.phrase(4), g.prose(60))
	for range sections {
		g.write("## %s\n\n", g.phrase(g.between(2, 6)))
		for range g.between(1, 5) {
			g.generalBlock()
		}
	}
}

func (g *generator) generalBlock() {
	switch g.IntN(10) {
	case 0:
		g.write("### %s\n\n%s\n\n", g.phrase(3), g.prose(g.between(20, 100)))
	case 1:
		g.write("%s:\n\n", g.phrase(5))
		g.list(g.between(2, 9), "1.")
	case 2:
		g.list(g.between(3, 12), "-")
	case 3:
		g.table(g.between(2, 16), g.between(2, 4))
	case 4:
		g.write("```\n%s```\n\n", strings.Repeat(g.phrase(6)+"\n", g.between(3, 24)))
	case 5:
		g.write("> %s\n\n", g.prose(g.between(15, 60)))
	default:
		g.write("%s\n\n", g.prose(g.between(30, 150)))
	}
}

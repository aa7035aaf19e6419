package doctree

import (
	"slices"

	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// quoted are the voices that readers get, by what they are below: the first example
// that they speak of, else the first consideration. Who speaks of an example that
// readers do not get is not among them.
func quoted(d promo.Document, p plan) map[string][]promo.Voice {
	all := map[string][]promo.Voice{}
	for _, v := range d.Setup.Dialogue.Voices {
		if !v.Quoted() || slices.ContainsFunc(v.Supports, func(id string) bool {
			e, ok := d.Example(id)
			return ok && !exported(e)
		}) {
			continue
		}
		at := slices.IndexFunc(v.Supports, func(id string) bool { _, ok := d.Example(id); return ok })
		if at < 0 {
			at = slices.IndexFunc(v.Supports, func(id string) bool { return p.numbers[id] > 0 })
		}
		if at >= 0 {
			all[v.Supports[at]] = append(all[v.Supports[at]], v)
		}
	}
	return all
}

// voices are the quotations below an example or a consideration: the words of each
// colleague, and who they are.
func (b *builder) voices(id string) []mdtree.Block {
	var blocks []mdtree.Block
	for _, v := range b.plan.voices[id] {
		quote := b.fieldWithin(voiceRef(v, "text"), v.Text, exampleLevel, 1)
		if len(quote) == 0 {
			continue
		}
		if who := b.speaker(v); len(who) > 0 {
			quote = append(quote, paragraph(b.fill(textSpeaker, "Speaker", who)...))
		}
		blocks = append(blocks, &mdtree.Quote{Blocks: quote})
	}
	return blocks
}

// speaker says who a colleague is, and when they said it.
func (b *builder) speaker(v promo.Voice) []mdtree.Inline {
	facts := b.fact(
		plainText{voiceRef(v, "name"), v.Name},
		plainText{voiceRef(v, "role"), v.Role},
		plainText{voiceRef(v, "relation"), v.Relation})
	if v.Day.IsZero() {
		return facts
	}
	day := plain(v.Day.LongIn(b.language))
	if len(facts) == 0 {
		return day
	}
	return join([][]mdtree.Inline{facts, day}, ", ")
}

func voiceRef(v promo.Voice, field promo.FieldKey) promo.Ref {
	return promo.Ref{Kind: promo.KindVoice, ID: v.ID, Field: field}
}

package feedback

import (
	"promodoc/app/career"
	"promodoc/app/promo"
)

func day(d int) promo.Date { return promo.Date{Year: 2026, Month: 11, Day: d} }

// ines is a document with several fields, some of whose words are the same.
func ines() promo.Document {
	return promo.Document{
		ID: "k3f9", Name: "Lead",
		Candidate: promo.Candidate{Name: "Ines Carvalho", Manager: "Ana Duarte", ProposedRole: "Team lead"},
		Snapshot: career.Path{ID: "lead", Title: "Team lead", Sections: []career.Section{{ID: "self", Title: "Oneself", Considerations: []career.Consideration{
			{ID: "humility", Title: "Takes a no", Statement: "You accept pushback or failure.", Enough: 1},
			{ID: "trust", Title: "Is trusted", Statement: "Others tell you things.", Enough: 1},
		}}}},
		Sections: []promo.Section{{ID: "summary", Body: "Three facts: the rota was **withdrawn**, the migration was [finished](https://example.org/the_rota), and nobody left."}},
		Examples: []promo.Example{
			{ID: "rota", Title: "Withdrew my rota", Supports: []string{"humility"},
				Situation: "Six nights a month each, and two people who said nothing.",
				Action:    "I withdrew the rota there and then.\n\n- I asked each of them *alone*;\n- I wrote down who had warned me, and why.\n\nThe team was asked twice.",
				Result:    "Four nights instead of six. The team was asked again in March."},
			{ID: "log", Title: "Keeps the log", Supports: []string{"trust"},
				Action: "I keep the log of every outage, and read it to the team on Mondays.",
				Result: "The team knows what failed."},
		},
		Growth: []promo.GrowthArea{{Title: "Hiring", Text: "I have led no interview yet.", Steps: []string{"Training on 2 December"}}},
	}
}

func action(id string) promo.Ref { return promo.ExampleRef(id, "action") }

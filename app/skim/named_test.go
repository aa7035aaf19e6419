package skim

import (
	"reflect"
	"slices"
	"testing"

	"promodoc/app/promo"
	"promodoc/app/review/prose"
)

// written is a document with one example with a text.
func written(text string) promo.Document {
	d := document()
	d.Examples = []promo.Example{{ID: "x", Supports: []string{"a"}, Action: text}}
	return d
}

func TestWhoIsNamed(t *testing.T) {
	for text, want := range map[string][]Count{
		"I asked Ana Duarte, and Ana agreed. Ana's test passed.":                    {{"Ana Duarte", 3}},
		"Ana Duarte wrote it with Bram.":                                            {{"Ana Duarte", 1}, {"Bram", 1}},
		"With Wanjiru Odhiambo and Fjola Thorsdottir I wrote it.":                   {{"Wanjiru Odhiambo", 1}, {"Fjola Thorsdottir", 1}},
		"I thanked @tuva and @Sigrun Dahl.":                                         {{"tuva", 1}, {"Sigrun Dahl", 1}},
		"Okonkwo wrote the half of it.":                                             {{"Okonkwo", 1}}, // a voice of the document
		"I moved Order Service to Google Cloud. Visual Studio was slow.":            nil,
		"The Order Desk and our Friday Lunch went on in Green Valley.":              nil,
		"I met them in Jan 2026. Mark what is done. Max out the cache.":             nil,
		"Kubernetes, Payments and the Billing API were down.":                       nil,
		"They said “Ana Duarte forgot it” and ran `Ana Duarte`.":                    nil,
		"I wrote to Ada Smith, that is to myself.":                                  nil,
		"Refunds Work. Better Pages for the Support Team.":                          nil,
		"It is the Copenhagen Harbour Line at Deutsche Bahn using Hyper Threading.": nil,
	} {
		d := written(text)
		d.Candidate.Name = "Ada Smith"
		if got := Of(d, []string{"Chidi Okonkwo"}).People; !same(got, want) {
			t.Errorf("%q names %v, want %v", text, got, want)
		}
	}
}

func same(a, b []Count) bool { return len(a) == 0 && len(b) == 0 || reflect.DeepEqual(a, b) }

// In German every noun has a capital: only names that are known are names.
func TestWhoIsNamedInAnotherLanguage(t *testing.T) {
	d := written("Ich habe mit Ana Duarte und dem Herrn Okonkwo die Große Reise in der Neuen Halle geplant.")
	d.Snapshot.Language = "de"
	v := Of(d, []string{"Chidi Okonkwo"})
	if want := []Count{{"Ana Duarte", 1}, {"Okonkwo", 1}}; !same(v.People, want) {
		t.Errorf("named are %v, want %v", v.People, want)
	}
	if len(v.Reach) > 0 {
		t.Errorf("reached are %v", v.Reach)
	}
}

func TestWhomItReached(t *testing.T) {
	for text, want := range map[string][]Count{
		"All 860 shops use it. Three other teams do, too.":                {{"all 860 shops", 1}, {"three other teams", 1}},
		"Our team and the Payments team use it, the team of Ana as well.": {{"our team", 1}, {"Payments team", 1}},
		"The team lead read it to a member of the team.":                  nil,
		"The sales department asked for it. Customers wrote to Support.":  {{"sales department", 1}, {"customers", 1}, {"Support", 1}},
		"It helps our largest customers; our largest customers pay.":      {{"our largest customers", 2}},
		"A team of three did it.":                                         nil,
		"The whole company and half of the engineers use it.":             {{"whole company", 1}, {"engineers", 1}},
		"The customers' refunds and each customer's bill":                 {{"customers", 1}},
		"Since 24 April all 860 shops use it.":                            {{"all 860 shops", 1}},
		"They said “all 860 shops”.":                                      nil,
	} {
		if got := Of(written(text), nil).Reach; !same(got, want) {
			t.Errorf("%q reaches %v, want %v", text, got, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string][]string{
		"Since 24 April all 860 shops use it, and 20 more teams.":      {"860 shops", "20 more teams"},
		"They made 1,015 of 1,160 themselves (88%) in 2026.":           {"1,015 of 1,160", "88%"},
		"I read 120 of these; 96 had one fault. May 3, and 40 € more.": {"120", "96", "40 €"},
		"It fell from 12 to 3 minutes, by “40 hours”.":                 {"12", "3 minutes"},
	} {
		v := Of(written(text), nil)
		if got := v.Stories[0].Numbers; !slices.Equal(got, want) {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
}

func FuzzNamed(f *testing.F) {
	f.Add("I asked @Ana Duarte's team. All 860 shops, our team.")
	f.Fuzz(func(t *testing.T, text string) {
		p, reach := newPeople(english(), "Ada", []string{"Chidi"}), newCounts()
		read := prose.Read(text, nil)
		p.add(read)
		addReach(read, english(), reach)
		numbersOf(read, english())
		p.all()
	})
}

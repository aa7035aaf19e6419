package promo

// PageFields returns the fields whose text readers may see, in the order of the
// page, with those of the path: the Ref of a consideration or preparation is of
// what the path says of it. Confidential examples are among them, since an earlier
// export may have had them. Empty fields are too.
func PageFields(d Document) []Ref {
	var all []Ref
	add := func(at Ref, fields ...FieldKey) {
		for _, f := range fields {
			at.Field = f
			all = append(all, at)
		}
	}
	quoted := map[string]bool{}
	voices := func(about string) {
		for _, v := range VoicesOn(d, about) {
			if v.Quoted() && !quoted[v.ID] {
				quoted[v.ID] = true
				add(Ref{Kind: KindVoice, ID: v.ID}, "text", "name", "role", "relation")
			}
		}
	}
	example := func(e Example) {
		add(Ref{Kind: KindExample, ID: e.ID}, "title", "situation", "action", "result")
		for i := range e.Evidence {
			add(Ref{Kind: KindExample, ID: e.ID, Index: i}, "evidence_title")
		}
		for i := range e.Attachments {
			add(Ref{Kind: KindExample, ID: e.ID, Index: i}, "attachment_title")
		}
		voices(e.ID)
	}
	add(Ref{Kind: KindCandidate}, "name", "team", "current_role", "proposed_role", "manager")
	add(Ref{Kind: KindCycle}, "name")
	for _, s := range d.Sections {
		add(Ref{Kind: KindSection, ID: s.ID}, "title", "body")
	}
	for _, c := range d.Snapshot.Considerations() {
		add(Ref{Kind: KindConsideration, ID: c.ID}, "")
		for _, e := range ExamplesUnder(d, c.ID) {
			example(e)
		}
		voices(c.ID)
	}
	for _, e := range NotOnPath(d) {
		example(e)
	}
	for i, g := range d.Growth {
		add(Ref{Kind: KindGrowth, Index: i}, "title", "text")
		for j := range g.Steps {
			add(Ref{Kind: KindGrowth, Index: i, Sub: j}, "step")
		}
	}
	for _, p := range d.Snapshot.AllPreparations() {
		add(Ref{Kind: KindPreparation, ID: p.ID}, "")
	}
	return all
}

// PageText returns the text of one of the PageFields as readers see it: the title
// of a section may be the path's or the program's.
func PageText(d Document, at Ref) string {
	switch {
	case at.Kind == KindConsideration && at.Field == "":
		c, _ := d.Snapshot.Consideration(at.ID)
		return c.Title + "\n\n" + c.OwnStatement()
	case at.Kind == KindPreparation && at.Field == "":
		p, _ := preparation(d.Snapshot, at.ID)
		return p.Title
	case at.Kind == KindSection && at.Field == "title":
		if i := sectionIndex(d, at.ID); i >= 0 {
			return SectionTitle(d, d.Sections[i])
		}
	}
	text, _ := Text(d, at)
	return text
}

// Where says for users where a field is: "Humility › Owned the failed migration ›
// action". It is the place itself if the document does not have it.
func Where(d Document, at Ref) string {
	trail := func(parts ...string) string {
		out := parts[0]
		for _, part := range parts[1:] {
			if part != "" {
				out = textHitWhere.Text("Outer", out, "Inner", part)
			}
		}
		return out
	}
	switch at.Kind {
	case KindDocument:
		return trail(textDocument.Text(), at.Field.Label())
	case KindCandidate:
		return trail(textCandidate.Text(), at.Field.Label())
	case KindCycle:
		return trail(textCycle.Text(), at.Field.Label())
	case KindSection:
		if i := sectionIndex(d, at.ID); i >= 0 {
			return SectionTitle(d, d.Sections[i])
		}
	case KindExample:
		if e, ok := d.Example(at.ID); ok {
			return whereExample(d, e, at, trail)
		}
	case KindConsideration:
		if c, ok := d.Snapshot.Consideration(at.ID); ok {
			return trail(titleOr(c.Title, c.ID), at.Field.Label())
		}
	case KindGrowth:
		if inRange(d.Growth, at.Index) {
			field := at.Field.Label()
			if at.Field == "step" {
				field = textStep.Text("Number", at.Sub+1)
			}
			return trail(textGrowth.Text(), d.Growth[at.Index].Label(at.Index), field)
		}
	case KindVoice:
		if v, ok := d.Voice(at.ID); ok {
			return trail(textVoices.Text(), titleOr(v.Name, titleOr(v.Role, v.ID)), at.Field.Label())
		}
	case KindPreparation:
		if p, ok := preparation(d.Snapshot, at.ID); ok {
			return trail(textPreparations.Text(), titleOr(p.Title, p.ID), at.Field.Label())
		}
	}
	return at.String()
}

func whereExample(d Document, e Example, at Ref, trail func(...string) string) string {
	field := at.Field.Label()
	switch at.Field {
	case "evidence_title", "evidence_url":
		field = textEvidence.Text("Number", at.Index+1)
	case "attachment_title", "attachment_alt":
		field = textAttachment.Text("Number", at.Index+1)
	}
	under := textToPlace.Text()
	if id, ok := PrimaryConsideration(d, e); ok {
		c, _ := d.Snapshot.Consideration(id)
		under = titleOr(c.Title, id)
	}
	return trail(under, e.Label(), field)
}

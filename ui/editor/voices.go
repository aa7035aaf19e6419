package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/voices"
	"promodoc/ui/action"
	"promodoc/ui/editing"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

func voiceRef(id string, field promo.FieldKey) promo.Ref {
	return promo.Ref{Kind: promo.KindVoice, ID: id, Field: field}
}

// voiceIDs are the voices that speak of an example or a consideration, as one value.
func voiceIDs(d promo.Document, of string) string {
	var ids []string
	for _, v := range promo.VoicesOn(d, of) {
		ids = append(ids, v.ID)
	}
	return strings.Join(ids, " ")
}

// voiceStructure is what the page of colleagues consists of, texts aside.
func voiceStructure(d promo.Document) string {
	var all []string
	for _, v := range d.Setup.Dialogue.Voices {
		all = append(all, v.ID, strings.Join(v.Supports, " "))
	}
	return strings.Join(all, "\n")
}

// voicesRow says in the outline who was asked and who answered.
func voicesRow(d promo.Document) string {
	c := voices.Count(d)
	if len(d.Setup.Dialogue.Voices) == 0 {
		return textColleaguesHeadline.Text()
	}
	return textVoicesRow.Text("Asked", c.Asked, "Answered", c.Answered)
}

// askColleague adds a colleague who is to be asked about what is shown, and goes to
// what can be written of them.
func (e *Editor) askColleague() {
	v := promo.Voice{ID: e.Session().NewID()}
	if about := orElse(e.At().example, e.At().consideration); about != "" {
		v.Supports = []string{about}
	}
	name := voiceRef(v.ID, "name")
	added := e.Edit(textAskColleague.Text(), name, func(d promo.Document) promo.Document { return promo.PutVoice(d, v) })
	if added {
		e.openVoice(v.ID)
		e.Fields.Focus(name, 0)
	}
}

// openVoice shows what a colleague was asked and says; without an ID, the list alone.
func (e *Editor) openVoice(id string) {
	e.cards.aboutOpen = false
	e.GoTo(location{area: areaVoices, voice: id})
}

// voices builds the page of colleagues: who was asked, who answered, and what is
// exported of it.
func (p page) voices() {
	d := p.doc()
	counts := kit.NewText()
	p.view.OnRefresh(func() {
		sentence, c := "", voices.Count(p.doc())
		if len(p.doc().Setup.Dialogue.Voices) > 0 {
			sentence = textVoiceCounts.Text("Asked", c.Asked, "Answered", c.Answered, "Permitted", c.Permitted)
		}
		p.showLine(counts, sentence, theme.Muted)
	})
	column := []fyne.CanvasObject{
		pageHeader(textColleagues.Text(), textColleaguesHeadline.Text()),
		kit.Body(textColleaguesAdvice.Text()), counts,
	}
	for _, v := range d.Setup.Dialogue.Voices {
		if v.ID == p.At().voice {
			column = append(column, voiceCard{p, v.ID}.object(v))
		} else {
			column = append(column, p.closedVoice(v.ID))
		}
	}
	add := kit.NewButton(textAskColleague.Text(), action.KeyLabel(action.AskColleague), p.askColleague)
	p.view.SetInitialFocus(add)
	p.view.Object = kit.Column(12, append(column, editing.AlignLeft(add))...)
}

// closedVoice shows who it is, about what, and how far that is.
func (p page) closedVoice(id string) fyne.CanvasObject {
	who, about := kit.NewText(), kit.Small("")
	p.view.OnRefresh(func() {
		if v, ok := p.doc().Voice(id); ok {
			who.SetRuns(kit.Run{Text: voices.Label(v), Size: theme.Body, Bold: true})
			about.SetRuns(kit.Run{Text: aboutVoice(p.doc(), v), Size: theme.Label, Color: theme.Muted})
		}
	})
	tile := kit.NewCardItem(kit.Column(2, who, about), func() { p.openVoice(id) })
	p.view.SetInitialFocus(tile)
	return tile
}

// aboutVoice sums a voice up in one line.
func aboutVoice(d promo.Document, v promo.Voice) string {
	facts := []string{voiceState(v)}
	if titles := voices.About(d, v); len(titles) > 0 {
		facts = append(facts, textVoiceAbout.Text("Titles", message.Comma(titles)))
	}
	if why := voices.Kept(d, v); why != "" {
		facts = append(facts, why)
	}
	return strings.Join(facts, " · ")
}

func voiceState(v promo.Voice) string {
	switch voices.StateOf(v) {
	case voices.Asked:
		return textVoiceAsked.Text("Date", v.Asked.Long())
	case voices.Answered:
		return textVoiceAnswered.Text()
	case voices.Permitted:
		return textVoicePermitted.Text()
	}
	return textVoiceNoted.Text()
}

// voicesOn lists below an example or a consideration who was asked about it. It is
// empty if nobody was.
func (p page) voicesOn(of string) fyne.CanvasObject {
	all := promo.VoicesOn(p.doc(), of)
	if len(all) == 0 {
		none := kit.Gap(0, 0)
		none.Hide()
		return none
	}
	rows := []fyne.CanvasObject{kit.FieldLabel(textColleagues.Text(), "")}
	for _, v := range all {
		link := kit.NewLink("", theme.Label, func() { p.reveal(voiceRef(v.ID, "text"), session.Caret(0)) })
		p.view.OnRefresh(func() {
			if now, ok := p.doc().Voice(v.ID); ok {
				link.SetText(textVoiceLink.Text("Who", voices.Label(now), "State", voiceState(now)))
			}
		})
		rows = append(rows, editing.AlignLeft(link))
	}
	return kit.Inset(4, 0, 4, 0, kit.Column(2, rows...))
}

// voiceCard is the open voice, edited in place.
type voiceCard struct {
	page
	id string
}

func (c voiceCard) field(name promo.FieldKey) promo.Ref { return voiceRef(c.id, name) }

func (c voiceCard) voice() promo.Voice {
	v, _ := c.doc().Voice(c.id)
	return v
}

// edit makes an edit that undo and redo show at the name of the colleague.
func (c voiceCard) edit(label *message.Message, edit func(*promo.Voice)) bool {
	return c.Edit(label.Text(), c.field("name"), func(d promo.Document) promo.Document { return promo.EditVoice(d, c.id, edit) })
}

func (c voiceCard) object(v promo.Voice) fyne.CanvasObject {
	name := c.Fields.Title(c.field("name"), textVoiceName.Text(), theme.Title)
	c.view.SetInitialFocus(name)
	why := kit.NewText()
	c.view.OnRefresh(func() { c.showLine(why, voices.Kept(c.doc(), c.voice()), theme.Hint) })
	body := kit.Column(12,
		name,
		kit.Grid(180, factsGap,
			c.line(textVoiceRole.Text(), "", c.field("role"), ""),
			c.line(textVoiceRelation.Text(), "", c.field("relation"), textVoiceRelationExplained.Text())),
		c.about(v),
		c.request(),
		kit.Column(2,
			c.multiline(textVoiceWords.Text(), textVoiceWordsExplained.Text(), c.field("text")),
			editing.AlignLeft(kit.NewLink(textVoiceFromFile.Text(), theme.Label, c.takeFile))),
		kit.Grid(180, factsGap, c.day("asked", textVoiceAskedDay, func(v *promo.Voice) *promo.Date { return &v.Asked }),
			c.day("day", textVoiceDay, func(v *promo.Voice) *promo.Date { return &v.Day })),
		c.permission(), why,
		c.foot())
	ground := kit.NewCard()
	ground.SetColors(theme.Card, theme.Accent)
	return kit.Stack(ground, kit.Inset(16, 16, 14, 16, body))
}

// about is what the colleague speaks of, and what they may speak of while that is
// chosen.
func (c voiceCard) about(v promo.Voice) fyne.CanvasObject {
	var chips []*kit.Chip
	for _, of := range c.topics() {
		if chosen := slices.Contains(v.Supports, of.id); chosen || c.cards.aboutOpen {
			chips = append(chips, kit.NewChip(of.title, chosen, func() {
				c.Edit(textStepVoiceAbout.Text(), c.field("name"), func(d promo.Document) promo.Document { return promo.ToggleSpeaksOf(d, c.id, of.id) })
			}))
		}
	}
	label := textVoiceChooseAbout
	if c.cards.aboutOpen {
		label = textVoiceChosenAbout
	}
	chips = append(chips, kit.NewChip(label.Text(), false, func() {
		c.Editor.cards.aboutOpen = !c.Editor.cards.aboutOpen
		c.Rebuild()
	}))
	return kit.Column(4, kit.FieldLabel(textVoiceTopics.Text(), textVoiceTopicsExplained.Text()), kit.NewChipRow(6, chips...).Object())
}

// topic is an example or a consideration.
type topic struct{ id, title string }

// topics are what a colleague may speak of: examples first.
func (c voiceCard) topics() []topic {
	d := c.doc()
	var all []topic
	for _, x := range d.Examples {
		if !x.Empty() || slices.Contains(c.voice().Supports, x.ID) {
			all = append(all, topic{x.ID, x.Label()})
		}
	}
	for _, on := range d.Snapshot.Considerations() {
		all = append(all, topic{on.ID, on.Title})
	}
	return all
}

// request is the text that asks the colleague, to be copied or saved. It is not shown
// any more when they answered.
func (c voiceCard) request() fyne.CanvasObject {
	text := kit.NewText()
	object := kit.Column(4,
		kit.FieldLabel(textVoiceRequest.Text(), textVoiceRequestExplained.Text()),
		kit.Quote(text),
		kit.Row(16,
			kit.NewLink(textVoiceCopy.Text(), theme.Label, func() { c.send(c.host.CopyText) }),
			kit.NewLink(textVoiceSave.Text(), theme.Label, func() {
				c.send(func(text string) { c.host.SaveText(textVoiceFile.Text("Name", voices.Label(c.voice())), text) })
			}),
			kit.Spacer()))
	c.view.OnRefresh(func() {
		v := c.voice()
		changed := text.SetRuns(kit.Run{Text: strings.TrimSpace(voices.Request(c.doc(), v)), Size: theme.Label, Color: theme.Muted})
		if wanted := !v.Answered(); object.Visible() != wanted {
			kit.SetVisible(object, wanted)
			changed = true
		}
		if changed {
			c.Page.Relayout()
		}
	})
	return object
}

// send hands the request on, and notes that the colleague is asked today.
func (c voiceCard) send(to func(text string)) {
	to(voices.Request(c.doc(), c.voice()))
	if c.voice().Asked.IsZero() {
		today := promo.DateOf(c.Session().Now())
		c.edit(textStepAsk, func(v *promo.Voice) { v.Asked = today })
	}
}

// takeFile takes the answer from a file that the user chooses.
func (c voiceCard) takeFile() {
	c.host.OpenText(func(text string) {
		today := promo.DateOf(c.Session().Now())
		c.edit(textStepAnswer, func(v *promo.Voice) {
			v.Text = text
			if v.Day.IsZero() {
				v.Day = today
			}
		})
	})
}

// day is a field for one of the days of a voice.
func (c voiceCard) day(field promo.FieldKey, label *message.Message, of func(*promo.Voice) *promo.Date) fyne.CanvasObject {
	read := func(d promo.Document) promo.Date {
		v, _ := d.Voice(c.id)
		return *of(&v)
	}
	write := func(d promo.Document, day promo.Date) promo.Document {
		return promo.EditVoice(d, c.id, func(v *promo.Voice) { *of(v) = day })
	}
	return c.date(dateOptions{
		label: label, explanation: textVoiceDayExplained, field: c.field(field), read: read,
		write: func(d promo.Document, p dates.Period) promo.Document { return write(d, p.First) },
		back:  func(d, before promo.Document) promo.Document { return write(d, read(before)) },
	})
}

// permission is whether the colleague agrees to be quoted.
func (c voiceCard) permission() fyne.CanvasObject {
	check := kit.NewCheckbox(c.voice().Permitted, func(on bool) {
		c.edit(textStepPermission, func(v *promo.Voice) { v.Permitted = on })
	})
	c.view.OnRefresh(func() { check.Set(c.voice().Permitted) })
	return kit.TopRow(12, check, kit.Fill(kit.Column(2,
		kit.NewCheckLabel(check, kit.Run{Text: textVoiceAgrees.Text()}),
		kit.Small(textVoiceAgreesHint.Text()))))
}

func (c voiceCard) foot() fyne.CanvasObject {
	remove := editing.QuietLink(textRemove.Text(), func() {
		label, at := voices.Label(c.voice()), promo.Ref{Kind: promo.KindVoice, ID: c.id}
		removed := c.Edit(textStepRemoveVoice.Text(), c.field("name"), func(d promo.Document) promo.Document { return promo.RemoveFromDialogue(d, at) })
		if removed {
			c.Say(textDeleted.Text("Title", short(label), "Key", action.KeyLabel(action.Undo)))
		}
	})
	return kit.Inset(4, 0, 0, 0, kit.Row(16, remove, kit.Spacer(), editing.QuietLink(textClose.Text(), func() { c.openVoice("") })))
}

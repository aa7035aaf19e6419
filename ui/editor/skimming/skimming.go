// Package skimming shows the panel in which the document is seen as a committee sees it
// that has four minutes. It says nothing new. The package must not know how the document
// is shown or edited.
package skimming

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/skim"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All must be given but Work's Clock and Go.
type Options struct {
	Document func() promo.Document
	People   func() []string    // names that are known from elsewhere
	Words    func() []int       // on each page of the finished document; none if that is not known
	Show     func(at promo.Ref) // goes to a field
	Close    func()
	Work     latest.Options // for what reads the document, beside the screens
}

// Pause is how long no key must be pressed before the document is seen anew.
const Pause = 400 * time.Millisecond

// Panel is the panel.
type Panel struct {
	o      Options
	worker *latest.Worker[skim.View]
	reader skim.Reader // of the worker's jobs, one at a time
	view   skim.View
	page   *kit.ScrollView
	closer *kit.Link

	time *kit.Text
	sections
	rows    []*row
	more    *kit.Link
	moreRow fyne.CanvasObject
	most    int // stories that are shown
	closed  bool
}

// sections are the parts of the panel, in its order.
type sections struct {
	pages, summary, stories, quarters, reached, people, oneStory section
}

// section is a part of the panel below its label.
type section struct {
	object fyne.CanvasObject
	text   *kit.Text
	rows   *fyne.Container
}

func newSection(label *message.Message) section {
	s := section{text: kit.NewText(), rows: kit.Column(2)}
	s.object = kit.Column(4, kit.FieldLabel(label.Text(), ""), s.text, s.rows)
	s.say("")
	return s
}

// say shows a text, and hides the section while there is none.
func (s *section) say(text string) {
	s.text.SetRuns(kit.Run{Text: text, Size: theme.Row})
	kit.SetVisible(s.text, text != "")
	kit.SetVisible(s.object, text != "")
}

// list shows objects once the page is laid out, and hides the section while there are
// none.
func (s *section) list(objects ...fyne.CanvasObject) {
	s.rows.Objects = objects
	kit.SetVisible(s.object, len(objects) > 0)
}

// step is how many more stories are shown at a time: a committee reads no more either,
// and more would take longer to draw than a key may.
const step = 30

// New returns the panel. It shows the document once that has been read.
func New(o Options) *Panel {
	p := &Panel{o: o, time: kit.NewText(), most: step, sections: sections{newSection(textEachPage), newSection(textSummary), newSection(textStories),
		newSection(textQuarters), newSection(textReach), newSection(textNamed), newSection(textOneStory)}}
	p.closer = kit.NewLink(textClose.Text(), theme.Label, o.Close).Muted()
	p.more = kit.NewLink("", theme.Label, func() {
		p.most += step
		p.show()
	})
	p.moreRow = kit.Row(0, p.more, kit.Spacer())
	column := kit.Column(14, kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), p.closer), p.time,
		p.pages.object, p.summary.object, p.stories.object, p.moreRow,
		p.quarters.object, p.reached.object, p.people.object, p.oneStory.object)
	p.page = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	p.moreRow.Hide()
	p.worker = latest.New(o.Work, p.prepare, func(v skim.View) {
		p.view = v
		p.show()
	})
	p.worker.Request(0)
	return p
}

func (p *Panel) prepare() func() skim.View {
	d, names := p.o.Document(), slices.Clone(p.o.People())
	return func() skim.View { return p.reader.Of(d, names) }
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.page }

// Focus gives the panel the keyboard.
func (p *Panel) Focus() { kit.Focus(p.closer) }

// Close ends what is done beside the screens.
func (p *Panel) Close() {
	p.closed = true
	p.worker.Cancel()
}

// Changed shows the document as it is now, after a pause.
func (p *Panel) Changed() { p.worker.Request(Pause) }

// LaidOut shows how long the pages take to read, which were laid out.
func (p *Panel) LaidOut() {
	p.showTime()
	p.page.Relayout()
}

func (p *Panel) show() {
	v := p.view
	p.showTime()
	p.summary.say(kit.PlainText(v.Summary))
	p.showStories(v.Stories)
	p.quarters.say(quarters(v.Quarters))
	p.reached.say(countsText(v.Reach))
	p.people.say(countsText(v.People))
	var rests []fyne.CanvasObject
	for _, a := range v.OnOneStory() {
		rests = append(rests, kit.NewText(kit.Run{Text: textRests.Text("Title", a.Title, "Story", a.Stories[0]), Size: theme.Row}))
	}
	p.oneStory.list(rests...)
	p.draw()
}

// draw lays the panel out and has it drawn, which the scroll view does by itself only if
// its size changed.
func (p *Panel) draw() {
	p.page.Relayout()
	canvas.Refresh(p.page)
}

// showTime says how long the document takes to read, and each page of it.
func (p *Panel) showTime() {
	pages := p.o.Words()
	if len(pages) == 0 {
		p.sayTime(textTime.Text("Time", duration(skim.Seconds(p.view.Words))))
		p.pages.say("")
		return
	}
	const most = 24 // of whose time is told; a longer document is too long anyhow
	all, each := 0, ""
	for i, words := range pages {
		all += skim.Seconds(words)
		if i < most {
			each = join(each, textPageTime.Text("Page", i+1, "Time", duration(skim.Seconds(words))))
		}
	}
	if more := len(pages) - most; more > 0 {
		each = join(each, textMorePages.Count(more))
	}
	if len(pages) == 1 {
		each = "" // it is all
	}
	p.sayTime(textTimePages.Count(len(pages), "Time", duration(all)))
	p.pages.say(each)
}

func (p *Panel) sayTime(sentence string) {
	p.time.SetRuns(kit.Run{Text: sentence, Size: theme.Row})
}

// duration returns minutes and seconds, such as "3:20".
func duration(seconds int) string {
	s := strconv.Itoa(seconds % 60)
	if len(s) < 2 {
		s = "0" + s
	}
	return textDuration.Text("Minutes", strconv.Itoa(seconds/60), "Seconds", s)
}

// join puts items of a list beside each other.
func join(items ...string) string {
	return strings.Join(slices.DeleteFunc(items, func(s string) bool { return s == "" }), " · ")
}

func quarters(all []skim.Quarter) string {
	var items []string
	for _, q := range all {
		name := strconv.Itoa(q.Year)
		if q.Number > 0 {
			name = textQuarter.Text("Number", q.Number, "Year", name)
		}
		items = append(items, textCount.Text("Name", name, "Count", q.Stories))
	}
	return join(items...)
}

func countsText(all []skim.Count) string {
	const most = 20
	var items []string
	for _, c := range all[:min(most, len(all))] {
		if c.N == 1 {
			items = append(items, c.Name)
		} else {
			items = append(items, textCount.Text("Name", c.Name, "Count", c.N))
		}
	}
	return join(items...)
}

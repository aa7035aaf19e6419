package feedback

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"promodoc/app/doclang"
	"promodoc/app/promo"
)

// Mail is the text of a mail that asks the manager for guidance, in the language of
// the document. The user sends it, with a draft.
type Mail struct{ Subject, Body string }

// String returns the mail as one text, the subject first.
func (m Mail) String() string { return m.Subject + "\n\n" + m.Body }

// openQuestions returns the questions of a draft, in the order of the page.
func openQuestions(d promo.Document) []promo.Question {
	asked, _ := promo.OpenQuestions(d)
	order := orderOf(d)
	slices.SortStableFunc(asked, func(a, b promo.Question) int {
		return cmp.Compare(order.of(a.Place), order.of(b.Place))
	})
	return asked
}

// MailOf returns the mail about the open questions of a document: what it is about,
// what is asked, and by when the first of the answers is needed. It reports false if
// there are none.
func MailOf(d promo.Document) (Mail, bool) {
	questions := openQuestions(d)
	if len(questions) == 0 {
		return Mail{}, false
	}
	l := doclang.Of(d.Language())
	var by promo.Date
	for _, q := range questions {
		if !q.By.IsZero() && (by.IsZero() || q.By.Last().Before(by.Last())) {
			by = q.By
		}
	}
	title := cmp.Or(oneLine(d.Candidate.ProposedRole), oneLine(d.Snapshot.ToRole), oneLine(d.Name))
	subject, need := l.Text(textMailSubject, "Title", title), l.Text(textMailSoon)
	if !by.IsZero() {
		subject = l.Text(textMailSubjectBy, "Title", title, "Date", by.LongIn(l))
		need = l.Text(textMailBy, "Date", by.LongIn(l))
	}
	greeting := l.Text(textMailHello)
	if manager := oneLine(d.Candidate.Manager); manager != "" {
		greeting = l.Text(textMailHelloTo, "Manager", manager)
	}
	body := []string{
		greeting,
		strings.Join([]string{l.Text(textMailDraft, "Title", title), l.Text(textMailHow), need}, " "),
		l.Text(textMailAsked) + "\n" + asList(d, questions),
		strings.TrimSpace(l.Text(textMailThanks) + "\n" + oneLine(d.Candidate.Name)),
	}
	return Mail{Subject: subject, Body: strings.Join(body, "\n\n") + "\n"}, true
}

// asList returns questions as a numbered list, each after what it is about.
func asList(d promo.Document, questions []promo.Question) string {
	var lines []string
	for i, q := range questions {
		text := oneLine(q.Text)
		if about := about(d, q); about != "" {
			text = doclang.Of(d.Language()).Text(textMailQuestion, "About", about, "Question", text)
		}
		lines = append(lines, strconv.Itoa(i+1)+". "+text)
	}
	return strings.Join(lines, "\n")
}

// about returns what a question is about, as the page calls it; "" for the document
// as a whole.
func about(d promo.Document, q promo.Question) string {
	ref, _ := q.Place.Ref()
	switch ref.Kind {
	case promo.KindExample:
		if e, ok := d.Example(ref.ID); ok {
			return oneLine(e.Title)
		}
	case promo.KindConsideration:
		c, _ := d.Snapshot.Consideration(ref.ID)
		return oneLine(c.Title)
	case promo.KindSection:
		for _, s := range d.Sections {
			if s.ID == ref.ID {
				return oneLine(promo.SectionTitle(d, s))
			}
		}
	case promo.KindGrowth:
		if ref.Index < len(d.Growth) {
			return oneLine(d.Growth[ref.Index].Title)
		}
	}
	return ""
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

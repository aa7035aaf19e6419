package assets_test

import (
	"testing"
	"time"

	"promodoc/app/promo"
)

func TestManagersSampleAddsUp(t *testing.T) {
	eachSample(t, func(t *testing.T, s sampleFile, d promo.Document) {
		if s.file != "support-engineering-manager.yaml" {
			return
		}
		f := figuresOf(t, d)
		for name, check := range map[string]func(figures){
			"time in role": timeInRole, "channels": channels, "incident": incident, "migration": migration,
			"one owner": oneOwner, "sign-on": signOn, "feedback": feedbackGiven, "led the team": ledTheTeam, "the case": managersCase,
		} {
			t.Run(name, func(t *testing.T) { f.t = t; check(f) })
		}
	})
}

// timeInRole compares the time in the present role with the day of the document.
func timeInRole(f figures) {
	since, err := time.Parse("January 2006", f.groups(`since (\w+ 20\d\d)`)[0])
	if err != nil {
		f.t.Fatal(err)
	}
	n := f.numbers(`for (\w+) years and (\w+) months`)
	now := f.d.Updated
	f.equal("months in the role", n[0]*12+n[1], float64((now.Year-since.Year())*12+now.Month-int(since.Month())))
}

func managersCase(f figures) {
	contracts := f.numbers(`(\w+) contracts worth (€[\d,]+) a year`)
	renewals := f.numbers(`(\w+) renewals, together (€[\d,]+) a year`)
	hospitals := f.numbers(`worth (€[\d,]+) a year, had given notice`)
	f.equal("contracts", contracts[0], renewals[0]+1)
	f.equal("their worth", contracts[1], renewals[1]+hospitals[0])
	f.equal("two years of the hospitals", f.numbers(`signed for two years, for (€[\d,]+)`)[0], 2*hospitals[0])
	// The team less its new manager, with the two to be hired, makes two teams.
	team := f.numbers(`led this team of (\w+)`)[0]
	f.equal("two teams", 2*f.numbers(`with a team of (\w+) engineers`)[0], team-1+f.numbers(`new team needs (\w+) engineers`)[0])
	f.equal("customers of the region", f.numbers(`from 1,500 to ([\d,]+) customers`)[0], f.numbers(`the region’s ([\d,]+) customers`)[0])
	again := f.groups(`lead it again from (\d+) to (\d+ February 2027)`)
	if first, last := f.day(again[0]+" February 2027"), f.day(again[1]); first.Weekday() != time.Monday || last.Weekday() != time.Friday {
		f.t.Errorf("the second time is not of whole weeks: %v", again)
	}
}

func channels(f figures) {
	all := f.numbers(`opened (\d+) private chat channels`)[0]
	rest := f.numbers(`(\d+) of the \d+ channels were closed; (\w+) remain`)
	f.equal("channels", all, rest[0]+rest[1])
	f.equal("closed, in the title", f.numbers(`Closed (\d+) private`)[0], rest[0])
	days := f.groups(`for (\w+) weeks, from (\d+ April) to (\d+ May), with`)
	f.equal("working days of the trial", 5*f.number(days[0]), count(f.day(days[1]), f.day(days[2]), working...))
}

func incident(f figures) {
	from, to := f.groups(`At (\d\d:\d\d) I declared`)[0], f.groups(`took over at (\d\d:\d\d)`)[0]
	f.equal("minutes of the incident", f.numbers(`took over at \d\d:\d\d, (\d+) minutes after`)[0], f.minutes(from, to))
	review := f.days(`review on (\d+ \w+), Support may declare`)[0]
	f.equal("weeks since the review", f.numbers(`In the (\d+) weeks since`)[0], float64(int(weeks(review, f.d.Updated.First()))))
}

func migration(f figures) {
	sums := f.numbers(`cost (€[\d,]+): (\w+) more weeks of the old system at (€[\d,]+) a week`)
	f.equal("cost of the delay", sums[0], sums[1]*sums[2])
	f.equal("cost in the summary", f.numbers(`against advice, which cost (€[\d,]+)`)[0], sums[0])
	first := f.days(`On Sunday, (\d+ July)`)[0]
	_, end := f.example("weekend-migration")
	f.equal("weeks of delay", sums[1], weeks(first, end))
	second := f.groups(`On (\d+) and (\d+ \w+) Jon`)
	if last := f.day(second[1]); !last.Equal(end) || last.Weekday() != time.Sunday || f.number(second[0])+1 != float64(last.Day()) {
		f.t.Errorf("the second attempt is not a weekend, or not the example’s last: %v", second)
	}
	accounts := f.numbers(`move (\d+) customer accounts .+ moved (\d+) of the (\d+) accounts.+ moved all (\d+) back`)
	f.equal("accounts", accounts[0], accounts[2])
	f.equal("accounts moved back", accounts[3], accounts[1])
	f.equal("accounts moved at last", f.numbers(`Jon’s team moved all (\d+)`)[0], accounts[0])
}

func oneOwner(f figures) {
	from, to := f.example("eleven-weeks")
	f.equal("weeks until one owner", f.numbers(`Within (\w+) weeks, from 29 June`)[0], weeks(f.day("29 June"), from))
	f.equal("the working day of the repair", f.numbers(`24 September, the (\w+) working day`)[0], count(from, to, working...))
	f.equal("the working day before", f.numbers(`On the (\w+) working day a colleague`)[0], count(from, to, working...)-1)
	f.equal("Mondays since", f.numbers(`On the (\w+) Mondays since`)[0], count(to, f.d.Updated.First(), time.Monday))
	login := f.numbers("`session_ttl: (\\d+)`, which is (\\w+) days")
	f.equal("seconds of a login", login[0], login[1]*24*60*60)
}

func signOn(f figures) {
	from, to := f.example("pavel-tuesdays")
	handed := f.days(`from (\d+ May) on, I gave`)[0]
	f.equal("Tuesdays", f.numbers(`After (\d+) Tuesdays`)[0], count(from, to, time.Tuesday))
	f.equal("Tuesdays of others", f.numbers(`For the last (\w+) Tuesdays`)[0], count(handed, to, time.Tuesday))
	if from.Weekday() != time.Tuesday || handed.Weekday() != time.Tuesday {
		f.t.Error("the first day, or that on which others took over, is not a Tuesday")
	}
	was := f.numbers(`In January, (\d+) tickets were about single sign-on .+?Of these, (\d+) \(`)
	is := f.numbers(`In June, (\d+) of (\d+) such tickets`)
	said := f.numbers(`needed for (\d+) of (\d+) tickets in January, for (\d+) of (\d+) in June`)
	for i, want := range []float64{was[1], was[0], is[0], is[1]} {
		f.equal("tickets in the summary", said[i], want)
	}
}

func feedbackGiven(f figures) {
	from, to := f.example("five-tickets")
	every := f.groups(`every Wednesday, (\w+) times from (\d+ April) to (\d+ June)`)
	first, last := f.day(every[1]), f.day(every[2])
	f.equal("Wednesdays", f.number(every[0]), count(first, last, time.Wednesday))
	if !f.days(`On (\d+ April) I asked`)[0].Equal(from) || !last.Equal(to) {
		f.t.Error("the example has other days")
	}
	tickets := f.numbers(`read (\w+) tickets aloud together, first (\w+) of mine and then (\w+) of theirs`)
	f.equal("tickets read", tickets[0], tickets[1]+tickets[2])
	late := f.numbers(`(\w+) customers had complained .+?; (\w+) of the (\w+) complaints`)
	f.equal("complaints", late[0], late[2])
}

func ledTheTeam(f figures) {
	from, to := f.example("stood-in")
	f.equal("weeks", f.numbers(`Led the team for (\w+) weeks`)[0], weeks(from, to.AddDate(0, 0, 3)))
	f.equal("the team", f.numbers(`led the team of (\w+): myself`)[0], 1+f.numbers(`myself and (\w+) colleagues`)[0])
	decided := f.numbers(`there were (\w+)\..+kept (\w+) of the (\w+) decisions and reversed (\w+)`)
	f.equal("decisions", decided[0], decided[1]+decided[3])
	f.equal("decisions", decided[0], decided[2])
	said := f.numbers(`team of \w+ for (\w+) weeks; (\w+) of (\w+) decisions`)
	f.equal("decisions that apply", said[1], decided[1])
	f.equal("decisions in the summary", said[2], decided[0])
	if f.days(`the week of (\d+ August)`)[0].Weekday() != time.Monday {
		f.t.Error("a week begins on a Monday")
	}
}

func TestSoftwareSampleAddsUp(t *testing.T) {
	eachSample(t, func(t *testing.T, s sampleFile, d promo.Document) {
		if s.file != "senior-software-engineer.yaml" {
			return
		}
		f := figuresOf(t, d)
		for name, check := range map[string]func(figures){
			"time in role": timeInRole, "refunds": refunds, "invoices": invoices, "on call": onCall,
		} {
			t.Run(name, func(t *testing.T) { f.t = t; check(f) })
		}
	})
}

func refunds(f figures) {
	made := f.numbers(`made ([\d,]+) of ([\d,]+) themselves .+?The other (\d+) were`)
	f.equal("refunds", made[1], made[0]+made[2])
	said := f.numbers(`in October ([\d,]+) of ([\d,]+)\.`)
	f.equal("refunds in the summary", said[0]/said[1], made[0]/made[1])
	_, to := f.example("refunds")
	if day := f.days(`Since (\d+ April) all`)[0]; !day.Equal(to) {
		f.t.Errorf("all shops have it since %s", day)
	}
}

func invoices(f figures) {
	a := f.numbers(`From July to October none of ([\d,]+) invoices .+?in April it was (\d+) of ([\d,]+)`)
	b := f.numbers(`in April it was (\d+) of ([\d,]+)\. The shops`)
	c := f.numbers(`From July to October none of ([\d,]+) invoices was missing\. A check`)
	f.equal("invoices", a[0], c[0])
	f.equal("missing invoices", a[1], b[0])
	f.equal("invoices in April", a[2], b[1])
	_, to := f.example("missing-invoices")
	if day := f.days(`Since (\d+ June) a write`)[0]; !day.Equal(to) {
		f.t.Errorf("writes are safe since %s", day)
	}
	f.equal("weeks between the two starts", 2, weeks(f.day("1 October"), f.days(`Sweden on (\d+ October)`)[0]))
}

func onCall(f figures) {
	every := f.groups(`every Monday, (\d+) times from (\d+ May) to (\d+ August)`)
	f.equal("Mondays", f.number(every[0]), count(f.day(every[1]), f.day(every[2]), time.Monday))
	failure := f.groups(`failed at (\d\d:\d\d); \w+ ended the failure at (\d\d:\d\d), after (\d+) minutes`)
	f.equal("minutes of the failure", f.number(failure[2]), f.minutes(failure[0], failure[1]))
	f.equal("people on call", f.numbers(`has been the (\w+) person on call`)[0], 1+f.numbers(`(\w+) of our team of eight were on call`)[0])
	f.equal("the team", f.numbers(`our team of (\w+) takes over`)[0], f.numbers(`of our team of (\w+) were on call`)[0])
	said := f.numbers(`ended a failure of payments alone, within (\d+) minutes`)
	f.equal("minutes in the summary", said[0], f.number(failure[2]))
}

package calendar

import "promodoc/app/message"

// The words by which it is told what an event is, folded and divided by commas.
var (
	textOnCallWords    = message.New("calendar.on-call-words", "on call, oncall, pager, pagerduty, opsgenie, standby, rufbereitschaft, bereitschaft, astreinte, guardia, reperibilita, piket")
	textInterviewWords = message.New("calendar.interview-words", "interview, interviews, phone screen, phonescreen, onsite loop, hiring debrief, vorstellungsgesprach, bewerbungsgesprach, entretien, entrevista, colloquio, sollicitatiegesprek")
	textTalkWords      = message.New("calendar.talk-words", "talk, talks, keynote, presentation, presenting, present, lightning, brown bag, brownbag, lunch and learn, workshop, training, webinar, tutorial, "+
		"conference, meetup, panel, podcast, vortrag, prasentation, schulung, konferenz, expose, conferencia, charla, presentacion, presentazione, presentatie")
	textNoTalkWords = message.New("calendar.no-talk-words", "talk to, talk with, quick talk, to talk, let s talk, 1 1, one on one, talk about, canceled, cancelled")
)

// What entries say in words of the program.
var (
	textShifts       = message.NewPlural("calendar.shifts", "On call: one shift, {{.Days}}", "On call: {{.Count}} shifts, {{.Days}}")
	textDays         = message.NewPlural("calendar.days", "one day", "{{.Count}} days")
	textInterviews   = message.NewPlural("calendar.interviews", "Interviewed one applicant", "Interviewed {{.Count}} applicants")
	textTimes        = message.NewPlural("calendar.times", "{{.Name}}", "{{.Name}} ({{.Count}} times)")
	textUnnamed      = message.New("calendar.unnamed", "An event without a name")
	textOnCallTag    = message.New("calendar.on-call-tag", "on-call")
	textInterviewTag = message.New("calendar.interview-tag", "interview")
	textTalkTag      = message.New("calendar.talk-tag", "talk")
)

// What proposals are listed under.
var (
	textOnCallGroup    = message.New("calendar.on-call-group", "On call")
	textInterviewGroup = message.New("calendar.interview-group", "Interviews")
	textTalkGroup      = message.New("calendar.talk-group", "Talks")
	textMeetingGroup   = message.New("calendar.meeting-group", "Meetings")
)

// Why a calendar cannot be read.
var (
	errLine    = message.New("calendar.bad-line", "{{.File}}:{{.Line}}:{{.Column}}: this is not a line of a calendar: export the calendar again; nothing was added")
	errCut     = message.New("calendar.cut", "{{.File}}:{{.Line}}:1: the calendar breaks off here: export it again; nothing was added")
	errTime    = message.New("calendar.bad-time", "{{.File}}:{{.Line}}:1: {{.Name}} is not a time such as 20260314T100000: export the calendar again; nothing was added")
	errRule    = message.New("calendar.bad-rule", "{{.File}}:{{.Line}}:1: how the event repeats cannot be read ({{.Cause}}): export the calendar again; nothing was added")
	errTooMany = message.New("calendar.too-many", "{{.File}}:{{.Line}}:1: with this event there are more than {{.Max}}: choose a shorter time, such as one cycle, and import it again; nothing was added")
)

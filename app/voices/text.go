package voices

import "promodoc/app/message"

// Who a colleague is, and why their words are not exported.
var (
	textSomebody     = message.New("voices.somebody", "A colleague")
	textConfidential = message.New("voices.confidential", "Not exported: “{{.Title}}” is confidential or empty.")
	textNowhere      = message.New("voices.nowhere", "Not exported: choose the example or consideration that it is about.")
)

// The text that asks a colleague, in the language of the document. The questions of
// the path speak to the candidate.
var (
	textGreetingTo  = message.New("voices.greeting-to", "Hello {{.Name}},")
	textGreeting    = message.New("voices.greeting", "Hello,")
	textAsk         = message.New("voices.ask", "I am preparing my case for a promotion, and your view of my work would help.")
	textAskFor      = message.New("voices.ask-for", "I am preparing my case for {{.Role}}, and your view of my work would help.")
	textAskAbout    = message.New("voices.ask-about", "I am preparing my case for a promotion, and your view of {{.About}} would help.")
	textAskForAbout = message.New("voices.ask-for-about", "I am preparing my case for {{.Role}}, and your view of {{.About}} would help.")
	textQuoted      = message.New("voices.quoted", "“{{.Title}}”")
	textQuestions   = message.New("voices.questions", "The career path asks me the questions below. How would you answer them about me? A few sentences are enough.")
	textSaw         = message.New("voices.saw", "What did you see me do, and what did I decide?")
	textDifferent   = message.New("voices.different", "What is different now because of it?")
	textPermission  = message.New("voices.permission", "Please also say whether I may quote you, with your name and role. Without your permission nobody else reads your answer.")
	textThanks      = message.New("voices.thanks", "Thank you")
)

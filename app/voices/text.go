package voices

import "promodoc/app/message"

// Who a colleague is, and why their words are not exported.
var (
	textSomebody     = message.New("voices.somebody", "A colleague")
	textConfidential = message.New("voices.confidential", "Not exported: “{{.Title}}” is confidential or empty.")
	textNowhere      = message.New("voices.nowhere", "Not exported: choose the example or consideration that it is about.")
)

// The text that asks a colleague, in the language of the document.
var (
	textGreetingTo  = message.New("voices.greeting-to", "Hello {{.Name}},")
	textGreeting    = message.New("voices.greeting", "Hello,")
	textAsk         = message.New("voices.ask", "I am preparing my case for a promotion, and your view of my work would help.")
	textAskFor      = message.New("voices.ask-for", "I am preparing my case for {{.Role}}, and your view of my work would help.")
	textAskAbout    = message.New("voices.ask-about", "I am preparing my case for a promotion, and your view of {{.About}} would help.")
	textAskForAbout = message.New("voices.ask-for-about", "I am preparing my case for {{.Role}}, and your view of {{.About}} would help.")
	textQuoted      = message.New("voices.quoted", "“{{.Title}}”")
	textQuestions   = message.New("voices.questions", "A few sentences are enough. These questions may help:")
	textPermission  = message.New("voices.permission", "Please also say whether I may quote you, with your name and role. Without your permission nobody else reads your answer.")
	textThanks      = message.New("voices.thanks", "Thank you")
	textNoName      = message.New("voices.no-name", "[my name]")
)

// What is asked of a colleague where the path has no questions for them. Name is the
// candidate's.
var (
	textDidInExample = message.New("voices.did-in-example", "What did {{.Name}} do in this, as you saw it?")
	textDidThis      = message.New("voices.did-this", "Where did you see this in what {{.Name}} does?")
	textDid          = message.New("voices.did", "What did {{.Name}} do that you would tell others about?")
	textWithout      = message.New("voices.without", "What would have happened without it?")
	textChanged      = message.New("voices.changed", "What changed for you or your team?")
)

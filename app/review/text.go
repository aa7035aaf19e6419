package review

import "promodoc/app/message"

// What considerations rest on.
var (
	textOneExample = message.New("review.one-example", "this example alone")
	textInitiative = message.New("review.one-initiative", "examples that are all about “{{.Name}}”")
)

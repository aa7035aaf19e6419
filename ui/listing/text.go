package listing

import "promodoc/app/message"

// The texts that all lists have in common.
var (
	textFind        = message.New("listing.find", "Find")
	textDeleted     = message.New("listing.deleted", "“{{.Title}}” is in the trash. {{.Key}} brings it back.")
	textPutBack     = message.New("listing.put-back", "Put back.")
	textMore        = message.New("listing.more", "More …")
	textNothingUndo = message.New("listing.nothing-to-undo", "There is nothing to undo here.")
)

package paragraph

import "promodoc/app/message"

// The texts of this package: what is shown in place of an image. They follow the
// sentence that says why it is not shown.
var (
	textDescription   = message.New("paragraph.description-shown", "Its description is shown instead.")
	textName          = message.New("paragraph.name-shown", "It has no description; its name is shown in its place.")
	textNoDescription = message.New("paragraph.no-name-shown", "It has no description; pages only say in its place that it is not shown.")
)

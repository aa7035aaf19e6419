package covering

import "promodoc/app/message"

var (
	textNextPane     = message.New("covering.next-pane", "Next pane")
	textPreviousPane = message.New("covering.previous-pane", "Previous pane")
)

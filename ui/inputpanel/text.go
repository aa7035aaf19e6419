package inputpanel

import "promodoc/app/message"

var (
	textBrowse = message.New("inputpanel.browse", "Browse …")
	textClose  = message.New("inputpanel.close", "Close")
)

package crashpanel

import "promodoc/app/message"

var (
	textTitle   = message.New("crashpanel.title", "Promodoc ended unexpectedly")
	textDismiss = message.New("crashpanel.dismiss", "Dismiss")
	textWhat    = message.New("crashpanel.what", "An error in the program stopped it last time. What you had typed is kept: open the document to go on.")
	textReport  = message.New("crashpanel.report", "A report says where in the program it happened. It contains none of your text, and nothing is sent: copy it if you want to send it to the program’s authors.")
	textCopy    = message.New("crashpanel.copy", "Copy the report")
	textReveal  = message.New("crashpanel.reveal", "Show in folder")
)

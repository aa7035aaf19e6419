package attachments

import "promodoc/app/message"

// ErrTooLarge is the kind of error for a file that is too large to be attached.
var ErrTooLarge = message.New("attachments.too-large", "the file {{.File}} has {{.Size}}, and an attachment can have {{.Limit}} at most: it was not attached. Attach a smaller version of it, or give its address as evidence")

var errNoName = message.New("attachments.no-name", "no name is free for {{.File}}: it was not attached. Give it another name and attach it again")

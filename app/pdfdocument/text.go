package pdfdocument

import "promodoc/app/message"

// ErrNone is the kind of error for a PDF file without a document.
var ErrNone = message.New("pdfdocument.none", "there is no document in {{.File}}: only a PDF file that was exported with the document in it has one. To take up comments in it, open its document first")

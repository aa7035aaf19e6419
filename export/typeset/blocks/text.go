package blocks

import "promodoc/app/message"

// The texts of this package: the label of a document, and notices about images.
var (
	textDocument      = message.New("blocks.promotion-document", "Promotion document")
	textRemoteImage   = message.New("blocks.remote-image", "The image {{.Path}} is on the network and was not fetched; its description is shown instead.")
	textOutsideImage  = message.New("blocks.outside-image", "The image {{.Path}} is not in the document's folder; its description is shown instead.")
	textUnreadImage   = message.New("blocks.unread-image", "The image {{.Path}} cannot be read; its description is shown instead.")
	textUnusableImage = message.New("blocks.unusable-image", "The image {{.Path}} is not a PNG or JPEG image that can be shown; its description is shown instead.")
)

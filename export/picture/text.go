package picture

import "promodoc/app/message"

// The sentences about pictures that cannot be shown.
var (
	textRemote     = message.New("picture.remote", "The image {{.Path}} is on the network and was not fetched.")
	textOutside    = message.New("picture.outside", "The image {{.Path}} is not in the document's folder.")
	textMissing    = message.New("picture.missing", "The image {{.Path}} does not exist.")
	textUnread     = message.New("picture.unread", "The image {{.Path}} cannot be read.")
	textDamaged    = message.New("picture.damaged", "The image {{.Path}} is damaged or not complete.")
	textTooLarge   = message.New("picture.too-large", "The image {{.Path}} is too large to be shown.")
	textNoPicture  = message.New("picture.no-picture", "The image {{.Path}} is in none of the formats that can be shown: PNG, JPEG, GIF, WebP, BMP and SVG.")
	textHEIC       = message.New("picture.heic", "The image {{.Path}} is a HEIC file, which cannot be shown; save it as JPEG.")
	textAVIF       = message.New("picture.avif", "The image {{.Path}} is an AVIF file, which cannot be shown; save it as PNG or JPEG.")
	textTIFF       = message.New("picture.tiff", "The image {{.Path}} is a TIFF file, which cannot be shown; save it as PNG or JPEG.")
	textJXL        = message.New("picture.jpeg-xl", "The image {{.Path}} is a JPEG XL file, which cannot be shown; save it as PNG or JPEG.")
	textPDF        = message.New("picture.pdf", "The image {{.Path}} is a PDF file, which cannot be shown; save its page as PNG.")
	textLFS        = message.New("picture.lfs", "The image {{.Path}} is only a pointer of Git LFS; fetch the image with git lfs pull.")
	textRareJPEG   = message.New("picture.rare-jpeg", "The image {{.Path}} is a JPEG file of a rare kind, which cannot be shown; save it as PNG.")
	textData       = message.New("picture.data", "An image in a data: address cannot be read.")
	textFailed     = message.New("picture.failed", "The image {{.Path}} is damaged and only its frame is shown.")
	textPartial    = message.New("picture.partial", "The drawing {{.Path}} is shown without some of its parts: {{.Parts}}. Save it as PNG to show all of it.")
	textHTML       = message.New("picture.partial-html", "labels in HTML")
	textOtherFiles = message.New("picture.partial-files", "images in other files")
	textEffects    = message.New("picture.partial-effects", "patterns and rare effects")
	textInData     = message.New("picture.in-data", "in a data: address")
)

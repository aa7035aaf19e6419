package doclang

import "promodoc/app/message"

// The texts of this package.
var textRegion = message.New("doclang.region", "{{.Language}} ({{.Region}})")

package markdown

import "promodoc/app/promo"

// Outline shows the tree that Render writes, for the test that reads it back.
func Outline(d promo.Document) string { return newBuilder(d).tree().String() }

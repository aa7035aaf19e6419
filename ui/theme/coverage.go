package theme

// Draws reports whether any font has a character.
func Draws(r rune) bool { return true }

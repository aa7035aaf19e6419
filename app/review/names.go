package review

// IsFirstName reports whether a word in lower case is a first name that the rules know.
func IsFirstName(lower string) bool { return load().phrases.Class("firstname", lower) }

// IsNobody reports whether a word in lower case is one of those that are often written
// with a capital and name no person: days, months, languages, products, departments.
func IsNobody(lower string) bool { return load().phrases.Class("nobody", lower) }

package sealed

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// normalize returns the form of a passphrase that is hashed: NFC, so that "é"
// is the same whether a keyboard makes one character of it or two. Most
// keyboards make NFC, with which the age tool then agrees; it hashes what it is
// given. Nothing else is changed: capitals and spaces count.
func normalize(passphrase string) string { return norm.NFC.String(passphrase) }

// Strength is what the length of a passphrase says about it. There is no
// dictionary: a long one can be bad all the same.
type Strength int

// The strengths.
const (
	Short Strength = iota // guessed in days by somebody with a few computers, even if it is random
	Fair                  // not guessed soon if it is random or several unrelated words
	Long                  // not guessed if it is several unrelated words
)

// Lengths in characters from which a passphrase is Fair and Long.
const (
	FairLength = 12
	LongLength = 20
)

// StrengthOf returns the strength of a passphrase by its length.
func StrengthOf(passphrase string) Strength {
	switch n := utf8.RuneCountInString(normalize(passphrase)); {
	case n < FairLength:
		return Short
	case n < LongLength:
		return Fair
	}
	return Long
}

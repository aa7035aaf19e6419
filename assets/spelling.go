package assets

import _ "embed"

// English is what the spelling checker knows of English, compressed with gzip:
// sections that each begin with a line "--- NAME". The dictionaries and lists of
// common words are SCOWL's by Kevin Atkinson, in the form of Hunspell; the software
// terms are cspell's by Street Side Software. Their permissive licences are beside
// it. The file is made by .scripts/dictionaries.py.
//
//go:embed spelling/english.txt.gz
var English []byte

// Terms are words of software engineering that neither has, in the form of a
// Hunspell word list with comments.
//
//go:embed spelling/terms.txt
var Terms []byte

package textdecode

import (
	"sync"

	"golang.org/x/text/encoding/charmap"
)

// The letters of languages beyond ASCII, by their standard orthographies (Unicode
// CLDR, main exemplar characters), with those that are common in loan words.
var (
	western = []string{
		"äöüßé",            // German
		"àâæçéèêëîïôœùûüÿ", // French
		"áéíñóúü",          // Spanish
		"ãáàâçéêíóôõúü",    // Portuguese
		"àèéìíîòóùú",       // Italian
		"àçèéíïòóúü",       // Catalan
		"áéëïíóöüúèêà",     // Dutch
		"æøåéèêóòôäöü",     // Danish, Norwegian
		"åäöéàü",           // Swedish, Finnish
		"äöõüšž",           // Estonian
		"áæðéíóöþúý",       // Icelandic
		"áâêéèëïîôöûüú",    // Afrikaans
		"áéíóúàèìòù",       // Irish, Gaelic
	}
	central = []string{
		"ąćęłńóśźż",         // Polish
		"áčďéěíňóřšťúůýž",   // Czech
		"áäčďéíĺľňóôŕšťúýž", // Slovak
		"áéíóöőúüű",         // Hungarian
		"čšžćđ",             // Slovene, Croatian
		"ăâîşţșț",           // Romanian
		"çë",                // Albanian
		"äöüßé",             // German
	}
	turkish = []string{"çğıiöşüâîû"}
	baltic  = []string{"ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"}
	greek   = []string{"αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰ"}
	slavic  = []string{
		"абвгдеёжзийклмнопрстуфхцчшщъыьэюя",  // Russian, Bulgarian
		"абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",  // Ukrainian
		"абвгдеёжзійклмнопрстуўфхцчшыьэюя",   // Belarusian
		"абвгдђежзијклљмнњопрстћуфхцчџшѓѕќѐ", // Serbian, Macedonian
	}
)

// The least number of characters beyond ASCII by which to tell an encoding that
// differs from others in few letters or is rare.
const (
	fewSigns  = 1
	someWords = 8
)

// candidates are the encodings that are guessed, the most likely first.
var candidates = sync.OnceValue(func() []candidate {
	list := []struct {
		name      string
		charmap   *charmap.Charmap
		languages []string
		minimum   int
		run       int
	}{
		{"windows-1252", charmap.Windows1252, western, fewSigns, 3},
		{"iso-8859-15", charmap.ISO8859_15, western, fewSigns, 3},
		{"macintosh", charmap.Macintosh, western, fewSigns, 3},
		{"ibm850", charmap.CodePage850, western, fewSigns, 3},
		{"windows-1250", charmap.Windows1250, central, someWords, 0},
		{"iso-8859-2", charmap.ISO8859_2, central, someWords, 0},
		{"windows-1254", charmap.Windows1254, turkish, someWords, 0},
		{"windows-1257", charmap.Windows1257, baltic, someWords, 0},
		{"windows-1253", charmap.Windows1253, greek, someWords, 0},
		{"windows-1251", charmap.Windows1251, slavic, someWords, 0},
		{"koi8-u", charmap.KOI8U, slavic, someWords, 0},
		{"iso-8859-5", charmap.ISO8859_5, slavic, someWords, 0},
		{"ibm866", charmap.CodePage866, slavic, someWords, 0},
	}
	all := make([]candidate, len(list))
	for i, c := range list {
		all[i] = candidate{&namedEncoding{c.charmap, c.name}, tableOf(c.charmap), c.languages, c.minimum, c.run}
	}
	return all
})

package ladder

import (
	"strings"
	"unicode"

	"promodoc/app/career"
)

// verb is a word that a preparation begins with.
type verb struct {
	kind career.Kind
	// weak ones also begin what one is to be able to do, such as "Take
	// ownership": they count only where more speaks for a preparation.
	weak bool
}

const (
	read  = career.KindRead
	watch = career.KindWatch
	do    = career.KindDo
	think = career.KindThink
)

// verbs are the words at the front of a preparation by language, in the forms
// that ladders use: the imperative and the infinitive.
var verbs = map[string]map[string]verb{
	"en": {
		"read": {read, false}, "reread": {read, false}, "re-read": {read, false}, "skim": {read, false}, "familiarize": {read, false},
		"familiarise": {read, false}, "study": {read, true}, "review": {read, true}, "learn": {read, true}, "look": {read, true}, "see": {read, true},
		"check": {read, true}, "explore": {read, true}, "browse": {read, false}, "visit": {read, true}, "work": {do, true},
		"watch": {watch, false}, "rewatch": {watch, false}, "listen": {watch, false}, "view": {watch, true},
		"try": {do, false}, "attend": {do, true}, "take": {do, true}, "complete": {do, true}, "shadow": {do, true}, "join": {do, true}, "enrol": {do, false},
		"enroll": {do, false}, "sign": {do, true}, "practice": {do, true}, "practise": {do, true}, "volunteer": {do, true}, "talk": {do, true},
		"speak": {do, true}, "ask": {do, true}, "meet": {do, true}, "schedule": {do, true}, "book": {do, true}, "get": {do, true}, "do": {do, true},
		"finish": {do, true}, "pass": {do, true}, "earn": {do, true}, "obtain": {do, true}, "experiment": {do, true}, "interview": {do, true}, "find": {do, true},
		"consider": {think, false}, "reflect": {think, false}, "ponder": {think, false}, "think": {think, true}, "imagine": {think, false}, "discuss": {think, true},
	},
	"de": {
		"lies": {read, false}, "lesen": {read, false}, "lest": {read, false}, "lese": {read, false}, "studiere": {read, true}, "informiere": {read, false},
		"schau": {watch, false}, "schaue": {watch, false}, "sieh": {watch, false}, "siehe": {read, true}, "höre": {watch, true}, "hör": {watch, true},
		"probiere": {do, false}, "probier": {do, false}, "versuche": {do, false}, "besuche": {do, true}, "nimm": {do, true}, "belege": {do, true}, "begleite": {do, true},
		"überlege": {think, false}, "überleg": {think, false}, "bedenke": {think, false}, "erwäge": {think, false}, "denke": {think, true}, "frage": {do, true}, "frag": {do, true},
	},
	"fr": {
		"lire": {read, false}, "lisez": {read, false}, "lis": {read, false}, "relire": {read, false}, "consulter": {read, true}, "consultez": {read, true},
		"regarder": {watch, false}, "regardez": {watch, false}, "visionner": {watch, false}, "visionnez": {watch, false}, "écouter": {watch, true}, "écoutez": {watch, true},
		"essayer": {do, false}, "essayez": {do, false}, "suivre": {do, true}, "suivez": {do, true}, "participer": {do, true}, "participez": {do, true}, "assister": {do, true}, "assistez": {do, true},
		"envisager": {think, false}, "envisagez": {think, false}, "considérer": {think, false}, "considérez": {think, false}, "réfléchir": {think, false}, "réfléchissez": {think, false},
	},
	"es": {
		"leer": {read, false}, "lee": {read, false}, "lea": {read, false}, "leed": {read, false}, "consultar": {read, true}, "consulta": {read, true}, "revisar": {read, true},
		"ver": {watch, false}, "mirar": {watch, false}, "mira": {watch, false}, "mire": {watch, false}, "escuchar": {watch, true}, "escucha": {watch, true},
		"probar": {do, false}, "prueba": {do, false}, "intentar": {do, false}, "intenta": {do, false}, "intente": {do, false}, "asistir": {do, true}, "asiste": {do, true},
		"considerar": {think, false}, "considera": {think, false}, "considere": {think, false}, "reflexionar": {think, false}, "reflexiona": {think, false}, "piensa": {think, true},
	},
	"nl": {
		"lees": {read, false}, "bekijk": {watch, false}, "luister": {watch, false}, "probeer": {do, false}, "volg": {do, true}, "overweeg": {think, false},
	},
	"it": {
		"leggere": {read, false}, "leggi": {read, false}, "leggete": {read, false}, "guardare": {watch, false}, "guarda": {watch, false}, "ascoltare": {watch, true},
		"provare": {do, false}, "prova": {do, false}, "considerare": {think, false}, "considera": {think, false}, "valutare": {think, true},
	},
	"pt": {
		"ler": {read, false}, "leia": {read, false}, "assistir": {watch, true}, "assista": {watch, false}, "ouvir": {watch, true},
		"tentar": {do, false}, "tente": {do, false}, "experimentar": {do, true}, "considerar": {think, false}, "considere": {think, false},
	},
}

// lastVerbs end a preparation in German, where the infinitive stands last: "Das
// Handbuch lesen".
var lastVerbs = map[string]verb{
	"lesen": {read, false}, "durchlesen": {read, false}, "ansehen": {watch, false}, "anschauen": {watch, false}, "anhören": {watch, false},
	"ausprobieren": {do, false}, "besuchen": {do, true}, "durcharbeiten": {do, false}, "belegen": {do, true}, "absolvieren": {do, true}, "begleiten": {do, true},
}

// thoughts stand behind "think" where it asks for a thought, and not for a way
// of working such as "Think ahead".
var thoughts = map[string]bool{"over": true, "about": true, "through": true, "back": true}

// openers are words that may stand before the verb.
var openers = map[string]bool{
	"please": true, "you": true, "should": true, "could": true, "may": true, "might": true, "want": true, "to": true, "also": true, "optionally": true, "optional": true,
	"we": true, "suggest": true, "recommend": true, "recommended": true, "that": true, "first": true, "then": true, "next": true, "and": true,
	"bitte": true, "auch": true, "zuerst": true, "dann": true, "veuillez": true, "por": true, "favor": true, "también": true,
}

// things are what a weak verb must be about to begin a preparation.
var things = []string{
	"course", "training", "book", "video", "talk", "workshop", "class", "webinar", "podcast", "article", "blog", "chapter", "certification", "certificate", "exam", "page", "guide",
	"handbook", "rotation", "rotations", "session", "seminar", "conference", "lesson", "module", "program", "programme", "recording", "documentation", "coffee chat", "list", "group",
	"kurs", "schulung", "buch", "vortrag", "seminar", "video", "konferenz", "formation", "cours", "livre", "conférence", "vidéo", "atelier", "curso", "libro", "taller", "charla", "capacitación",
}

// languagesOf are the lists of verbs that are tried: those of the page's
// language and of English, or all where the page does not tell.
func languagesOf(language string) []string {
	short, _, _ := strings.Cut(strings.ToLower(language), "-")
	short, _, _ = strings.Cut(short, "_")
	if verbs[short] != nil {
		return []string{short, "en"}
	}
	return []string{"en", "de", "fr", "es", "nl", "it", "pt"}
}

// tokens are the words of a text in lower case.
func tokens(plain string) []string {
	return strings.FieldsFunc(strings.ToLower(plain), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '’' && r != '\''
	})
}

// front finds the verb that a text begins with, and the word as it stands
// there.
func front(plain, language string) (verb, string, bool) {
	all := tokens(firstRunes(plain, 200))
	for n, word := range all {
		if n > 6 {
			break
		}
		for _, l := range languagesOf(language) {
			if v, ok := verbs[l][word]; ok && (n == 0 || l == "en" || n < 3) {
				if word == "think" && n+1 < len(all) && thoughts[all[n+1]] {
					v.weak = false
				}
				return v, word, true
			}
		}
		if !openers[word] {
			break
		}
	}
	if v, word, ok := back(plain, language); ok {
		return v, word, true
	}
	return verb{}, "", false
}

func back(plain, language string) (verb, string, bool) {
	languages := languagesOf(language)
	if languages[0] != "de" && len(languages) < 3 {
		return verb{}, "", false
	}
	all := tokens(plain)
	if len(all) < 2 || len(all) > 20 {
		return verb{}, "", false
	}
	word := all[len(all)-1]
	v, ok := lastVerbs[word]
	return v, word, ok
}

func firstRunes(s string, most int) string {
	n := 0
	for i := range s {
		if n == most {
			return s[:i]
		}
		n++
	}
	return s
}

// aboutThing reports whether a text names something to learn from.
func aboutThing(plain string) bool {
	text := " " + strings.Join(tokens(firstRunes(plain, 400)), " ") + " "
	for _, thing := range things {
		if strings.Contains(text, " "+thing+" ") || strings.Contains(text, " "+thing+"s ") {
			return true
		}
	}
	return false
}

// kindOf is what a preparation asks for: what its verb says, else reading
// where there is something to read.
func kindOf(w words, language string) career.Kind {
	if v, _, found := front(w.plain, language); found {
		return v.kind
	}
	if len(w.links) > 0 || w.lost > 0 {
		return read
	}
	return do
}

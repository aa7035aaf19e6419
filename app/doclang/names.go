package doclang

import "strings"

// offered are the languages to choose among, with the names that they have for
// themselves: those whose words the program knows first.
var offered = []string{"en", "en-GB", "en-US", "de", "es", "fr", "it", "nl", "pt"}

// names are the names that languages have for themselves (Unicode CLDR).
var names = map[string]string{
	"af": "Afrikaans", "ar": "العربية", "be": "Беларуская", "bg": "Български", "bn": "বাংলা", "br": "Brezhoneg",
	"bs": "Bosanski", "ca": "Català", "cs": "Čeština", "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch",
	"de-at": "Deutsch (Österreich)", "de-ch": "Deutsch (Schweiz)", "el": "Ελληνικά", "en": "English",
	"en-au": "English (Australia)", "en-ca": "English (Canada)", "en-gb": "English (United Kingdom)",
	"en-us": "English (United States)", "en-za": "English (South Africa)", "eo": "Esperanto", "es": "Español",
	"et": "Eesti", "eu": "Euskara", "fa": "فارسی", "fi": "Suomi", "fo": "Føroyskt", "fr": "Français", "ga": "Gaeilge",
	"gd": "Gàidhlig", "gl": "Galego", "gu": "ગુજરાતી", "he": "עברית", "hi": "हिन्दी", "hr": "Hrvatski", "hu": "Magyar",
	"hy": "Հայերեն", "id": "Indonesia", "is": "Íslenska", "it": "Italiano", "ja": "日本語", "ka": "ქართული",
	"kk": "Қазақ тілі", "km": "ខ្មែរ", "ko": "한국어", "lb": "Lëtzebuergesch", "lo": "ລາວ", "lt": "Lietuvių",
	"lv": "Latviešu", "mk": "Македонски", "mn": "Монгол", "ms": "Melayu", "nb": "Norsk bokmål", "ne": "नेपाली",
	"nl": "Nederlands", "nn": "Norsk nynorsk", "no": "Norsk", "oc": "Occitan", "pl": "Polski", "pt": "Português",
	"pt-br": "Português (Brasil)", "pt-pt": "Português (Portugal)", "ro": "Română", "ru": "Русский", "si": "සිංහල",
	"sk": "Slovenčina", "sl": "Slovenščina", "sq": "Shqip", "sr": "Српски", "sv": "Svenska", "sw": "Kiswahili",
	"ta": "தமிழ்", "te": "తెలుగు", "th": "ไทย", "tr": "Türkçe", "uk": "Українська", "uz": "Oʻzbek", "vi": "Tiếng Việt",
	"zh": "中文",
}

// IsRightToLeft reports whether a language is written from right to left.
func IsRightToLeft(tag string) bool {
	switch Primary(tag) {
	case "ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb":
		return true
	}
	return false
}

// Name returns the name that a language has for itself, such as "Deutsch". A
// language that is not known is named by its tag, a region by its code.
func Name(tag string) string {
	tag = strings.ReplaceAll(tag, "_", "-")
	if name, ok := names[strings.ToLower(tag)]; ok {
		return name
	}
	name, ok := names[Primary(tag)]
	if !ok {
		return tag
	}
	_, region, _ := strings.Cut(tag, "-")
	return textRegion.Text("Language", name, "Region", region)
}

// Offered returns the tags of the languages to choose among: those whose words
// the program knows, then others, such as those of dictionaries, each once.
// Without its region, unless that has a name.
func Offered(others []string) []string {
	tags := append([]string(nil), offered...)
	seen := map[string]bool{}
	for _, tag := range tags {
		seen[strings.ToLower(tag)] = true
	}
	for _, tag := range others {
		tag = strings.ReplaceAll(tag, "_", "-")
		if names[strings.ToLower(tag)] == "" {
			tag = Primary(tag)
		}
		if lower := strings.ToLower(tag); !seen[lower] {
			seen[lower] = true
			tags = append(tags, tag)
		}
	}
	return tags
}

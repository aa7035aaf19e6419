package ladder

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// names are the forms of headings, compiled when a page is read.
var names = sync.OnceValue(func() (f struct {
	number, prefix, suffix, years, level, bare, contents, about, preparations, expectations, general, container, track, holder, role, adjective *regexp.Regexp
}) {
	f.number = regexp.MustCompile(`^(\d+(\.\d+)*[.)]|\d+(\.\d+)+|[A-Z][.)]|[ivxIVX]+[.)])\s+`)
	f.prefix = regexp.MustCompile(`(?i)^((career )?path(way)?( to( promotion)?)?|promotion( path)?( to)?|role|job title|position|becoming|become|level|track|title|karrierepfad|laufbahn|rolle|weg zu[rm]?|parcours|poste|rôle|ruta|puesto|rol|carrera)\s*[:–—-]\s+|^(path to promotion to|path to (becoming )?|promotion to|becoming|how to become|expectations (for|of)|what we expect (from|of)|responsibilities of|requirements for|competencies (for|of)|anforderungen an|erwartungen an|der weg zum|der weg zur|attentes (pour|envers)|devenir|expectativas (para|de)|cómo ser)\s+(an? |the |einen? |eine[nr]? |une? |un |una |el |la )?`)
	f.suffix = regexp.MustCompile(`(?i)[\s:–—-]+(expectations|responsibilities|requirements|competencies|career path|path|considerations( and preparations)?)$`)
	f.years = regexp.MustCompile(`(?i)\s*\([^()]*\d[^()]*(years?|yrs?|jahre?|ans|années|años|jaar|anni|anos)[^()]*\)$`)
	f.level = regexp.MustCompile(`(?i)^((level|grade|band|step|stage|tier|milestone|lvl|stufe|ebene|niveau|nivel|échelon|livello|nível)[ -]?([0-9]+|[ivx]+|[a-d])\b|(l|e|ic|m|p|t|d|se|swe|sde|em|g|s)[ -]?[0-9]{1,2}\b|[0-9]{1,2}\s*[–—:-]\s+\pL|[0-9]{1,2}$)`)
	f.bare = regexp.MustCompile(`(?i)^((level|grade|band|step|stage|tier|milestone|stufe|ebene|niveau|nivel|échelon)?[ -]?([0-9]{1,2}|[ivx]{1,4})|(l|e|ic|m|p|t|d|s|g)[ -]?[0-9]{1,2}|junior|senior|staff|principal|lead|mid(-?level)?|intermediate|entry(-level)?|expert|beginner|advanced)$`)
	f.contents = regexp.MustCompile(`(?i)^(on this page|in this (page|document|section)|(table of )?contents?|toc|inhalt(sverzeichnis)?|auf dieser seite|sommaire|table des matières|sur cette page|índice|contenidos?|en esta página|indice|inhoud(sopgave)?)$`)
	f.about = regexp.MustCompile(`(?i)^(how to (use|read)|using this|about( this)?\b|purpose|why (a |we |this )|background|further help|(getting )?help$|contact|questions?|faq|frequently|how (we|this|it|do we|promotions?|levels?)\b|process|(the )?promotion process|calibration|feedback$|change ?log|changes$|history$|glossary|references?$|see also|related|links?$|licen[cs]e|credits?|acknowledge?ments?|inspiration|sources?$|compensation|salar(y|ies)|pay|benefits|disclaimer|notes?$|timeline|when to|who (decides|to ask)|next steps|(our )?(values|principles)$|wie wir|so (läuft|funktioniert|geht)|über diese|hinweise?$|fragen|kontakt|hilfe|ablauf|quellen|comment (utiliser|lire)|à propos|questions|aide|processus|cómo (usar|leer|funciona)|.*\bprocess$|.*prozess$|acerca de|preguntas|contacto|proceso|ayuda)`)
	f.preparations = regexp.MustCompile(`(?i)\b(preparations?|preparing|prepare|getting ready|get ready|resources?|reading( list)?|readings?|learning( resources| materials?)?|training|courses?|books?|study|studying|recommended|materials?|to (read|watch|try)|zum (lesen|ansehen|anschauen|anhören|ausprobieren|vertiefen)|à (lire|voir|regarder|essayer)|para (leer|ver|probar)|vorbereitung(en)?|lektüre|ressourcen|weiterbildung|literatur|lernen|lernmaterial|préparations?|préparer|lectures?|formations?|ressources|pour aller plus loin|preparación|preparativos|lecturas?|recursos|formación|cursos|aprendizaje|voorbereiding|letture|preparazione|preparação|leituras?)\b`)
	f.expectations = regexp.MustCompile(`(?i)\b(considerations?|expectations?|competenc(y|ies)|skills?|behaviou?rs?|responsibilities|requirements?|anforderungen|erwartungen|fähigkeiten|kompetenzen|attentes|compétences|comportements|expectativas|competencias|comportamientos|abilities|impact|scope|delivery|craft|wirkung|handwerk|umfang)\b`)
	f.general = regexp.MustCompile(`(?i)^(general|common|core|allgemein(e[rs]?)?|général(e|es)?|generales?|gemeinsam(e|es)?)\b|applies to (any|all|every)|\b(for|across|in) (all|every|any) (levels?|roles?|paths?|engineers?)|^(everyone|all (engineers|roles|levels|employees|staff|of us))\b|für alle|pour tou(s|tes)|para tod(os|as)`)
	f.container = regexp.MustCompile(`(?i)\b(career paths?|careers?|career development|ladders?|frameworks?|levels|levelling|leveling|progression|matri(x|ces)|growth|competenc(y|ies)|roles|roles and responsibilities|handbook|guide(line)?s?|tracks|job famil(y|ies)|expectations by|titles|laufbahn(en)?|karriere(pfade?|stufen|leiter)?|stufenmodell|rollen|parcours|carrières?|grille|niveaux|carreras?|niveles|roles|escalera)\b`)
	f.holder = regexp.MustCompile(`(?i)\b(tracks?|job famil(y|ies)|famil(y|ies)|streams?|disciplines?|filières?)$`)
	f.track = regexp.MustCompile(`(?i)\b(track|individual contributors?|ic|management|engineering|discipline|laufbahn|filière|rama)\b`)
	f.role = regexp.MustCompile(`(?i)\b(engineer|developer|manager|director|architect|designer|analyst|scientist|specialist|coordinator|officer|administrator|admin|consultant|recruiter|writer|researcher|intern|apprentice|fellow|trainee|representative|agent|technician|programmer|tester|sre|head of \pL+|vice president|vp|cto|assistant|accountant|strategist|producer|editor|advocate|evangelist|individual contributor|a?pm|tpm|gpm|swe|sde|(team|tech|technical|group|squad|support|shift|design|engineering|product|qa) lead|entwickler(in)?|ingenieur(in)?|(team|gruppen|abteilungs)?leiter(in)?|teamleitung|führungskraft|fachkraft|berater(in)?|techniker(in)?|spezialist(in)?|architekt(in)?|ingénieur(e)?|développeu(r|se)|chef(fe)? d.équipe|responsable|technicien(ne)?|architecte|ingenier[oa]|desarrollador(a)?|jef[ea]( de equipo)?|gerente|técnic[oa]|arquitect[oa]|líder|encargad[oa]|ingegnere|sviluppatore|engenheir[oa]|desenvolvedor(a)?|beheerder|ontwikkelaar)(:?in|\*in)?( ?([ivx]{1,4}|[0-9]))?\b`)
	f.adjective = regexp.MustCompile(`(?i)^((associate|junior|jr\.?|mid(-?level)?|intermediate|senior|sr\.?|staff|senior staff|principal|lead|distinguished|entry(-level)?|graduate|expert|confirmé|débutant|einsteiger|fortgeschrittene?r?|erfahrene?r?|principiante|avanzado|júnior|sénior|confirmée|advanced|beginner|proficient|novice|master|foundational|developing|experienced)( (level|engineering|support|design))?( ?[0-9]| [ivx]{1,3})?)( \(.{0,30}\))?$`)
	return f
})

// role reports whether a heading, a column or a term names a role or a level,
// rather than a skill.
func isRole(title string) bool {
	if utf8.RuneCountInString(title) > 70 || len(strings.Fields(title)) > 9 {
		return false
	}
	f := names()
	title = strings.TrimSpace(title)
	if f.level.MatchString(title) || f.adjective.MatchString(title) {
		return true
	}
	if !f.role.MatchString(title) || strings.HasSuffix(title, ".") || strings.HasSuffix(title, "?") {
		return false
	}
	// "Working with your manager" is about somebody else.
	first, _, _ := strings.Cut(strings.ToLower(title), " ")
	switch {
	case strings.HasSuffix(first, "ing") && first != "engineering" && first != "marketing":
		return false
	case first == "how" || first == "what" || first == "why" || first == "when" || first == "your" || first == "our" || first == "with" || first == "for":
		return false
	}
	return true
}

// hasPrefix reports whether a heading says outright that it begins a path.
func hasPrefix(title string) bool {
	f := names()
	at := f.prefix.FindStringIndex(unnumbered(title))
	return at != nil && strings.TrimSpace(unnumbered(title)[at[1]:]) != ""
}

func unnumbered(title string) string {
	short := names().number.ReplaceAllString(title, "")
	if short == "" {
		return title
	}
	return short
}

// cleanTitle is the name of a path or a section without what only orders it on
// its page: numbers, a prefix that says that it is a path.
func cleanTitle(plain string) string {
	title := strings.TrimSpace(unnumbered(strings.TrimSpace(plain)))
	title = strings.TrimLeftFunc(title, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '(' && r != '"' && r != '“'
	})
	title = strings.TrimRight(title, " :.#")
	if title == "" {
		return strings.TrimSpace(plain)
	}
	return title
}

// pathTitle is the name of a path after its heading.
func pathTitle(plain string) string {
	f := names()
	title := cleanTitle(plain)
	if f.general.MatchString(title) && !isRole(title) {
		return generalTitle(title)
	}
	if at := f.prefix.FindStringIndex(title); at != nil && strings.TrimSpace(title[at[1]:]) != "" {
		if !f.level.MatchString(title) || isRole(title[at[1]:]) {
			title = strings.TrimSpace(title[at[1]:])
		}
	}
	title = f.years.ReplaceAllString(title, "")
	if at := f.suffix.FindStringIndex(title); at != nil && isRole(title[:at[0]]) {
		title = title[:at[0]]
	}
	return capital(title)
}

// generalTitle is the first word of a heading for all paths, such as General.
func generalTitle(title string) string {
	first := strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) })
	if len(first) > 0 && !strings.EqualFold(first[0], "applies") && len([]rune(first[0])) > 4 {
		return capital(first[0])
	}
	return "General"
}

func capital(s string) string {
	if s == "" {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// key is what two headings share that name the same.
func key(title string) string {
	return strings.Join(tokens(cleanTitle(title)), " ")
}

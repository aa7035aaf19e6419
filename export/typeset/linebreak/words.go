package linebreak

import "strings"

// The words that belong to a number beside them, in the languages that the program has
// words of. All are compared as they are written.

func isArrow(w string) bool {
	switch w {
	case "→", "⇒", "⟶", "➔", "➜", "↦", "←", "⇐", "↔", "⇔", "↑", "↓", "->", "-->", "=>", "<-", "<->":
		return true
	}
	return false
}

// isUnit reports whether a word after a number is a unit, or a number of many.
func isUnit(w string) bool {
	switch w {
	case "%", "‰", "°", "°C", "°F", "K",
		"ns", "µs", "μs", "ms", "s", "sec", "min", "h", "d", "hrs", "Uhr", "Std", "Min", "Sek", "AM", "PM", "a.m", "p.m", "am", "pm",
		"bit", "kbit", "Mbit", "Gbit", "B", "kB", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB",
		"kbit/s", "Mbit/s", "Gbit/s", "kB/s", "MB/s", "GB/s", "kbps", "Mbps", "Gbps", "Hz", "kHz", "MHz", "GHz",
		"rps", "qps", "tps", "fps", "req/s", "ops/s", "µm", "mm", "cm", "m", "km", "m²", "km²", "km/h", "m/s",
		"mg", "g", "kg", "t", "ml", "l", "L", "W", "kW", "MW", "kWh", "MWh", "V", "A", "px", "pt", "dpi", "pp", "dB",
		"€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF", "BRL", "k€", "M€", "ct", "Mio", "Mrd", "×", "x", "k", "M":
		return true
	}
	return false
}

func isCurrency(w string) bool {
	switch w {
	case "€", "$", "£", "¥", "R$", "US$", "EUR", "USD", "GBP", "CHF", "BRL", "JPY":
		return true
	}
	return false
}

// isNumbered reports whether a word says what the number after it counts or points to.
func isNumbered(w string) bool {
	switch w {
	case "§", "§§", "#", "№", "n°", "N°", "nº", "Nº", "No.", "no.", "Nos.", "nos.", "Nr.", "nr.", "núm.", "num.", "n.",
		"p.", "pp.", "P.", "S.", "Sn.", "s.", "pág.", "págs.", "pag.", "blz.", "page", "pages", "Page", "Seite", "Seiten", "página", "páginas", "pagina",
		"Fig.", "fig.", "Figs.", "Abb.", "Tab.", "tab.", "Afb.", "afb.", "vol.", "Vol.", "Bd.", "v.",
		"Sec.", "sec.", "Ch.", "ch.", "chap.", "Kap.", "Abs.", "Abschn.", "Art.", "art.", "Ziff.", "par.", "Hfst.", "cap.", "Cap.", "ca.", "c.", "approx.":
		return true
	}
	return false
}

// isModifier reports whether a word is a key that is held down with others.
func isModifier(w string) bool {
	switch w {
	case "Ctrl", "Control", "Shift", "Alt", "AltGr", "Option", "Opt", "Cmd", "Command", "Meta", "Super", "Win", "Fn",
		"Strg", "Umschalt", "Umschalttaste", "Maj", "Mayús", "Maiusc", "⌘", "⌥", "⇧", "⌃":
		return true
	}
	return false
}

// isKey reports whether a word of several letters is the name of a key.
func isKey(w string) bool {
	if len(w) <= 3 && w[0] == 'F' && isInteger(w[1:]) {
		return true
	}
	switch w {
	case "Enter", "Return", "Tab", "Esc", "Escape", "Space", "Home", "End", "Up", "Down", "Left", "Right", "PageUp", "PageDown",
		"PgUp", "PgDn", "Delete", "Del", "Backspace", "Insert", "Ins", "click", "clicks", "Eingabe", "Entf", "Einfg", "Pos1", "Ende", "Bild", "Leertaste":
		return true
	}
	return false
}

// isTitle reports whether a word without its point is a title before a name.
func isTitle(w string) bool {
	switch w {
	case "Dr", "Prof", "Mr", "Mrs", "Ms", "St", "Sr", "Sra", "Hr", "Fr", "Ing", "Drs", "Dra":
		return true
	}
	return false
}

// isEach reports whether a word says that a number is one for each of what follows.
func isEach(w string) bool {
	switch w {
	case "a", "an", "per", "pro", "par", "por", "al", "je", "im", "am":
		return true
	}
	return false
}

// isPeriod reports whether a text begins with a space and a period of time.
func isPeriod(text string) bool {
	if len(text) < 2 || text[0] != ' ' {
		return false
	}
	switch strings.TrimSuffix(letters(text[1:]), "s") {
	case "second", "minute", "hour", "day", "night", "week", "sprint", "month", "quarter", "year",
		"Sekunde", "Minute", "Stunde", "Tag", "Woche", "Monat", "Quartal", "Jahr",
		"seconde", "heure", "jour", "semaine", "moi", "trimestre", "an",
		"segundo", "minuto", "hora", "día", "semana", "me", "año", "dia", "mê", "ano",
		"minuut", "uur", "dag", "maand", "kwartaal", "jaar", "secondo", "ora", "giorno", "settimana", "mese", "anno":
		return true
	}
	return false
}

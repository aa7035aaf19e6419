package xlsx

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// format is how a style shows a number.
type format struct {
	kind     formatKind
	decimals int // -1 for as many as there are
}

type formatKind int

const (
	plainNumber formatKind = iota
	percent
	day
	clock
	dayAndClock
)

// general is the format of a number that has none.
var general = format{decimals: -1}

// builtIn are the formats that a style has by their number only.
func builtIn(id int) format {
	switch {
	case id == 1 || id == 3 || id == 37 || id == 38:
		return format{}
	case id == 2 || id == 4 || id == 39 || id == 40:
		return format{decimals: 2}
	case id == 9:
		return format{kind: percent}
	case id == 10:
		return format{kind: percent, decimals: 2}
	case id >= 14 && id <= 17, id >= 27 && id <= 31, id >= 50 && id <= 58, id == 36:
		return format{kind: day}
	case id >= 18 && id <= 21, id >= 32 && id <= 35, id >= 45 && id <= 47:
		return format{kind: clock}
	case id == 22:
		return format{kind: dayAndClock}
	}
	return general
}

// formatOf returns the format that a code such as "0.00%" describes: of its first
// part, without what it shows as it is.
func formatOf(code string) format {
	bare := bareCode(code)
	if bare == "" || strings.EqualFold(bare, "general") || strings.Contains(bare, "@") {
		return general
	}
	hasDay := strings.ContainsAny(bare, "yYdD")
	hasClock := strings.ContainsAny(bare, "hHsS")
	switch {
	case hasDay && hasClock:
		return format{kind: dayAndClock}
	case hasDay || !hasClock && strings.ContainsAny(bare, "mM"):
		return format{kind: day}
	case hasClock:
		return format{kind: clock}
	}
	f := format{}
	if _, after, found := strings.Cut(bare, "."); found {
		for f.decimals < len(after) && strings.IndexByte("0#?", after[f.decimals]) >= 0 {
			f.decimals++
		}
	}
	if strings.Contains(bare, "%") {
		f.kind = percent
	}
	return f
}

// maxCode is the length in bytes up to which a code is looked at.
const maxCode = 255

// bareCode returns the first part of a code without quoted text, conditions and
// colours.
func bareCode(code string) string {
	var b strings.Builder
	end := byte(0)
	code = code[:min(len(code), maxCode)]
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case end != 0:
			if c == end {
				end = 0
			}
		case c == '"':
			end = '"'
		case c == '[':
			end = ']'
		case c == '\\' || c == '_' || c == '*':
			i++
		case c == ';':
			return b.String()
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// styles reads how the styles of cells show numbers.
func (b *bookReader) styles() error {
	codes := map[int]format{}
	inCells := false
	return b.each(b.part("styles"), func(e element) error {
		switch {
		case e.is("numFmt"):
			if id, err := strconv.Atoi(e.attribute("numFmtId")); err == nil && len(codes) < maxParts {
				codes[id] = formatOf(e.attribute("formatCode"))
			}
		case e.is("cellXfs"):
			inCells = true
		case e.ends("cellXfs"):
			return errStop
		case inCells && e.is("xf") && len(b.formats) < maxShared:
			id, _ := strconv.Atoi(e.attribute("numFmtId"))
			f, found := codes[id]
			if !found {
				f = builtIn(id)
			}
			b.formats = append(b.formats, f)
		}
		return nil
	})
}

// maxDay is the last day that a workbook can have, in the year 9999.
const maxDay = 2_958_466

// number returns a number as the style shows it. A day is year, month and day,
// which is read the same everywhere.
func (b *bookReader) number(value string, style int) string {
	value = strings.TrimSpace(value)
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return value
	}
	f := general
	if style >= 0 && style < len(b.formats) {
		f = b.formats[style]
	}
	switch f.kind {
	case percent:
		return decimal(n*100, f.decimals) + "%"
	case day, clock, dayAndClock:
		if n >= 0 && n < maxDay {
			return b.moment(n, f.kind)
		}
		return decimal(n, -1)
	}
	return decimal(n, f.decimals)
}

// decimal returns a number with so many decimals; with -1 as many as there are,
// without those that only come of how computers count.
func decimal(n float64, decimals int) string {
	if decimals >= 0 {
		return strconv.FormatFloat(n, 'f', min(decimals, 10), 64)
	}
	if math.Abs(n) >= 1e15 {
		return strconv.FormatFloat(n, 'g', -1, 64)
	}
	text := strconv.FormatFloat(n, 'f', 10, 64)
	return strings.TrimRight(strings.TrimRight(text, "0"), ".")
}

// moment returns the day, the time or both that a number of days stands for.
func (b *bookReader) moment(n float64, kind formatKind) string {
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case b.since1904:
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case n < 60:
		start = start.AddDate(0, 0, 1) // the workbook counts a 29 February 1900
	}
	days := math.Floor(n)
	at := start.AddDate(0, 0, int(days)).Add(time.Duration(math.Round((n-days)*86400)) * time.Second)
	switch kind {
	case day:
		return at.Format(time.DateOnly)
	case clock:
		return at.Format("15:04")
	}
	return at.Format("2006-01-02 15:04")
}

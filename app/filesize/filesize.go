// Package filesize writes how large a file is. It must not know of files.
package filesize

// Text returns a size in bytes as people read it.
func Text(bytes int64) string {
	const kilo, mega, tenth = 1000, 1000 * 1000, 100 * 1000
	switch {
	case bytes < kilo:
		return textBytes.Count(int(bytes))
	case bytes < mega:
		return textKilobytes.Text("Number", (bytes+kilo/2)/kilo)
	case (bytes+tenth/2)/tenth%10 == 0 || bytes >= 10*mega:
		return textMegabytes.Text("Number", (bytes+mega/2)/mega)
	}
	tenths := (bytes + tenth/2) / tenth
	return textTenths.Text("Whole", tenths/10, "Tenths", tenths%10)
}

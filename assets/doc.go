// Package assets embeds the files that the program is shipped with: the bundled
// career paths, the sample document, the fonts and the icon. It does not know
// what they mean, and imports only the standard library.
package assets

// Package assets carries the bytes the program is shipped with: the bundled
// career paths, the sample document, the fonts with their licences and the
// icon. It knows nothing of what they mean and imports nothing but the
// standard library; whoever needs one reads it here.
package assets

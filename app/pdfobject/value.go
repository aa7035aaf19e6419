// Package pdfobject reads the objects of a PDF file (ISO 32000-1, 7.3 and 7.5) as
// far as is needed to find its annotations. It does not follow cross-reference
// tables: it goes through the file once, and of several objects of one number the
// last one counts, as in a file that was changed by appending to it. So a file whose
// tables are damaged is read as well, and one that is made to waste time or memory
// cannot: depth, work and what streams unpack to are bounded. It must not know what
// the objects are for.
package pdfobject

// Value is an object: nil, bool, float64, [Name], [String], [Array], [Dict] or [Ref].
type Value any

// Name is a name, without its slash.
type Name string

// String is the bytes of a string.
type String string

// Array is a list of objects.
type Array []Value

// Dict is a dictionary.
type Dict map[Name]Value

// Ref refers to an object by its number. The generation does not matter here.
type Ref int

// keyword is a word that is no object, such as endobj.
type keyword string

package book

// Node is a part of the document's structure, such as a paragraph.
type Node struct {
	Role   Role
	Level  int   // of a heading from 1, of a list's item from 0; see Role
	Parent int32 // index of the enclosing node, NoNode at the top
	Block  int   // ID of the source block
	Span   Span
}

// Values of Run.Node and Node.Parent that are not indexes.
const (
	NoNode   int32 = -1 // no part of the text, such as a repeated table head
	HeadNode int32 = -2 // the running head
	FootNode int32 = -3 // the page number
)

// Role is the semantic role of a node, as assistive technology reports it. The
// PDF writer maps roles to structure types (PDF 32000-1 §14.8.4).
type Role uint8

// The roles of nodes.
const (
	RoleParagraph Role = iota
	RoleTitle
	RoleHeading // Level is the heading's
	RoleList    // Level is 1 when it is numbered
	RoleItem    // consists of a label and a body
	RoleLabel   // the marker of an item or a note
	RoleBody    // the content of an item
	RoleQuote
	RoleCode
	RoleTable
	RoleRow
	RoleHeadCell
	RoleCell
	RoleFigure
	RoleCaption // of the figure that it is in
	RoleNote
	RoleContents     // a table of contents, or a nested one inside an item
	RoleContentsItem // a line of it: title, leader and page number
	RoleReference    // a reference to another part of the document
	RoleLink         // linked text; inside a RoleReference for internal links
)

package assets

// What the program calls itself, to the desktop, in its window and to
// `--version`. FyneApp.toml, which packagers read, says the same; a test of
// the command holds the two together, because the packaging tool does not
// compile its file into a program whose main package lies below the root.
const (
	AppID   = "org.promodoc.Promodoc" // reverse domain name; also the name of the desktop files
	Name    = "Promodoc"
	Version = "0.1.0" // semantic version
	Build   = 1       // counts the packages made of one version, from 1
)

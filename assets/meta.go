package assets

// The program's metadata for the desktop, the window and --version. FyneApp.toml
// repeats it for packagers, since the packaging tool does not compile that file
// into a program whose main package is below the root; a test of the command
// compares the two.
const (
	AppID   = "org.promodoc.Promodoc" // reverse domain name; also the name of the desktop files
	Name    = "Promodoc"
	Version = "0.1.0" // semantic version
	Build   = 1       // counts the packages made of one version, from 1
)

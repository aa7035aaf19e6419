package main

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"

	"promodoc/assets"
)

// The packaging tool does not compile FyneApp.toml into this program, so assets
// repeats its content, and so do two files for desktops.
func TestFyneAppMatchesAssets(t *testing.T) {
	var file struct {
		Details struct {
			Icon, Name, ID, Version string
			Build                   int
		}
		Migrations map[string]bool
	}
	if _, err := toml.DecodeFile("../../FyneApp.toml", &file); err != nil {
		t.Fatal(err)
	}
	got := file.Details
	if got.Name != assets.Name || got.ID != assets.AppID || got.Version != assets.Version || got.Build != assets.Build {
		t.Errorf("FyneApp.toml says %+v; assets says %s %s %s build %d", got, assets.AppID, assets.Name, assets.Version, assets.Build)
	}
	if _, err := os.Stat("../../" + got.Icon); err != nil {
		t.Errorf("the icon of FyneApp.toml: %v", err)
	}
	if file.Migrations != nil {
		t.Error("FyneApp.toml has migrations: they turn off the toolkit's thread checks in development")
	}
}

func TestDesktopFilesMatchAssets(t *testing.T) {
	entry, err := os.ReadFile("../../.packaging/linux/" + assets.AppID + ".desktop")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"Name=" + assets.Name, "Icon=" + assets.AppID, "Exec=promodoc %f", "StartupWMClass=" + assets.Name} {
		if !strings.Contains(string(entry), "\n"+line+"\n") {
			t.Errorf("the desktop entry lacks %q", line)
		}
	}

	data, err := os.ReadFile("../../.packaging/linux/" + assets.AppID + ".metainfo.xml")
	if err != nil {
		t.Fatal(err)
	}
	var info struct {
		ID       string `xml:"id"`
		Name     string `xml:"name"`
		Releases []struct {
			Version string `xml:"version,attr"`
		} `xml:"releases>release"`
	}
	if err := xml.Unmarshal(data, &info); err != nil {
		t.Fatal(err)
	}
	if info.ID != assets.AppID || info.Name != assets.Name {
		t.Errorf("the metainfo is of %s, %s", info.ID, info.Name)
	}
	if len(info.Releases) == 0 || info.Releases[0].Version != assets.Version {
		t.Errorf("the metainfo's newest release is not %s: %v", assets.Version, info.Releases)
	}
}

// The manifest of Flatpak names the tarball of `make source`, which has the version in it.
func TestFlatpakManifestMatchesAssets(t *testing.T) {
	data, err := os.ReadFile(packaging + "flatpak/" + assets.AppID + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		ID      string
		Modules []struct{ Sources []struct{ Path string } }
	}
	if err := yaml.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	if manifest.ID != assets.AppID || len(manifest.Modules) == 0 || len(manifest.Modules[0].Sources) == 0 {
		t.Fatalf("got %+v", manifest)
	}
	if got, want := manifest.Modules[0].Sources[0].Path, "../../dist/promodoc-"+assets.Version+"-source.tar.gz"; got != want {
		t.Errorf("it is built from %s, want %s", got, want)
	}
}

func TestIconPictures(t *testing.T) {
	for _, test := range []struct {
		picture []byte
		size    int
	}{{assets.Icon256, 256}, {assets.Icon512, 512}} {
		config, err := png.DecodeConfig(bytes.NewReader(test.picture))
		if err != nil || config.Width != test.size || config.Height != test.size {
			t.Errorf("the icon of %d pixels: %d by %d, %v", test.size, config.Width, config.Height, err)
		}
	}
	if !bytes.Contains(assets.IconSVG, []byte("<svg")) {
		t.Error("the source of the icon is not an SVG")
	}
}

var (
	makeTarget = regexp.MustCompile("(?:`|\n)make ([a-z-]+)")
	sourceName = regexp.MustCompile("`((?:app|assets|cmd|export|ui)/[A-Za-z0-9_./]+)`")
)

// TestDocumentedTargets looks for the targets of make that README, the help and the texts for
// contributors mention, and for the files and folders that the latter name.
func TestDocumentedTargets(t *testing.T) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	pages := documented(t)
	files, err := filepath.Glob("../../.github/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pages[file] = string(data)
	}
	n := 0
	for page, text := range pages {
		for _, m := range makeTarget.FindAllStringSubmatch(text, -1) {
			n++
			if !strings.Contains(string(makefile), "\n"+m[1]+":") {
				t.Errorf("%s mentions make %s, which is no target", page, m[1])
			}
		}
		if !slices.Contains(files, page) {
			continue
		}
		for _, m := range sourceName.FindAllStringSubmatch(text, -1) {
			n++
			if _, err := os.Stat(filepath.Join("../..", m[1])); err != nil {
				t.Errorf("%s names %s, which is not there", page, m[1])
			}
		}
	}
	if n < 30 {
		t.Errorf("only %d are mentioned", n)
	}
}

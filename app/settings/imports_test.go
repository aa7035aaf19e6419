package settings_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/settings"
)

func TestAddressesAreRemembered(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state", "imports.yaml")
	var i settings.Imports
	for n := range settings.MaxAddresses + 1 {
		i.AddAddress(fmt.Sprintf("ada%d@example.org", n))
	}
	i.AddAddress("ADA7@example.org")
	i.AddAddress("Ada Smith")
	i.AddAddress("a@b\nc")
	if err := settings.SaveImports(disk.OS{}, file, i); err != nil {
		t.Fatal(err)
	}
	got, notices, err := settings.LoadImports(disk.OS{}, file)
	if err != nil || notices != nil || !slices.Equal(got.Addresses, i.Addresses) {
		t.Fatalf("got %q, %q, %v", got.Addresses, notices, err)
	}
	if n := len(got.Addresses); n != settings.MaxAddresses || got.Addresses[0] != "ada1@example.org" || got.Addresses[n-1] != "ADA7@example.org" {
		t.Errorf("got %q", got.Addresses)
	}
}

func TestWhatWasLookedThroughIsRemembered(t *testing.T) {
	file := filepath.Join(t.TempDir(), "imports.yaml")
	var i settings.Imports
	i.Looked([]string{"/code", "/code", "/a\nb", ""}, []string{"Ada", "ada@example.org"})
	i.Last = time.Date(2026, 11, 28, 7, 30, 0, 0, time.UTC)
	if err := settings.SaveImports(disk.OS{}, file, i); err != nil {
		t.Fatal(err)
	}
	got, notices, err := settings.LoadImports(disk.OS{}, file)
	if err != nil || notices != nil || len(got.Sources) != 1 || got.Sources[0] != "/code" || len(got.Names) != 2 || !got.Last.Equal(i.Last) {
		t.Errorf("got %+v, %q, %v", got, notices, err)
	}
}

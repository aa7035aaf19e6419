package pdf

import (
	"bytes"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// The strict validation of another library finds no errors.
func TestFilesAreValid(t *testing.T) {
	api.DisableConfigDir() // it would write its settings to the home folder
	for _, name := range []string{"sample.md", "kitchen-sink.md"} {
		t.Run(name, func(t *testing.T) { validate(t, write(t, layOutFS(t, testdata(t, name), images(t)))) })
	}
	t.Run("everything", func(t *testing.T) { validate(t, write(t, layOutFS(t, everything, images(t)))) })
}

func validate(t *testing.T, file []byte) {
	t.Helper()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(file), conf); err != nil {
		t.Errorf("pdfcpu: %v", err)
	}
}

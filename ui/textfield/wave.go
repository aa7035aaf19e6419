package textfield

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2/canvas"

	"promodoc/ui/theme"
)

// The wavy line below a misspelled word, in pixels of the screen before scaling.
const (
	waveHeight = 3
	wavePeriod = 4
)

// newWave returns a wavy line in a colour of the theme.
func newWave() *canvas.Raster {
	return canvas.NewRaster(func(width, height int) image.Image {
		return drawWave(width, height, color.NRGBAModel.Convert(theme.Color(theme.Error)).(color.NRGBA))
	})
}

// drawWave draws a wave in pixels of the screen, with soft edges.
func drawWave(width, height int, ink color.NRGBA) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	scale := float64(height) / waveHeight
	thickness := 1.1 * scale
	for x := range width {
		middle := float64(height) / 2 * (1 + 0.6*math.Sin((float64(x)+0.5)/scale*2*math.Pi/wavePeriod))
		for y := range height {
			cover := thickness/2 + 0.5 - math.Abs(float64(y)+0.5-middle)
			if cover > 0 {
				soft := ink
				soft.A = uint8(float64(ink.A) * min(cover, 1))
				img.SetNRGBA(x, y, soft)
			}
		}
	}
	return img
}

// The dotted line below what a review finds, in pixels of the screen before scaling.
const (
	dotHeight = 2
	dotPeriod = 4
)

// newDots returns a dotted line in a colour of the theme.
func newDots() *canvas.Raster {
	return canvas.NewRaster(func(width, height int) image.Image {
		return drawDots(width, height, color.NRGBAModel.Convert(theme.Color(theme.Hint)).(color.NRGBA))
	})
}

// drawDots draws a dotted line in pixels of the screen.
func drawDots(width, height int, ink color.NRGBA) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	period := max(2, height*dotPeriod/dotHeight)
	for x := range width {
		if x%period >= max(1, period*2/5) {
			continue
		}
		for y := range height {
			img.SetNRGBA(x, y, ink)
		}
	}
	return img
}

package filesize

import "promodoc/app/message"

var (
	textBytes     = message.NewPlural("filesize.bytes", "{{.Count}} byte", "{{.Count}} bytes")
	textKilobytes = message.New("filesize.kilobytes", "{{.Number}} KB")
	textMegabytes = message.New("filesize.megabytes", "{{.Number}} MB")
	textTenths    = message.New("filesize.tenths", "{{.Whole}}.{{.Tenths}} MB")
)

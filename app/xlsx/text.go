package xlsx

import "promodoc/app/message"

// Why a workbook cannot be read.
var (
	ErrNotWorkbook = message.New("xlsx.not-a-workbook", "this is not an Excel workbook (.xlsx): save the sheet as .xlsx or CSV and use that; the file was not changed")
	ErrDamaged     = message.New("xlsx.damaged", "the workbook is damaged ({{.Cause}}): open it in the program that it was made with, save it again and use that; the file was not changed")
	ErrTooLarge    = message.New("xlsx.too-large", "the workbook unpacks to more than can be read here: copy the sheet with the levels into a workbook of its own and use that; the file was not changed")
)

//go:build !darwin

package action

const ctrlName = "Ctrl"

package mdedit

import (
	"testing"

	"promodoc/app/markup"
)

func TestBreakLine(t *testing.T) {
	testDo(t, markup.BreakLine, [][2]string{
		{"a|", ""},
		{"- a|", "- a\n- |"},
		{"- a|b", "- a\n- |b"},
		{"- |a", "- \n- |a"},
		{"|- a", ""},
		{"- a |b", "- a\n- |b"},
		{"* a|\n* b", "* a\n* |\n* b"},
		{"1. a|", "1. a\n2. |"},
		{"1. a|\n2. b", "1. a\n2. |\n3. b"},
		{"1. a|\n1. b", "1. a\n1. |\n1. b"},
		{"3) a|", "3) a\n4) |"},
		{"9. a|\n   - b", "9. a\n10. |\n    - b"},
		{"- [x] a|", "- [x] a\n- [ ] |"},
		{"- a\n- |", "- a\n\n|"},
		{"- a\n- |\n- b", "- a\n\n|\n\n- b"},
		{"- |", "|"},
		{"- [ ] |", "|"},
		{"1. a\n2. |", "1. a\n\n|"},
		{"- a\n  - b\n  - |", "- a\n  - b\n- |"},
		{"1. a\n   - b\n   - |", "1. a\n   - b\n2. |"},
		{"- a\n\n- b|", "- a\n\n- b\n\n- |"},
		{"- a\n  b|c", "- a\n  b\n- |c"},
		{"> - a|", "> - a\n> - |"},
		{"> a|", "> a\n> |"},
		{"> a\n> |", "> a\n\n|"},
		{"- ```\n  a|\n  ```", ""},
		{"- a«b»c", "- a\n- |c"},
		{"- a\n  - b|", "- a\n  - b\n  - |"},
		{"    - a|", ""},
		{"- a\nb|", "- a\nb\n- |"},
		{"- a\n  * |", "- a\n- |"},
		{"1. a\n   1. |\n2. b", "1. a\n2. |\n3. b"},
	})
}

func TestIndent(t *testing.T) {
	testDo(t, markup.Indent, [][2]string{
		{"a|", ""},
		{"- a|", ""},
		{"- a\n- b|", "- a\n  - b|"},
		{"1. a\n2. |b\n3. c", "1. a\n   1. |b\n2. c"},
		{"1. a\n   1. b\n2. c|", "1. a\n   1. b\n   2. c|"},
		{"10. a\n11. b|", "10. a\n    1. b|"},
		{"- a\n- «b\n- c»", "- a\n  - «b\n  - c»"},
		{"- a\n- b|\n  - c\n- d", "- a\n  - b|\n    - c\n- d"},
		{"> - a\n> - b|", "> - a\n>   - b|"},
		{"-  a\n-  b|", "-  a\n   -  b|"},
		{"- a\n- |", "- a\n  * |"},
		{"1. a\n2. |", "1. a\n   1. |"},
		{"- a\n  - b\n- |", "- a\n  - b\n  - |"},
		{"- [ ] a\n- [ ] b|", "- [ ] a\n  - [ ] b|"},
	})
}

func TestOutdent(t *testing.T) {
	testDo(t, markup.Outdent, [][2]string{
		{"- a|", ""},
		{"- a\n  - b|", "- a\n- b|"},
		{"1. a\n   - b|\n2. c", "1. a\n2. b|\n3. c"},
		{"- a\n  * |", "- a\n- |"},
		{"- a\n  - b|\n  - c", "- a\n- b|\n  - c"},
		{"9. a\n   - b|\n   - c", "9. a\n10. b|\n    - c"},
		{"- a\n  - «b\n  - c»\n- d", "- a\n- «b\n- c»\n- d"},
		{"- a\n  - b|\n    - c", "- a\n- b|\n  - c"},
	})
}

func TestDeleteBackward(t *testing.T) {
	testDo(t, markup.DeleteBackward, [][2]string{
		{"|a", ""},
		{"- a|", ""},
		{"- |a", "|a"},
		{"- a\n- |b\n- c", "- a\n\n|b\n\n- c"},
		{"- a\n  - |b", "- a\n- |b"},
		{"- [ ] |a", "- |a"},
		{"1. a\n2. |b\n3. c", "1. a\n\n|b\n\n3. c"},
		{"- |a\n  b", "|a\nb"},
	})
}

func TestToggleLists(t *testing.T) {
	testDo(t, markup.ToggleBullets, [][2]string{
		{"a|", "- a|"},
		{"- a|", "a|"},
		{"|", "- |"},
		{"- |", "|"},
		{"«a\nb»", "- «a\n- b»"},
		{"- «a\n- b»", "«a\nb»"},
		{"«a\n\nb»", "- «a\n\n- b»"},
		{"«1. a\n2. b»", "- «a\n- b»"},
		{"«a\n»b", "- «a\n\n»b"},
		{"a|\nb", "- a|\n\nb"},
		{"* a\nb|", "* a\n* b|"},
		{"- a\n  b|\n  c", "- a\n- b|\n  c"},
		{"x\n|", "x\n\n- |"},
		{"x\na|", "x\n- a|"},
		{"> a|", "> - a|"},
		{"```\na|\n```", ""},
		{"# a|", ""},
		{"- a\n- b|\n- c", "- a\n\nb|\n\n- c"},
	})
	testDo(t, markup.ToggleNumbers, [][2]string{
		{"«a\nb»", "1. «a\n2. b»"},
		{"1. «a\n2. b»", "«a\nb»"},
		{"- «a\n- b»", "1. «a\n2. b»"},
		{"- «a\n  b\n- c»", "1. «a\n   b\n2. c»"},
		{"- a|\n- b", "1. a|\n- b"},
		{"1. a\n\nb|", "1. a\n\n2. b|"},
	})
}

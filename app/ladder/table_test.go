package ladder

import (
	"strings"
	"testing"
)

// Rows of people's tables have cells beyond the head: each is in the report, and
// part of a path where the row or the column says of which.
func TestCellsBeyondTheHead(t *testing.T) {
	for name, test := range map[string]struct {
		file, page string
		want       string // lines of the report
	}{
		"a row is a level": {"a.md", "| Level | Expectation |\n| --- | --- |\n| Junior | Asks for help | Writes tests |\n| Senior | Gives help |\n",
			"3 consideration Asks for help|3 consideration Writes tests|4 consideration Gives help"},
		"a row is a level, CSV": {"a.csv", "Level,Expectation\nJunior,Asks for help,Writes tests,Fixes bugs\nSenior,Gives help\n",
			"2 consideration Asks for help|2 consideration Writes tests|2 consideration Fixes bugs|3 consideration Gives help"},
		"a row is a level, HTML": {"a.html", "<table><tr><th>Level<th>Expectation<tr><td>Junior<td>Asks for help<td>Writes tests<tr><td>Senior<td>Gives help</table>",
			"1 consideration Asks for help|1 consideration Writes tests|1 consideration Gives help"},
		"the only text keeps its title": {"a.csv", "Level,What we see\nJunior,Asks for help,Writes tests\nSenior,Gives help\n",
			"2 consideration Asks for help|2 consideration Writes tests|3 consideration Gives help"},
		"a column is a level": {"a.md", "| Area | Junior | Senior |\n| --- | --- | --- |\n| Code | Writes code | Reviews code | Pays for it |\n",
			"3 consideration [Code] Writes code|3 consideration [Code] Reviews code|3 left out Pays for it"},
		"a column is a level, CSV": {"a.csv", "Area,Junior,Senior\nCode,Writes code,Reviews code,Pays for it\n",
			"2 consideration [Code] Writes code|2 consideration [Code] Reviews code|2 left out Pays for it"},
		"one column is a level": {"a.md", "| Area | Senior Engineer |\n| --- | --- |\n| Code | Reviews code | Pays for it |\n| Talk | Explains code |\n",
			"3 consideration [Code] Reviews code|4 consideration [Talk] Explains code|3 left out Pays for it"},
		"no level": {"a.md", "# Senior Engineer\n\n- Leads projects\n\n| A | B |\n| --- | --- |\n| c | d | something else |\n", "something else"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Read(test.file, []byte(test.page), "")
			if err != nil {
				t.Fatal(err)
			}
			report := strings.Join(strings.Fields(d.Report()), " ")
			for _, want := range strings.Split(test.want, "|") {
				if !strings.Contains(report, want) {
					t.Errorf("%q is not in\n%s", want, d.Report())
				}
			}
			if strings.Contains(writePaths(t, d), "title: What we see") {
				t.Error("the head of the only column of texts became a title")
			}
		})
	}
}

using System.Text;
using FormEngine.Server.Web;

namespace FormEngine.Server.Tests.Web;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("+47 22 33 44 55")]
    [InlineData("+4722334455")]
    [InlineData("-12")]
    [InlineData("- 12")]
    [InlineData("22 33 44 55")]
    public void Digits_and_blanks_after_a_sign_run_nothing_and_stand_as_they_are(string cell) => Assert.Equal(cell, Written(cell));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+47 22 33 44 55-HYPERLINK(1)")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("+")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void What_a_spreadsheet_could_run_gets_an_apostrophe(string cell) => Assert.Equal("'" + cell, Written(cell));

    private static string Written(string cell) =>
        Encoding.UTF8.GetString(CsvFile.Write(["x"], [[cell]])).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')[1].Trim('"');
}

using FormEngine.Server.Web;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Tests.Web;

public sealed class FigureTests
{
    [Theory]
    [InlineData("nb", 2.35, "2,4")]
    [InlineData("en", 2.35, "2.4")]
    [InlineData("en", (2.3 + 2.4) / 2, "2.4")]
    [InlineData("en", 2.25, "2.3")]
    [InlineData("en", -0.04, "0.0")]
    [InlineData("en", 1e30, "1000000000000000000000000000000.0")]
    public void Half_goes_away_from_zero_and_the_language_writes_it(string language, double number, string expected) =>
        Assert.Equal(expected, Language.Find(language)!.Say(() => number.Shown()));

    [Theory]
    [InlineData("nb", 52.5, "53\u00A0%")]
    [InlineData("en", 0.5, "1%")]
    public void A_share_has_the_sign_of_the_language(string language, double percent, string expected) =>
        Assert.Equal(expected, Language.Find(language)!.Say(() => percent.ShownAsPercent()));
}

using FormEngine.Server.Erasing;

namespace FormEngine.Server.Tests.Erasing;

public sealed class PersonTracesTests
{
    private static readonly PersonTraces Ase = new("Åse Marie Øst-Nordmann", "ase.nordmann@example.invalid", "+47 900 11 222");

    [Theory]
    [InlineData("Ring Åse Marie Øst-Nordmann i dag", "Ring [slettet] i dag")]
    [InlineData("åse øst-nordmanns vikar", "[slettet] vikar")]
    [InlineData("Øst-Nordmann, Åse Marie: ja", "[slettet]: ja")]
    [InlineData("Skriv til ASE.NORDMANN@example.invalid.", "Skriv til [slettet].")]
    [InlineData("Tlf. 90 01 12 22 eller +4790011222", "Tlf. [slettet] eller [slettet]")]
    public void A_person_is_known_however_they_are_written(string text, string redacted) => Assert.Equal(redacted, Ase.Redact(text));

    [Theory]
    [InlineData("Åsen skole i Nordmannsdalen")]
    [InlineData("Åse Olsen, Kari Øst-Nordmann")]
    [InlineData("base.nordmann@example.invalid, ase.nordmann@example.invalid.no")]
    [InlineData("190011222")]
    public void Others_keep_their_names(string text) => Assert.Equal(text, Ase.Redact(text));

    [Theory]
    [InlineData("iktlederåsemarieøstnordmann", true)]
    [InlineData("østnordmannåse", true)]
    [InlineData("asenordmannexampleinvalid", true)]
    [InlineData("4790011222", true)]
    [InlineData("iktleder", false)]
    [InlineData("åseolsenkariøstnordmann", false)]
    public void In_letters_and_digits_alone_they_are_known_too(string text, bool known) => Assert.Equal(known, Ase.AreInPlain(text));

    [Fact]
    public void A_name_without_letters_is_in_no_text() =>
        Assert.False(new PersonTraces("- -", "-@-", null).AreInPlain("iktleder"));

    [Fact]
    public void In_a_text_about_them_the_first_name_alone_is_known() =>
        Assert.Equal("[slettet] er syk, Kari tar over", Ase.Redact("Åse er syk, Kari tar over", about: true));

    [Fact]
    public void A_single_name_is_too_common_elsewhere() =>
        Assert.Equal("Alle gode liv", new PersonTraces("Liv", "liv@example.invalid", null).Redact("Alle gode liv"));
}

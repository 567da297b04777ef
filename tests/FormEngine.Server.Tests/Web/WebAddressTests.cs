using FormEngine.Server.Web;

namespace FormEngine.Server.Tests.Web;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("Se https://example.com/a?b", "https://example.com/a?b")]
    [InlineData("HTTP://EXAMPLE", "HTTP://EXAMPLE")]
    [InlineData("www.example.museum er fin", "www.example.museum")]
    [InlineData("Logg inn på bank-id.svindel.no!", "bank-id.svindel.no")]
    [InlineData("t.co/abc", "t.co")]
    [InlineData("(blåbær.shop)", "blåbær.shop")]
    [InlineData("example。com", "example。com")]
    public void What_a_mail_program_makes_a_link_of_is_found(string text, string address) =>
        Assert.Equal(address, WebAddresses.FirstIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("Du kjenner dette bedre. Kan du svare?")]
    [InlineData("F.eks. bl.a. om org.nr 999 999 999, m.m. kl. 10.30, jf. punkt 3.2.1")]
    [InlineData("Spør kari.nordmann@kommune.no om dette")]
    [InlineData("Se rapport.docx")]
    public void Other_words_are_not(string? text) => Assert.Null(WebAddresses.FirstIn(text));
}

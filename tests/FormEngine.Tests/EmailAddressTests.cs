using FormEngine.Answers;

namespace FormEngine.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("kari@oslo.example")]
    [InlineData("kari.nordmann+ks@it.oslo.example")]
    [InlineData("o'brien_2@sub-domain.example.no")]
    [InlineData("post@bærum.example")]
    [InlineData("post@xn--brum-soa.example")]
    public void An_address_is_known_as_one(string text) => Assert.True(EmailAddress.Is(text));

    [Theory]
    [InlineData("")]
    [InlineData("kari")]
    [InlineData("kari@oslo")]
    [InlineData("kari@oslo.example.")]
    [InlineData("kari.@oslo.example")]
    [InlineData("kari@@oslo.example")]
    [InlineData("kari@-oslo.example")]
    [InlineData("kari@192.0.2.1")]
    [InlineData("kari@[192.0.2.1]")]
    [InlineData("kåre@oslo.example")]
    [InlineData("\"a b\"@oslo.example")]
    [InlineData("Kari <kari@oslo.example>")]
    [InlineData("mailto:kari@oslo.example")]
    [InlineData("kari@oslo.example, ola@oslo.example")]
    [InlineData("kari@oslo.example\n")]
    [InlineData("ka\u200bri@oslo.example")]
    [InlineData("kari@\u3164.example")]
    [InlineData("kari@\u2060oslo.example")]
    public void What_no_mail_could_reach_is_no_address(string text) => Assert.False(EmailAddress.Is(text));

    [Fact]
    public void An_address_is_as_long_as_the_protocol_allows()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('a', 60), 4)) + ".no";

        Assert.True(EmailAddress.Is(new string('k', EmailAddress.MaxLength - domain.Length - 1) + "@" + domain));
        Assert.False(EmailAddress.Is(new string('k', EmailAddress.MaxLength - domain.Length) + "@" + domain));
    }

    [Theory]
    [InlineData(" Kari@Oslo.Example ", "kari@oslo.example")]
    [InlineData("\u00a0kari@oslo.example\u00a0", "kari@oslo.example")]
    public void One_person_has_one_address_however_it_is_written(string typed, string stored) =>
        Assert.Equal(stored, EmailAddress.Normalise(typed));
}

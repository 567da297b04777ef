using FormEngine.Server.Accounts.Passwords;

namespace FormEngine.Server.Tests.Accounts;

public sealed class GuessingTests
{
    private static readonly string[] Own = ["Kari Nordmann", "kari.nordmann@prøvefylket.example", "Parkundersøkelsen"];

    [Theory]
    [InlineData("aaaaaaaaaaaa", Weakness.Repeats)]
    [InlineData("xkxkxkxkxkxkxkxk", Weakness.Repeats)]
    [InlineData("!!!!!!!!!!!!", Weakness.Repeats)]
    [InlineData("123456789012", Weakness.Run)]
    [InlineData("098765432109", Weakness.Run)]
    [InlineData("qwertyuiopåa", Weakness.Run)]
    [InlineData("1q2w3e4r5t6y7u8i", Weakness.Run)]
    [InlineData("abcdefghijkl2026", Weakness.Run)]
    [InlineData("Sommer 2026!", Weakness.Common)]
    [InlineData("P@ssw0rd2024!", Weakness.Common)]
    [InlineData("passordpassord", Weakness.Common)]
    [InlineData("correct horse battery staple", Weakness.Common)]
    [InlineData("KariNordmann1", Weakness.Own)]
    [InlineData("Parkundersøkelsen 26", Weakness.Own)]
    [InlineData("prøvefylket2026!", Weakness.Own)]
    public void What_is_guessed_first_is_refused_with_why(string password, Weakness why) =>
        Assert.Equal(why, Guessing.WeaknessOf(password, Own));

    [Theory]
    [InlineData("et langt og godt passord")]
    [InlineData("Hvor er hunden min nå?")]
    [InlineData("tre blå elger på ski")]
    [InlineData("ø9#kLm2!pQx7")]
    [InlineData("Kari liker fiskekaker med løk")]
    public void What_takes_long_to_guess_is_good(string password) => Assert.Null(Guessing.WeaknessOf(password, Own));

    [Fact]
    public void A_password_without_end_is_read_at_its_beginning() =>
        Assert.Equal(Weakness.Repeats, Guessing.WeaknessOf(new string('a', 1_000_000), Own));
}

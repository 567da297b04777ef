using FormEngine.Server.Data.Model;
using FormEngine.Server.Invitations;

namespace FormEngine.Server.Tests.Invitations;

public sealed class LetterCheckTests
{
    private const string Fine = "Hei, {name}!\n\n{sections}\n\n{link}";

    [Theory]
    [InlineData("Emne til {name}", Fine)]
    [InlineData("Emne", "  {link}  ")]
    public void A_letter_with_a_subject_and_a_link_is_fine(string subject, string body) => Assert.Empty(Check(subject, body));

    [Theory]
    [InlineData("", Fine, "SubjectMissing")]
    [InlineData("To\nlinjer", Fine, "SubjectOfManyLines")]
    [InlineData("{link}", Fine, "NotInSubject")]
    [InlineData("Emne", "Hei, {name}!", "LinkMissing")]
    [InlineData("Emne", "Svar her: {link}", "NotAlone")]
    [InlineData("Emne", Fine + " {nmae}", "PlaceholderMisspelled")]
    [InlineData("Emne", Fine + " {telefonnummer}", "PlaceholderUnknown")]
    [InlineData("Emne", Fine + " {name", "BraceLeftOpen")]
    public void What_is_wrong_is_named(string subject, string body, string error) => Assert.Contains(error, Check(subject, body));

    [Fact]
    public void The_usual_letters_are_fine_in_every_language()
    {
        using var services = LetterTests.Services();
        Assert.All(Letter.Kinds,
            kind => Assert.All(LetterTests.Usual(services, kind),
                letter => Assert.Empty(LetterCheck.Of(letter, LetterPlaceholders.Of(kind)))));
    }

    private static IEnumerable<string> Check(string subject, string body) =>
        LetterCheck.Of(new LetterTemplate(subject, body), LetterPlaceholders.Of(MailKind.Reminder)).Select(error => error.Text);
}

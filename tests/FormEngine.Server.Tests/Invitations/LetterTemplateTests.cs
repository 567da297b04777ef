using FormEngine.Server.Invitations;
using FormEngine.Server.Mail;
using FormEngine.Server.Web.Languages;

namespace FormEngine.Server.Tests.Invitations;

public sealed class LetterTemplateTests
{
    private static readonly LetterValues Values = new(
        new Dictionary<string, string> { ["name"] = "Åse", ["nothing"] = "" },
        new Dictionary<string, Action<MailBody>>
        {
            ["link"] = mail => mail.Action("Svar", "https://svar.example.invalid"),
            ["none"] = _ => { }
        });

    [Fact]
    public void Placeholders_are_filled_in_and_blank_lines_part_paragraphs() =>
        Assert.Equal("Hei, Åse!\nEn linje til.\n\nSvar:\nhttps://svar.example.invalid\n",
            Write("Hei, {name}!\r\nEn linje til.\r\n\r\n{link}"));

    [Fact]
    public void A_line_after_a_hash_is_a_heading() => Assert.Equal("Til Åse\n-------\nTekst\n", Write("# Til {name}\nTekst"));

    [Fact]
    public void What_a_placeholder_leaves_empty_leaves_no_trace() =>
        Assert.Equal("Før etter.\n\nSlutt\n", Write("Før {nothing} etter.\n\n{nothing}\n\n{none}\n\nSlutt"));

    [Fact]
    public void A_word_like_a_placeholder_in_what_is_filled_in_stays_as_it_is() =>
        Assert.Equal("{link}\n", Write("{name}", new LetterValues(new Dictionary<string, string> { ["name"] = "{link}" }, Values.Blocks)));

    [Fact]
    public void The_subject_is_filled_in_too() =>
        Assert.Equal("Kjære Åse", new LetterTemplate("Kjære {name} {nothing}", "").Write(Values, Language.Default).Subject);

    private static string Write(string body, LetterValues? values = null) =>
        new LetterTemplate("Emne", body).Write(values ?? Values, Language.Default).Text;
}

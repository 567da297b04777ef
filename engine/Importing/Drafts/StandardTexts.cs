namespace FormEngine.Importing.Drafts;

/// <summary>What the sources leave to their programs to say, in the languages that we know.</summary>
internal static class StandardTexts
{
    public static LocalText Other => In("Other", "Annet", "Anna");

    public static LocalText Specify => In("Please specify", "Vennligst spesifiser", "Ver venleg og spesifiser");

    public static LocalText None => In("None", "Ingen", "Ingen");

    public static LocalText Refused => In("I do not want to answer", "Ønsker ikke å svare", "Ønskjer ikkje å svare");

    public static LocalText DontKnow => In("Don’t know", "Vet ikke", "Veit ikkje");

    public static LocalText Invalid => In("Please check this answer.", "Kontroller svaret.", "Kontroller svaret.");

    public static LocalText Respondent => In("Respondent", "Den som svarer", "Den som svarar");

    public static LocalText Acknowledged => In("OK", "OK", "OK");

    public static LocalText ClockTime => In(
        "Write the time like this: 13:45.", "Skriv klokkeslettet slik: 13:45.", "Skriv klokkeslettet slik: 13:45.");

    private static LocalText In(string english, string bokmal, string nynorsk)
    {
        var text = LocalText.Of("en", english);
        text.Set("nb", bokmal);
        text.Set("nn", nynorsk);
        return text;
    }
}

namespace FormEngine.Server.Campaigns;

/// <summary>The fields by which participants are chosen, which two forms share.</summary>
public interface IParticipantInput
{
    ChoiceMode Mode { get; }

    Dictionary<string, string[]> Filter { get; }

    string? Numbers { get; set; }

    IFormFile? NumbersFile { get; }
}

public static class ParticipantInputs
{
    /// <summary>Puts an uploaded list in the text field, so that it can be seen and is still there when the form is shown again.</summary>
    public static async Task ReadFileAsync(this IParticipantInput input)
    {
        if (input.NumbersFile is not { Length: > 0 } file)
            return;
        using var reader = new StreamReader(file.OpenReadStream());
        input.Numbers =
            string.Join('\n', new[] { input.Numbers, await reader.ReadToEndAsync() }.Where(text => !string.IsNullOrWhiteSpace(text)));
    }

    public static ParticipantChoice Choice(this IParticipantInput input) => new(input.Mode, input.Filter, input.Numbers);
}

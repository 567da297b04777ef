namespace FormEngine.Surveys;

/// <summary>What a survey that was made up says where a person must fill something in.</summary>
internal static class Placeholders
{
    /// <summary>In place of a name.</summary>
    public const string Name = "?";

    /// <summary>In place of an address, which must look like one.</summary>
    public const string Email = "post@example.org";
}

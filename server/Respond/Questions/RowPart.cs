using System.Globalization;

namespace FormEngine.Server.Respond.Questions;

/// <summary>A part of the rows of a repeating question, as it stands in an address: <c>question.3</c>, counted from 1.</summary>
public sealed record RowPart(string Question, int Number)
{
    /// <summary>Null where it is none.</summary>
    public static RowPart? Read(string? text) =>
        text?.Split('.') is [{ Length: > 0 } question, var part]
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < int.MaxValue / RepeatingRows.AtOnce
            ? new RowPart(question, number)
            : null;

    public int First => (Number - 1) * RepeatingRows.AtOnce;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Question}.{Number}");
}

using System.Globalization;

namespace FormEngine.Server.Respond.Answering;

/// <summary>What a save took away and can be put back, as it stands in an address and a button: <c>12.matrix.row</c>.</summary>
/// <param name="Revision">The save that took it.</param>
/// <param name="Part">Where it stood: <c>question</c>, <c>matrix.row</c>, <c>rows.0.column</c>; of a whole row, the question.</param>
public sealed record Removal(int Revision, string Part)
{
    public string Question => Part.Split('.')[0];

    /// <summary>Null where it is none.</summary>
    public static Removal? Read(string? text) =>
        text?.Split('.', 2) is [var revision, { Length: > 0 } part]
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Removal(number, part)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}.{Part}");
}

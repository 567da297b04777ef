using System.Security.Cryptography;
using System.Text;

namespace FormEngine.Server.Respond.Import;

/// <summary>What an import of answers would do: all of it, or nothing where a row is not in order.</summary>
public sealed record AnswerPlan(IReadOnlyList<AnswerRow> Rows)
{
    public int Sections => Rows.Sum(row => row.Sections.Count);

    public int Wrong => Rows.Count(row => !row.IsGood);

    public bool CanBeDone => Wrong == 0 && Sections > 0;

    /// <summary>The same where the same would be done.</summary>
    public string Fingerprint() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Rows.SelectMany(Words)))));

    private static IEnumerable<string> Words(AnswerRow row) =>
        [$"{row.Line} {row.IsGood}", .. row.Sections.Select(section => $"{section.Participant.Id} {section.Section.Id}")];
}

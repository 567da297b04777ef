using Microsoft.Extensions.Localization;

namespace FormEngine.Server.Tracking.Nonresponse;

/// <summary>How the figures come about: explained on the page and in every workbook.</summary>
public sealed record MethodTopic(string Title, string Text, string? Formula);

internal static class Method
{
    private static readonly (string Name, string? Formula)[] Topics =
    [
        ("Counts", null),
        ("Expected", "E = N_g · n / N"),
        ("Test", "χ² = Σ (O − E)² / E,  df = k − 1"),
        ("Doubt", "E < 1,  E < 5"),
        ("Strength", "V = √(χ² / N)"),
        ("Indicator", "R = 1 − 2·S,  S² = Σ N_g (ρ_g − ρ)² / (N − 1),  ρ_g = n_g / N_g"),
        ("Adjusted", "S²_adj = max(0, S² − Σ (1 − N_g / N) · N_g / (N − 1) · V_g),  V_g = ρ_g (1 − ρ_g) / (N_g − 1)"),
        ("Interval", "S²_adj ± 1.96 · √(2·tr(AVAV) + 4·ρ'AVAρ),  A = (diag(N_g) − N_g N_h / N) / (N − 1)"),
        ("Weights", "w_s = (N_s / N) / (n_s / n),  N_s / n_s"),
        ("Joined", null),
        ("Effective", "(Σ w)² / Σ w²"),
        ("Limits", null),
        ("Sources", null),
    ];

    public static IReadOnlyList<MethodTopic> In(IStringLocalizer<NonresponseTexts> texts) =>
        [.. Topics.Select(topic => new MethodTopic(texts[$"Method{topic.Name}Title"], texts[$"Method{topic.Name}Text"], topic.Formula))];
}

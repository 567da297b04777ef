using System.Globalization;
using System.Text.RegularExpressions;

namespace FormEngine.Importing.Drafts;

/// <summary>
/// Offers options that stand for no answer as missing codes: those whose label says so become one, and of those whose code looks like
/// one (98, 99) the report asks.
/// </summary>
internal static partial class MissingCodes
{
    private static readonly int[] Usual = [77, 88, 96, 97, 98, 99, 777, 888, 997, 998, 999, 8888, 9998, 9999];

    public static void Offer(DraftForm form, ImportReport report)
    {
        var lists = form.Lists.Select(list => (Place: ImportText.Of(list.Key), Options: list.Value))
            .Concat(form.Questions.SelectMany(question => question.Parts.Prepend(question))
                .Where(question => question.List is null && question.Kind is DraftKind.Single or DraftKind.Multiple)
                .Select(question => (question.Place, question.Options)));
        foreach (var (place, options) in lists)
        {
            foreach (var option in options.Where(option => option.Missing is null))
                Offer(option, options, place, report);
        }
    }

    private static void Offer(DraftOption option, List<DraftOption> options, ImportText place, ImportReport report)
    {
        var labels = option.Title.Languages.Select(language => option.Title.In(language)!).ToList();
        option.Missing = labels.Exists(DontKnow().IsMatch) ? "dont_know" : labels.Exists(NotApplicable().IsMatch) ? "not_applicable" : null;
        var construct = $"{option.Source} «{labels.FirstOrDefault()}»";
        if (option.Missing is not null)
            report.Approximated(place, construct, new ImportText("CountsAsMissing", option.Missing), Target.Of(option, "x-missing"),
                ImportConcern.Layout);
        else if (IsUnusual(option.Source, options))
            report.Approximated(place, construct, new ImportText("LooksMissing"), Target.Of(option), ImportConcern.Layout);
    }

    // 98 and 99 where all others are few and small.
    private static bool IsUnusual(string code, List<DraftOption> options) =>
        Number(code) is { } number && Usual.Contains(Math.Abs(number))
        && options.TrueForAll(other => Number(other.Source) is { } value && (Usual.Contains(Math.Abs(value)) || Math.Abs(value) <= 20));

    private static int? Number(string code) =>
        int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(
        @"^\W*((vet|veit|husker|hugsar) ikk(j)?e|ikk(j)?e sikker|usikker|(i )?(do not|don.?t) (know|remember)|not sure|unsure|dk)"
        + @"\b[^,;]{0,20}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex DontKnow();

    [GeneratedRegex(@"^\W*(ikk(j)?e (aktuelt|relevant)|uaktuelt|not (applicable|relevant)|does not apply|n/?a)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotApplicable();
}

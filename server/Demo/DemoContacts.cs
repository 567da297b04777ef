using System.Text;
using FormEngine.Surveys;

namespace FormEngine.Server.Demo;

/// <summary>
/// Made-up contacts as a CSV file, imported as anybody's. Named by their role, at <c>example.invalid</c>, which no mail
/// can reach; some roles are left unfilled, as in life.
/// </summary>
internal static class DemoContacts
{
    private static readonly string[] Languages = ["nb", "nb", "nb", "nn"];

    public static byte[] Csv(IEnumerable<(string Number, string Name)> organisations, IReadOnlyList<SurveyDefinition> surveys)
    {
        var roles = surveys.SelectMany(survey => survey.Roles, (survey, role) => (role.Id, survey.Texts("nb").Role(role.Id).Title))
            .DistinctBy(role => role.Id).ToList();
        var csv = new StringBuilder("number;role;name;email;language;postbox\n");
        var line = 0;
        foreach (var (number, name) in organisations)
        {
            Append(csv, number, "", $"Postmottak, {name}", "postmottak", "nb", postbox: true);
            foreach (var (role, title) in roles)
            {
                if (line++ % 11 != 7)
                    Append(csv, number, role, $"{title}, {name}", role, Languages[line % Languages.Length], postbox: false);
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Append(StringBuilder csv, string number, string role, string name, string mailbox, string language, bool postbox) =>
        csv.Append(null,
            $"{number};{role};\"{name.Replace("\"", "\"\"")}\";{mailbox}.{number}@example.invalid;{language};{(postbox ? "ja" : "nei")}\n");
}

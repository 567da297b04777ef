using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FormEngine.Evaluation;
using FormEngine.Organisations;
using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Surveys;
using FormEngine.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace FormEngine.Server.Contacts.Export;

/// <summary>All organisations or contacts as rows under the columns an import takes, so that the file can come back.</summary>
public sealed class Exporter(FormEngineDb db, PublishedVocabulary vocabulary)
{
    public async Task<(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows)> RowsAsync(ImportKind kind)
    {
        var words = await vocabulary.LoadAsync();
        var rows = kind switch
        {
            ImportKind.Organisations => await OrganisationsAsync(words),
            ImportKind.Successions => await SuccessionsAsync(),
            _ => await ContactsAsync(),
        };
        return (Templates.HeaderOf(kind, words), rows);
    }

    private async Task<IReadOnlyList<IReadOnlyList<object?>>> OrganisationsAsync(SurveyVocabulary words)
    {
        var organisations = await db.Organisations.AsNoTracking().OrderBy(organisation => organisation.Number).ToListAsync();
        return organisations.ConvertAll<IReadOnlyList<object?>>(organisation =>
        {
            var attributes = organisation.Attributes.ToJson();
            return
            [
                organisation.Number, organisation.Name, organisation.OrgNumber,
                .. words.Attributes.Select(attribute => attributes[attribute.Id] is { } value ? Cell(attribute, value) : null),
            ];
        });
    }

    private async Task<IReadOnlyList<IReadOnlyList<object?>>> SuccessionsAsync()
    {
        var rows = await db.Successions.OrderBy(row => row.Date).ThenBy(row => row.From!.Number).ThenBy(row => row.To!.Number)
            .Select(row => new { From = row.From!.Number, To = (string?)row.To!.Number, row.Date }).ToListAsync();
        return rows.ConvertAll<IReadOnlyList<object?>>(row => [row.From, row.To, Typed.Of(row.Date)]);
    }

    /// <summary>One row for each role somebody holds.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<object?>>> ContactsAsync()
    {
        var holders = await db.RoleHolders.AsNoTracking()
            .OrderBy(holder => holder.Organisation!.Number).ThenBy(holder => holder.Role).ThenBy(holder => holder.Contact!.Email)
            .Select(holder => new { holder.Organisation!.Number, holder.Role, Contact = holder.Contact! }).ToListAsync();
        return holders.ConvertAll<IReadOnlyList<object?>>(holder =>
        [
            holder.Number, holder.Role, holder.Contact.Name, holder.Contact.Email, holder.Contact.Phone, holder.Contact.Language,
            YesNo.Word(holder.Contact.Postbox),
        ]);
    }

    private static object Cell(AttributeTerm attribute, JsonNode value) => (attribute.Kind, value.GetValueKind()) switch
    {
        (AttributeKind.Number, JsonValueKind.Number) => Unmistakable(value.GetValue<decimal>()),
        (AttributeKind.Boolean, JsonValueKind.True or JsonValueKind.False) => YesNo.Word(value.GetValue<bool>())!,
        _ => value.ToString(),
    };

    // A decimal keeps the digits it is written with, also those that only keep it from being taken for another number.
    private static decimal Unmistakable(decimal number) => decimal.Parse(
        AnswerReader.Write(number, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}

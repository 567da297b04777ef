using System.Text.Json;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;

namespace FormEngine.Server.Contacts.Import;

/// <summary>An import that was asked for: under way, ended with its figures, or stopped by an error, which leaves none.</summary>
public sealed record ImportFollowing(bool IsBegun, bool IsOver, int Done, int Total, ImportInput Input, ImportFigures? Figures)
{
    public static ImportFollowing Of(Work work) => new(
        work.BegunAt is not null, work.EndedAt is not null, work.Done, work.Total,
        JsonSerializer.Deserialize<ImportInput>(work.Input)!,
        work.Result is null ? null : JsonSerializer.Deserialize<ImportFigures>(work.Result));

    public string Preview => ContactAddresses.Preview(Input.Upload);
}

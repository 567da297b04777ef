using System.Reflection;
using System.Text.RegularExpressions;
using FormEngine.Server.Web.Addresses;
using FormEngine.Testing.Servers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Conventions;

/// <summary>Links lead up and down the house, so the addresses of pages stand in one room that all may know.</summary>
public sealed partial class AddressTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private static readonly IReadOnlyList<Type> Rooms =
        [.. typeof(CampaignAddresses).Assembly.GetTypes().Where(type => type.Namespace == typeof(CampaignAddresses).Namespace)];

    [Fact]
    public void Every_address_leads_to_a_page()
    {
        var pages = server.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(page => new TemplateMatcher(TemplateParser.Parse(page.RoutePattern.RawText!), []))
            .ToList();

        // Some are the beginning of an address, and a file's ending stands behind them.
        Convention.Holds(
            from address in Rooms.SelectMany(room => Constants(room).Concat(Methods(room)))
            let path = address.Value.Split('?', '#')[0]
            where !pages.Any(page => page.TryMatch(path, []) || page.TryMatch(path + ".csv", []))
            select $"{address.Name}: {address.Value}");
    }

    [Fact]
    public void No_address_of_a_page_is_spelt_out_elsewhere() =>
        Convention.Holds(
            from file in SourceFile.In("server", ".cs", ".cshtml")
            where file.Folder != "server/Web/Addresses"
            from line in file.Text.Split('\n')
            where SpeltOut().IsMatch(line) && !Route().IsMatch(line)
            select $"{file.Path}: {line.Trim()}");

    private static IEnumerable<(string Name, string Value)> Constants(Type room) =>
        from field in room.GetFields()
        select ($"{room.Name}.{field.Name}", (string)field.GetValue(null)!);

    private static IEnumerable<(string Name, string Value)> Methods(Type room) =>
        from method in room.GetMethods(BindingFlags.Public | BindingFlags.Static)
        select ($"{room.Name}.{method.Name}", (string)method.Invoke(null, [.. method.GetParameters().Select(Example)])!);

    private static object Example(ParameterInfo parameter) => parameter.ParameterType == typeof(Guid) ? Guid.NewGuid() : "example";

    [GeneratedRegex("""["=]~?/(staff|respond|s|mail/stop)[/"?#{@]""")]
    private static partial Regex SpeltOut();

    [GeneratedRegex(@"\[(Route|Http\w+|AcceptVerbs)\(")]
    private static partial Regex Route();
}

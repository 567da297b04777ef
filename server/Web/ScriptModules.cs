using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticAssets;

namespace FormEngine.Server.Web;

/// <summary>
/// The folders of wwwroot/js: scripts that import each other by name. Such a folder has an address that changes with its
/// content, /js/respond/3f2a91c04d/saving.js, so that browsers keep each script for ever and never mix those of two versions.
/// </summary>
public sealed partial class ScriptModules(EndpointDataSource endpoints, IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ScriptModule>> _imports = new();

    private readonly Lazy<IReadOnlyList<ScriptModule>> _all = new(() => [.. endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
        .Select(asset => (Name: Name(asset), asset.Route)).Where(asset => IsModule(asset.Name)).Distinct()
        .GroupBy(asset => Folder(asset.Name), InOneFolder).SelectMany(folder => folder)]);

    public ScriptModule Find(string name) => _all.Value.Single(module => module.Name == name);

    /// <summary>What a script imports from its folder, and what that imports.</summary>
    public IReadOnlyList<ScriptModule> ImportedBy(string name) => _imports.GetOrAdd(name, entry =>
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([entry]);
        while (open.TryPop(out var next))
        {
            foreach (var imported in Imports(next).Where(found.Add))
                open.Push(imported);
        }

        return [.. found.Select(Find)];
    });

    /// <summary>Where what has this address is served; any other address as it is.</summary>
    public PathString Locate(PathString address) =>
        _all.Value.FirstOrDefault(module => address == module.Address) is { } module ? module.Asset : address;

    private IEnumerable<string> Imports(string name)
    {
        using var script = new StreamReader(environment.WebRootFileProvider.GetFileInfo(name).CreateReadStream());
        return [.. Import().Matches(script.ReadToEnd()).Select(import => $"{Folder(name)}/{import.Groups[1].Value}")];
    }

    private static IEnumerable<ScriptModule> InOneFolder(string folder, IEnumerable<(string Name, string Route)> assets)
    {
        var routes = string.Join('\n', assets.Select(asset => asset.Route).Order(StringComparer.Ordinal));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(routes)))[..10];
        return assets.Select(asset => new ScriptModule(asset.Name, $"/{folder}/{version}{asset.Name[folder.Length..]}", $"/{asset.Route}"));
    }

    /// <summary>What an asset is called in wwwroot, told only of the address that holds a fingerprint of its content.</summary>
    private static string Name(StaticAssetDescriptor asset) =>
        asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value ?? "";

    private static bool IsModule(string name) =>
        name.EndsWith(".js", StringComparison.Ordinal) && Folder(name).StartsWith("js/", StringComparison.Ordinal);

    private static string Folder(string name) => name[..Math.Max(0, name.LastIndexOf('/'))];

    [GeneratedRegex("""^import [^;]*from "\./([^"]+)";""", RegexOptions.Multiline)]
    private static partial Regex Import();
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.StaticAssets;

namespace FormEngine.Server.Web;

/// <summary>
/// The folders of wwwroot/js: scripts that import each other by name. Such a folder has an address that changes with its
/// content, /js/respond/3f2a91c04d/saving.js, so that browsers keep each script for ever and never mix those of two versions.
/// </summary>
public sealed class ScriptModules(EndpointDataSource endpoints)
{
    private readonly Lazy<IReadOnlyList<ScriptModule>> _all = new(() => [.. endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
        .Select(asset => (Name: Name(asset), asset.Route)).Where(asset => IsModule(asset.Name)).Distinct()
        .GroupBy(asset => Folder(asset.Name), InOneFolder).SelectMany(folder => folder)]);

    public ScriptModule Find(string name) => _all.Value.Single(module => module.Name == name);

    /// <summary>The others of its folder.</summary>
    public IEnumerable<ScriptModule> Beside(string name) =>
        _all.Value.Where(module => module.Name != name && Folder(module.Name) == Folder(name));

    /// <summary>Where what has this address is served; any other address as it is.</summary>
    public PathString Locate(PathString address) =>
        _all.Value.FirstOrDefault(module => address == module.Address) is { } module ? module.Asset : address;

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
}

namespace FormEngine.Server.Web;

/// <summary>A script in a folder of wwwroot/js: its name there, the address pages have of it, and the one it is served at.</summary>
public sealed record ScriptModule(string Name, string Address, string Asset);

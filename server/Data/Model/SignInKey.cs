namespace FormEngine.Server.Data.Model;

/// <summary>A key that protects sign-in cookies, kept here so that sessions survive a restart and work on any node.</summary>
public sealed class SignInKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

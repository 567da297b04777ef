namespace FormEngine.Server.Jobs.LongWork;

/// <summary>A kind of long work there is, and the page that follows one of it.</summary>
public sealed record WorkKind(Type Type, Func<Guid, string> Page)
{
    public string Name => Type.Name;
}

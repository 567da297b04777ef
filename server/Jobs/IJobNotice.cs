namespace FormEngine.Server.Jobs;

/// <summary>What another room has to say on the page of jobs.</summary>
public interface IJobNotice
{
    /// <summary>In the reader's language; null while there is nothing to say.</summary>
    string? Text { get; }
}

namespace FormEngine.Importing;

/// <summary>What a line of an import's report is about, for a lost question matters otherwise than a lost colour.</summary>
public enum ImportConcern
{
    /// <summary>What is asked, of whom, in which words, and what is demanded.</summary>
    Content,

    /// <summary>How it looks, where it stands, and what helps in answering.</summary>
    Layout,
}

namespace FormEngine.Organisations;

/// <summary>What the values of an organisation attribute are.</summary>
public enum AttributeKind
{
    /// <summary>One of a list of codes.</summary>
    Code,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A date.</summary>
    Date,
}

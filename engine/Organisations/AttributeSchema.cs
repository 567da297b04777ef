namespace FormEngine.Organisations;

/// <summary>What a survey says of organisations: the attributes rules may read.</summary>
/// <param name="Attributes">The attributes by id.</param>
public sealed record AttributeSchema(IReadOnlyDictionary<string, AttributeType> Attributes);

/// <summary>The type of an attribute.</summary>
/// <param name="Kind">What its values are.</param>
/// <param name="Codes">The codes it may hold, or null where the list is open.</param>
public sealed record AttributeType(AttributeKind Kind, IReadOnlyList<string>? Codes = null);

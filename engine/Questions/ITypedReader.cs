using System.Text.Json.Nodes;

namespace FormEngine.Questions;

/// <summary>Reads what is typed as the browser does; what it cannot read is given back as it was typed.</summary>
internal interface ITypedReader
{
    /// <summary>Reads a number.</summary>
    JsonNode Number(string typed);

    /// <summary>Reads a date.</summary>
    JsonNode Date(string typed);
}

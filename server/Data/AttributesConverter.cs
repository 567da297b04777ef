using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FormEngine.Server.Data;

/// <summary>Attributes are a column of text.</summary>
public sealed class AttributesConverter()
    : ValueConverter<StoredAttributes, string>(attributes => attributes.Text, text => new StoredAttributes(text));

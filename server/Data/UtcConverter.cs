using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FormEngine.Server.Data;

/// <summary>Every time stored is UTC; SQLite forgets the kind, so it is set again on reading.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

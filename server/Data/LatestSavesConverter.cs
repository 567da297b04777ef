using FormEngine.Server.Data.Model;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FormEngine.Server.Data;

/// <summary>How far renderings are saved is a column of text.</summary>
public sealed class LatestSavesConverter() : ValueConverter<LatestSaves, string>(saves => saves.Text, text => new LatestSaves(text));

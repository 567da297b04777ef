using System.Text.Json.Nodes;

namespace FormEngine.Editing;

/// <summary>Makes one change, where what it was made on still stands.</summary>
internal static class Changing
{
    public static DraftFault? Make(Siblings siblings, DraftChange change)
    {
        var key = change.Place.Key;
        if (Hindrance(siblings, change, key) is { } fault)
            return fault;
        switch (change)
        {
            case Added added:
                siblings.Insert(key, added.Value, added.After);
                break;
            case Removed:
                siblings.Remove(key);
                break;
            case Replaced replaced:
                siblings.Set(key, replaced.Value);
                break;
            case Renamed renamed:
                siblings.Rename(key, renamed.To);
                break;
            case Moved moved:
                var value = siblings.Get(key);
                siblings.Remove(key);
                siblings.Insert(key, value, moved.To);
                break;
        }

        return null;
    }

    public static DraftFault? MakeDocument(SortedDictionary<string, JsonNode> documents, DraftChange change)
    {
        var file = change.Place.Document;
        if (change is Added { Value: { } added })
            return documents.TryAdd(file, added.DeepClone()) ? null : DraftFault.Taken;
        if (!documents.TryGetValue(file, out var document))
            return DraftFault.Gone;
        switch (change)
        {
            case Removed removed when JsonNode.DeepEquals(removed.Value, document):
                documents.Remove(file);
                return null;
            case Replaced { Value: { } value } replaced when JsonNode.DeepEquals(replaced.Was, document):
                documents[file] = value.DeepClone();
                return null;
            case Renamed renamed when !documents.ContainsKey(renamed.To):
                documents.Remove(file);
                documents[renamed.To] = document;
                return null;
            default:
                return change is Renamed ? DraftFault.Taken : DraftFault.Changed;
        }
    }

    private static DraftFault? Hindrance(Siblings siblings, DraftChange change, string key) => change switch
    {
        Added added => siblings.Has(key) ? DraftFault.Taken : siblings.Allows(key, added.Value) ? null : DraftFault.Changed,
        _ when !siblings.Has(key) => DraftFault.Gone,
        Removed removed => JsonNode.DeepEquals(siblings.Get(key), removed.Value) ? null : DraftFault.Changed,
        Replaced replaced => JsonNode.DeepEquals(siblings.Get(key), replaced.Was) && siblings.Allows(key, replaced.Value)
            ? null
            : DraftFault.Changed,
        Renamed renamed => siblings.Has(renamed.To) ? DraftFault.Taken : null,
        _ => null,
    };
}

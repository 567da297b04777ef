using System.Text.Json.Nodes;

namespace FormEngine.Editing;

/// <summary>What an object or a list holds, each under its key and in order.</summary>
internal abstract class Siblings
{
    public abstract IReadOnlyList<string> Keys { get; }

    /// <summary>Null for a value, and for a list whose items nothing tells apart: those change as a whole.</summary>
    public static Siblings? Of(JsonNode? node) => node switch
    {
        JsonObject json => new Members(json),
        JsonArray list => Items.TryOf(list),
        _ => null,
    };

    public abstract JsonNode? Get(string key);

    public abstract void Set(string key, JsonNode? value);

    public abstract void Rename(string key, string to);

    protected abstract void InsertAt(int index, string key, JsonNode? value);

    public abstract void Remove(string key);

    /// <summary>Whether a value may stand under a key: an item carries its own.</summary>
    public abstract bool Allows(string key, JsonNode? value);

    public bool Has(string key) => Keys.Contains(key);

    public string? Before(string key) => Keys.TakeWhile(other => other != key).LastOrDefault();

    /// <summary>Last, where the sibling it was to stand behind is gone.</summary>
    public void Insert(string key, JsonNode? value, string? after)
    {
        var index = after is null ? 0 : Keys.TakeWhile(other => other != after).Count() + 1;
        InsertAt(Math.Min(index, Keys.Count), key, value?.DeepClone());
    }

    private sealed class Members(JsonObject json) : Siblings
    {
        public override IReadOnlyList<string> Keys => [.. json.Select(member => member.Key)];

        public override JsonNode? Get(string key) => json[key];

        public override void Set(string key, JsonNode? value) => json[key] = value?.DeepClone();

        public override void Remove(string key) => json.Remove(key);

        public override bool Allows(string key, JsonNode? value) => true;

        public override void Rename(string key, string to)
        {
            var (index, value) = (json.IndexOf(key), json[key]);
            json.RemoveAt(index);
            json.Insert(index, to, value);
        }

        protected override void InsertAt(int index, string key, JsonNode? value) => json.Insert(index, key, value);
    }

    private sealed class Items(JsonArray list) : Siblings
    {
        public override IReadOnlyList<string> Keys => [.. list.Select(item => ItemKey.Of(item)!)];

        public static Items? TryOf(JsonArray list)
        {
            var keys = list.Select(ItemKey.Of).ToList();
            return keys.Contains(null) || keys.Distinct().Count() < keys.Count ? null : new Items(list);
        }

        public override JsonNode? Get(string key) => list[IndexOf(key)];

        public override void Set(string key, JsonNode? value) => list[IndexOf(key)] = value?.DeepClone();

        public override void Remove(string key) => list.RemoveAt(IndexOf(key));

        public override bool Allows(string key, JsonNode? value) => ItemKey.Of(value) == key;

        public override void Rename(string key, string to) => list[IndexOf(key)] = ItemKey.Renamed(list[IndexOf(key)]!, to);

        protected override void InsertAt(int index, string key, JsonNode? value) => list.Insert(index, value);

        private int IndexOf(string key) => list.Index().First(item => ItemKey.Of(item.Item) == key).Index;
    }
}

using System.Text.Json.Nodes;
using FormEngine.Server.Data.Model;

namespace FormEngine.Server.Tests.Data;

public sealed class StoredAttributesTests
{
    [Fact]
    public void The_same_text_is_the_same_whether_it_was_read_or_not()
    {
        StoredAttributes one = """{"type":"kommune"}""", other = """{"type":"kommune"}""";

        Assert.Equal("kommune", one.Known.Find("type")!.GetValue<string>());
        Assert.Equal((one, one.GetHashCode()), (other, other.GetHashCode()));
        Assert.NotEqual(one, new StoredAttributes("""{ "type": "kommune" }"""));
    }

    [Fact]
    public void They_are_stored_by_id_with_norwegian_letters_as_themselves()
    {
        var attributes = new JsonObject { ["population"] = 1234, ["county"] = "Østfold", ["closed"] = null };

        Assert.Equal("""{"closed":null,"county":"Østfold","population":1234}""", StoredAttributes.Of(attributes).Text);
    }

    [Fact]
    public void What_a_reader_changes_is_the_readers_own()
    {
        StoredAttributes stored = """{"type":"kommune"}""";
        stored.ToJson()["type"] = "fylke";

        Assert.Equal("kommune", stored.ToJson()["type"]!.GetValue<string>());
        Assert.Equal("kommune", stored.Known.Find("type")!.GetValue<string>());
    }
}

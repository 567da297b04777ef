using FormEngine.Server.Access;
using FormEngine.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Access;

public sealed class SignedIdsTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private const int MacLength = 16;
    private readonly SignedIds _ids = server.Host.Services.GetRequiredService<SignedIds>();

    [Fact]
    public void What_was_signed_for_one_thing_holds_for_nothing_else()
    {
        var id = Guid.CreateVersion7();
        var signed = _ids.Sign("to open", id, MacLength);

        Assert.True(_ids.TryRead("to open", signed, MacLength, out var read));
        Assert.Equal(id, read);
        Assert.False(_ids.TryRead("to close", signed, MacLength, out _));
    }
}

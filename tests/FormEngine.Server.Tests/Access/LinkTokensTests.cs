using FormEngine.Server.Access;
using FormEngine.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Access;

public sealed class LinkTokensTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private readonly LinkTokens _tokens = server.Host.Services.GetRequiredService<LinkTokens>();

    [Fact]
    public void A_token_leads_back_to_its_link()
    {
        var link = Guid.CreateVersion7();

        Assert.True(_tokens.TryRead(_tokens.TokenFor(link), out var read));
        Assert.Equal(link, read);
    }

    [Fact]
    public void A_token_with_one_character_changed_leads_nowhere()
    {
        var token = _tokens.TokenFor(Guid.CreateVersion7());
        var mangled = Enumerable.Range(0, token.Length - 1).Select(i => token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..]);

        Assert.All(mangled, text => Assert.False(_tokens.TryRead(text, out _)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("æøå")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_was_not_made_here_leads_nowhere(string? token) => Assert.False(_tokens.TryRead(token, out _));

    [Fact]
    public async Task Another_installation_makes_other_tokens()
    {
        await using var other = await ServerHost.StartAsync(new ServerOptions
        {
            Settings = new Dictionary<string, string?> { ["Links:Key"] = Convert.ToBase64String(new byte[32]) },
        });
        var link = Guid.CreateVersion7();

        Assert.False(other.Services.GetRequiredService<LinkTokens>().TryRead(_tokens.TokenFor(link), out _));
    }
}

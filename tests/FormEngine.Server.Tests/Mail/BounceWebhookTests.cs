using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FormEngine.Testing.Campaigns;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;

namespace FormEngine.Server.Tests.Mail;

/// <summary>Bounces told by a mail provider.</summary>
public sealed class BounceWebhookTests
{
    private const string Path = "/api/mail/bounces";
    private const string Secret = "en delt hemmelighet som er lang nok";


    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_signed_report_marks_the_mail_however_often_it_comes(DatabaseKind kind)
    {
        await using var server = await SentAsync(kind);
        var body = $$"""
            [{ "returnAddress": "{{server.Mails[0].Header("Return-Path")
                .Trim('<', '>')}}", "status": "5.1.1", "at": "2026-03-02T09:00:00+01:00" },
             { "messageId": "<ukjent@example.invalid>", "status": "5.1.1" }]
            """;

        using var first = await SendAsync(server, body);
        server.Host.Time.Advance(TimeSpan.FromMinutes(1));
        using var second = await SendAsync(server, body);

        var answer = await second.Content.ReadFromJsonAsync<JsonNode>();
        Assert.Equal("""{"taken":1,"unknown":[1]}""", answer!.ToJsonString());
        var mail = (await server.OutboxAsync())[0];
        Assert.Equal(("5.1.1", new DateTime(2026, 3, 2, 8, 0, 0)), (mail.BounceStatus, mail.BouncedAt));
    }

    [Fact]
    public async Task A_report_that_is_not_signed_with_the_secret_or_is_too_old_or_of_the_future_is_refused()
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite);
        var body = $$"""[{ "returnAddress": "{{server.Mails[0].Header("Return-Path").Trim('<', '>')}}", "status": "5.1.1" }]""";
        var old = Signature(server, body);
        var otherBody = Signature(server, "[]");
        server.Host.Time.Advance(TimeSpan.FromMinutes(12));
        var future = Signature(server, body);
        server.Host.Time.Advance(TimeSpan.FromMinutes(-6));

        foreach (var signature in new[] { old, future, otherBody, Signature(server, body, "feil"), "t=1", "", "t=x,v1=y" })
        {
            using var answer = await SendAsync(server, body, signature);
            Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"),
                (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
        Assert.Null((await server.OutboxAsync())[0].BouncedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("""[{ "status": "5.1.1" }]""")]
    [InlineData("""[{ "messageId": "x", "status": "hard" }]""")]
    [InlineData("""[{ "messageId": "x", "status": "5.1.1", "at": "i går" }]""")]
    public async Task What_cannot_be_read_is_told(string body)
    {
        await using var server = await SentAsync(DatabaseKind.Sqlite);

        using var answer = await SendAsync(server, body);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Without_a_secret_there_is_no_such_page()
    {
        await using var server = await CampaignServer.StartAsync(DatabaseKind.Sqlite);

        using var answer = await SendAsync(server, "[]");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<CampaignServer> SentAsync(DatabaseKind kind)
    {
        var server = await CampaignServer.StartAsync(new ServerOptions
        {
            Kind = kind,
            Settings = new Dictionary<string, string?> { ["Mail:ReturnAddress"] = "retur@example.invalid", ["Mail:BounceSecret"] = Secret },
        });
        await server.ReleasedCampaignAsync(contacts: 1);
        await server.DeliverAsync();
        return server;
    }

    private static async Task<HttpResponseMessage> SendAsync(CampaignServer server, string body, string? signature = null)
    {
        using var client = server.Host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post,
            Path)
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Signature", signature ?? Signature(server, body));
        return await client.SendAsync(request);
    }

    private static string Signature(CampaignServer server, string body, string? secret = null)
    {
        var seconds = server.Host.Time.GetUtcNow().ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret ?? Secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(mac)}";
    }
}

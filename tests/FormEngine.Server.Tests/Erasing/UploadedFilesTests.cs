using FormEngine.Server.Contacts.Import;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Erasing;
using FormEngine.Testing;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Rounds;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using FormEngine.Tests.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Erasing;

/// <summary>Uploaded files and the person who is erased.</summary>
public abstract class UploadedFilesTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly TemporaryFolder _forms = PersonEverywhere.WriteForms();
    private ServerHost _host = null!;
    private PersonEverywhere _round = null!;

    public async Task InitializeAsync()
    {
        var idle = new Dictionary<string, string?> { ["Jobs:Run"] = "false" };
        _host = await ServerHost.StartAsync(new ServerOptions { Kind = kind, Forms = _forms.Path, Settings = idle });
        _round = new PersonEverywhere(_host);
        await _round.StoreAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _forms.Dispose();
    }

    [Fact]
    public async Task Files_that_name_the_person_or_that_nobody_has_read_go_and_others_stay()
    {
        var other = await KeepAsync("number;email\n0301;annen@example.invalid\n"u8.ToArray(), read: true);
        await KeepAsync("number;email;name\n0301;post@example.invalid;Ødegårdshaugen, Torhild\n"u8.ToArray(), read: true);
        await KeepAsync(HostileWorkbook.ReachingFar(), read: true);
        await KeepAsync(HostileWorkbook.ReachingFar(), read: false);

        await using var scope = _host.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(_round.Person.Id));

        Assert.Equal([other], await _host.WithDatabaseAsync(db => db.ImportUploads.Select(upload => upload.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_file_goes_when_the_person_is_named_in_what_was_chosen_for_it()
    {
        var other = await KeepAsync("number;email\n0301;annen@example.invalid\n"u8.ToArray(), read: true);
        var about = await KeepAsync("number;email\n0301;post@example.invalid\n"u8.ToArray(), read: true);
        await using var scope = _host.Services.CreateAsyncScope();
        var uploads = scope.ServiceProvider.GetRequiredService<Uploads>();
        await uploads.ChooseAsync(other, new ImportChoices { Roles = new Dictionary<string, string> { ["IKT-sjef"] = "leader" } });
        await uploads.ChooseAsync(about, new ImportChoices { Roles = new Dictionary<string, string> { [PersonEverywhere.Name] = "leader" } });

        Assert.True(await scope.ServiceProvider.GetRequiredService<Erasure>().EraseAsync(_round.Person.Id));

        Assert.Equal([other], await _host.WithDatabaseAsync(db => db.ImportUploads.Select(upload => upload.Id).ToListAsync()));
    }

    private Task<Guid> KeepAsync(byte[] content, bool read) => _host.KeepAsync(ImportKind.Contacts, content, read);
}

public sealed class UploadedFilesOnSqlite() : UploadedFilesTests(DatabaseKind.Sqlite);

public sealed class UploadedFilesOnPostgres() : UploadedFilesTests(DatabaseKind.Postgres);

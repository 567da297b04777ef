using FormEngine.Server.Data;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Jobs;
using FormEngine.Server.Tests.Web;
using FormEngine.Testing.Databases;
using FormEngine.Testing.Servers;
using FormEngine.Testing.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FormEngine.Server.Tests.Jobs;

public abstract class JobsTests(DatabaseKind kind) : IAsyncLifetime
{
    private ServerHost _host = null!;

    private JobLog Log => _host.Services.GetRequiredService<JobLog>();

    public async Task InitializeAsync() => _host = await ServerHost.StartAsync(
        new ServerOptions { Kind = kind, Settings = new Dictionary<string, string?> { ["Jobs:Run"] = "false" } });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Of_runs_with_nothing_to_do_only_the_last_is_kept()
    {
        await RunAsync("Post", done: 3);
        await RunAsync("Post", done: 0);
        await RunAsync("Post", done: 0);
        await RunAsync("Annet", done: 0);

        Assert.Equal([("Annet", 0), ("Post", 0), ("Post", 3)], (await RunsAsync()).Select(run => (run.Job, run.Done)));
    }

    [Fact]
    public async Task Runs_are_forgotten_after_a_month()
    {
        await RunAsync("Post", done: 3);
        _host.Time.Advance(TimeSpan.FromDays(31));
        await RunAsync("Post", done: 1);

        Assert.Equal([1], (await RunsAsync()).Select(run => run.Done));
    }

    [Fact]
    public async Task A_run_whose_process_stopped_is_known_by_the_next()
    {
        await Log.StartAsync("Post");
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        await Log.StartAsync("Post");

        Assert.Equal([null, JobRun.Interrupted], (await RunsAsync()).Select(run => run.Error));
    }

    [Fact]
    public async Task Of_a_failure_only_its_kind_is_kept_for_its_words_may_hold_an_address()
    {
        await Log.FailAsync(await Log.StartAsync("Post"), new InvalidOperationException("åse@example.invalid", new IOException("åse")));

        Assert.Equal("InvalidOperationException: IOException", Assert.Single(await RunsAsync()).Error);
    }

    [Fact]
    public async Task Staff_see_what_runs_what_failed_and_what_is_next()
    {
        await Log.FailAsync(await Log.StartAsync("DeliveryJob"), new IOException());
        await Log.StartAsync("BounceJob");
        using var staff = await _host.CreateStaffClientAsync(StaffRole.Staff);

        var page = await staff.GetPageAsync("/staff/jobs", "en");

        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows,
            row => row.Contains("Send e-mail", StringComparison.Ordinal) && row.Contains("IOException", StringComparison.Ordinal));
        Assert.Contains(rows,
            row => row.Contains("Read e-mail", StringComparison.Ordinal) && row.Contains("Running", StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Services.GetServices<RecurringJob>(), job => page.QuerySelectorAll("th")
            .Any(cell => cell.TextContent == job.Name));
    }

    [Fact]
    public async Task Only_a_job_there_is_can_be_started()
    {
        using var staff = await _host.CreateStaffClientAsync(StaffRole.Staff);
        var form = (await staff.GetPageAsync("/staff/jobs")).FormTo("/staff/jobs/DeliveryJob/run");

        using var started = await staff.SubmitAsync(form.GetAttribute("action")!, form.Fields());
        using var unknown = await staff.SubmitAsync("/staff/jobs/Annet/run", form.Fields());

        Assert.Equal((System.Net.HttpStatusCode.SeeOther, System.Net.HttpStatusCode.NotFound), (started.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task A_turn_is_moved_on_when_it_is_queued_and_asking_makes_it_due_again()
    {
        var turns = _host.Services.GetRequiredService<JobTurns>();
        var every = _host.Services.GetServices<RecurringJob>().Single(job => job.Name == "DeliveryJob").Every;
        turns.Begin();
        turns.QueueDue();
        Assert.Equal(_host.Time.Now.UtcDateTime + every, await turns.DueAsync("DeliveryJob"));

        await turns.AskAsync("DeliveryJob");

        Assert.Equal(_host.Time.Now.UtcDateTime, await turns.DueAsync("DeliveryJob"));
    }

    [Fact]
    public async Task What_was_asked_for_while_a_job_ran_makes_it_due_when_it_ends_and_else_it_is_not()
    {
        var turns = _host.Services.GetRequiredService<JobTurns>();
        turns.Begin();
        turns.QueueDue();
        await turns.BeginAsync("DeliveryJob");
        turns.End("DeliveryJob");
        Assert.NotEqual(_host.Time.Now.UtcDateTime, await turns.DueAsync("DeliveryJob"));

        await turns.BeginAsync("DeliveryJob");
        await turns.AskAsync("DeliveryJob");
        turns.QueueDue();
        turns.End("DeliveryJob");

        Assert.Equal(_host.Time.Now.UtcDateTime, await turns.DueAsync("DeliveryJob"));
    }

    [Fact]
    public void One_at_a_time_has_a_lock_and_another_lock_is_another()
    {
        var locks = _host.Services.GetRequiredService<IJobLocks>();
        using (var taken = locks.TryTake("a"))
        {
            Assert.NotNull(taken);
            Assert.Null(locks.TryTake("a"));
            using var other = locks.TryTake("b");
            Assert.NotNull(other);
        }

        using var again = locks.TryTake("a");
        Assert.NotNull(again);
    }

    private async Task RunAsync(string job, int done)
    {
        await Log.EndAsync(await Log.StartAsync(job), done);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
    }

    private Task<List<JobRun>> RunsAsync() => _host.WithDatabaseAsync(db =>
        db.JobRuns.AsNoTracking().OrderByDescending(run => run.StartedAt).ToListAsync());
}

public sealed class JobsOnSqlite() : JobsTests(DatabaseKind.Sqlite);

public sealed class JobsOnPostgres() : JobsTests(DatabaseKind.Postgres);

using FormEngine.Server.Jobs;

namespace FormEngine.Server.Tests.Jobs;

public sealed class RecurringJobTests
{
    private static readonly DateTime Due = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(90, 1, 90)]
    [InlineData(7, 0.9, 7)]
    [InlineData(0.5, 0.1, 0.5)]
    [InlineData(7, 7, 14)]
    [InlineData(7, 3600, 3607)]
    public void A_job_keeps_its_step_to_the_second_and_makes_up_for_no_turn_that_passed(double every, double late, double next) =>
        Assert.Equal(Due.AddSeconds(next),
            new RecurringJob(typeof(RecurringJobTests), TimeSpan.FromSeconds(every)).After(Due, Due.AddSeconds(late)));
}

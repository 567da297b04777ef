using FormEngine.Server.Data.Model;
using FormEngine.Server.Data.Queries;

namespace FormEngine.Server.Tests.Data;

public sealed class SectionProgressTests
{
    [Theory]
    [InlineData(new ResponseStatus[0], ResponseStatus.NotStarted)]
    [InlineData(new[] { ResponseStatus.NotStarted }, ResponseStatus.NotStarted)]
    [InlineData(new[] { ResponseStatus.NotStarted, ResponseStatus.Complete }, ResponseStatus.Complete)]
    [InlineData(new[] { ResponseStatus.Complete, ResponseStatus.NotStarted }, ResponseStatus.Complete)]
    [InlineData(new[] { ResponseStatus.Ready, ResponseStatus.Complete }, ResponseStatus.Ready)]
    [InlineData(new[] { ResponseStatus.Complete, ResponseStatus.InProgress, ResponseStatus.NotStarted }, ResponseStatus.InProgress)]
    public void Many_entries_are_as_far_as_the_least_of_those_begun(ResponseStatus[] entries, ResponseStatus together) =>
        Assert.Equal(together, entries.Together());
}

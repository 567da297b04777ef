using FormEngine.Server.Access;
using FormEngine.Server.Data.Model;
using FormEngine.Server.Web.Addresses;
using Hangfire;
using Hangfire.Dashboard;

namespace FormEngine.Server.Jobs;

/// <summary>
/// Hangfire's own pages of its queue, for administrators; ours is what staff read. Its one inline style, by which a chart learns
/// that it is drawn, is stopped by our content security policy: the chart of the last day keeps its size, and the policy stays whole.
/// </summary>
public static class JobDashboard
{
    public static void MapJobDashboard(this WebApplication app) =>
        app.MapHangfireDashboardWithAuthorizationPolicy(Policies.Admin, JobAddresses.Dashboard, new DashboardOptions
        {
            AppPath = JobAddresses.List,
            DashboardTitle = "Hangfire",
            DisplayStorageConnectionString = false,
            IsReadOnlyFunc = context => !context.GetHttpContext().User.IsInRole(nameof(StaffRole.Admin)),
        });
}

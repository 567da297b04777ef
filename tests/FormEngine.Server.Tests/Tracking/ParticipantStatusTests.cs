using FormEngine.Server.Data.Model;
using FormEngine.Server.Tracking;

namespace FormEngine.Server.Tests.Tracking;

public sealed class ParticipantStatusTests
{
    private static readonly CellFacts Nothing = new(Applies: true, HasOwner: false, Invited: false, Opened: false);

    [Fact]
    public void Not_started_is_told_apart_by_how_far_the_invitation_has_come()
    {
        Assert.Equal(CellStatus.RoleUnfilled, ParticipantStatus.Of(Nothing));
        Assert.Equal(CellStatus.NotInvited, ParticipantStatus.Of(Nothing with { HasOwner = true }));
        Assert.Equal(CellStatus.Nominated, ParticipantStatus.Of(Nothing with { HasOwner = true, Nominated = true }));
        Assert.Equal(CellStatus.Invited, ParticipantStatus.Of(Nothing with { HasOwner = true, Nominated = true, Invited = true }));
        Assert.Equal(CellStatus.Opened, ParticipantStatus.Of(Nothing with { HasOwner = true, Invited = true, Opened = true }));
    }

    [Fact]
    public void An_answer_stands_though_nobody_holds_the_role_any_more() =>
        Assert.Equal(CellStatus.InProgress, ParticipantStatus.Of(Nothing with { Answered = ResponseStatus.InProgress }));

    [Fact]
    public void What_is_declined_is_not_answered_unless_it_was_completed()
    {
        Assert.Equal(CellStatus.Declined, ParticipantStatus.Of(Nothing with { Declined = true }));
        Assert.Equal(CellStatus.Declined, ParticipantStatus.Of(Nothing with { Declined = true, Answered = ResponseStatus.Ready }));
        Assert.Equal(CellStatus.Complete, ParticipantStatus.Of(Nothing with { Declined = true, Answered = ResponseStatus.Complete }));
    }

    [Fact]
    public void A_section_that_does_not_apply_is_nothing_else() =>
        Assert.Equal(CellStatus.NotApplicable, ParticipantStatus.Of(new CellFacts(false, true, true, true, ResponseStatus.Complete)));

    [Theory]
    [InlineData(CellStatus.NotApplicable, new[] { CellStatus.NotApplicable })]
    [InlineData(CellStatus.Complete, new[] { CellStatus.Complete, CellStatus.NotApplicable })]
    [InlineData(CellStatus.Ready, new[] { CellStatus.Complete, CellStatus.Ready })]
    [InlineData(CellStatus.InProgress, new[] { CellStatus.Complete, CellStatus.RoleUnfilled })]
    [InlineData(CellStatus.Opened, new[] { CellStatus.RoleUnfilled, CellStatus.Opened })]
    [InlineData(CellStatus.RoleUnfilled, new[] { CellStatus.RoleUnfilled, CellStatus.RoleUnfilled })]
    [InlineData(CellStatus.InProgress, new[] { CellStatus.Complete, CellStatus.Declined })]
    [InlineData(CellStatus.RoleUnfilled, new[] { CellStatus.Declined, CellStatus.RoleUnfilled })]
    [InlineData(CellStatus.Declined, new[] { CellStatus.Declined, CellStatus.NotApplicable })]
    public void A_participant_is_answered_in_part_before_in_whole(CellStatus overall, CellStatus[] sections) =>
        Assert.Equal(overall, ParticipantStatus.Overall(sections));

    [Fact]
    public void Those_a_section_is_not_for_leave_the_denominator()
    {
        var tally =
            Tally.Of([CellStatus.NotApplicable, CellStatus.Declined, CellStatus.InProgress, CellStatus.Complete, CellStatus.Complete]);

        Assert.Equal((5, 4, 3, 2), (tally.Total, tally.Asked, tally.Any, tally.Complete));
        Assert.Equal(0.75, tally.Rate(tally.Answered(AnsweredMeans.Any)));
        Assert.Null(Tally.Of([CellStatus.NotApplicable]).Rate(0));
    }

    [Fact]
    public void A_bar_fills_its_width_without_gaps()
    {
        var bar = Bar.Of(Tally.Of([CellStatus.Complete, CellStatus.InProgress, CellStatus.RoleUnfilled, CellStatus.NotApplicable]));

        Assert.Equal(0, bar.Segments[0].X);
        Assert.All(bar.Segments.Zip(bar.Segments.Skip(1)), pair => Assert.Equal(pair.First.X + pair.First.Width, pair.Second.X));
        Assert.Equal(Bar.Width, bar.Segments[^1].X + bar.Segments[^1].Width);
    }
}

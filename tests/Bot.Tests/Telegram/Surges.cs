using Waymark.TelegramServer;

namespace Waymark.Tests.OnTelegram;

/// <summary>More people ask in a group than Telegram lets a bot answer there.</summary>
public sealed class Surges
{
    private const int People = 300;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_three_hundred_in_five_minutes_none_is_answered_late_and_one_line_points_the_way(bool isPinned)
    {
        await using var house = await TelegramHouse.NotStartedAsync(new BotApiOptions { Limits = true });
        house.Limits = Waymark.OnTelegram.Sending.Limits.Known;
        await house.StartAsync();
        await house.CommandsAsync();
        var group = house.Server.Group("Traders");
        var people = Enumerable.Range(100, People).Select(id => house.Server.User(id)).ToList();
        people.ForEach(person => group.With(person));
        if (isPinned)
        {
            var mona = house.Server.User(7, "Mona");
            group.With(mona, MemberStatus.Creator);
            await mona.SetBotAsync(group, MemberStatus.Administrator, Group.MayPin);
            await house.PinAsync(group, mona);
            await mona.SetBotAsync(group, MemberStatus.Member); // Whoever may do more has no such limit.
            await house.PassAsync(TimeSpan.FromMinutes(1));
        }
        var before = house.ShownToAll(group).Count;

        foreach (var person in people)
        {
            await person.SendAsync(group, "/check");
            await house.Server.UntilAsync(() => house.Server.PendingUpdates == 0);
            await StillAsync(house);
            await house.PassAsync(TimeSpan.FromSeconds(1));
            await StillAsync(house);
        }
        for (var second = 0; second < 30; second++)
        {
            await house.PassAsync(TimeSpan.FromSeconds(1));
            await StillAsync(house);
        }
        await Group.QuietAsync();

        var answers = group.Messages.Where(message => message is { IsEphemeral: true, IsFromBot: true } && people.Contains(message.Receiver!)).ToList();
        Assert.InRange(answers.Count, 75, 92);
        Assert.Equal(answers.Count, answers.Select(answer => answer.Receiver!.Id).Distinct().Count());
        Assert.All(answers, answer => Assert.InRange(
            answer.Date - group.Messages.First(asked => asked.From == answer.Receiver).Date, TimeSpan.Zero, TimeSpan.FromSeconds(15)));
        var line = Assert.Single(house.ShownToAll(group).Skip(before));
        Assert.StartsWith("Many people ask at the same time.", line.Text, StringComparison.Ordinal);
        Assert.Equal(isPinned, line.Text!.Contains("pinned message", StringComparison.Ordinal));
        Assert.Contains("Somebody may write to you now as support.", (await house.FollowAsync(people[^1], line)).Text, StringComparison.Ordinal);
    }

    /// <summary>Nothing is on its way over HTTP any more.</summary>
    private static async Task StillAsync(TelegramHouse house)
    {
        for (int before = -1, calls; (calls = house.Server.Calls.Count) != before; before = calls)
            await Task.Delay(TimeSpan.FromMilliseconds(12), TimeProvider.System, TestContext.Current.CancellationToken);
    }
}

using System.Collections.Immutable;
using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Tests.Engine;

/// <summary>A conversation keeps its guide's ids and edges; numbers and texts are always today's.</summary>
public sealed class PinnedStructures
{
    [Fact]
    public async Task A_conversation_keeps_the_steps_it_began_with_also_when_its_author_has_dropped_them()
    {
        await using var house = new EngineHouse().Open();
        var alice = await house.WaitingAsync();
        house.Guides = Changed(guide => Without(guide, "dest"));
        await house.RestartAsync();
        await house.SayAsync(alice, "Yes, even codes");
        Assert.Equal("dest", house.ConversationOf(alice).Step);
        Assert.Contains("say the code went?", RecordingPlatform.WordsOf(house.Telegram.NewestTo(alice)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_conversation_has_todays_steps()
    {
        await using var house = new EngineHouse { Guides = Changed(guide => Without(guide, "dest")) }.Open();
        var alice = await house.WaitingAsync();
        await house.SayAsync(alice, "Yes, even codes");
        Assert.Equal("folder", house.ConversationOf(alice).Step);
    }

    [Fact]
    public async Task A_changed_text_and_a_changed_number_are_used_at_once()
    {
        await using var house = new EngineHouse().Open();
        var alice = await house.WaitingAsync();
        house.Guides = Changed(
            guide => new Guide(guide.Id, guide.Agenda, guide.Asides, guide.Moments, guide.Outcomes, guide.Texts.SetItem("dest.text", "Look elsewhere.")),
            service => service with { ResendAfter = TimeSpan.FromMinutes(4) });
        await house.RestartAsync();
        await house.SayAsync(alice, "Yes, even codes");
        Assert.Contains("Look elsewhere.", RecordingPlatform.WordsOf(house.Telegram.NewestTo(alice)), StringComparison.Ordinal);
        Assert.Equal(EngineHouse.Noon.AddMinutes(4), house.ConversationOf(alice).Due);
    }

    [Fact]
    public async Task A_structure_is_forgotten_with_its_last_conversation()
    {
        await using var house = new EngineHouse().Open();
        var alice = await house.WaitingAsync();
        house.Guides = Changed(guide => Without(guide, "dest"));
        await house.RestartAsync();
        Assert.Equal(2, house.Guides.Structures.Count());
        await house.SayAsync(alice, "stop");
        house.Guides = Changed(guide => Without(guide, "dest"));
        await house.RestartAsync();
        Assert.Single(house.Guides.Structures);
    }

    private static Guidebook Changed(Func<Guide, Guide> change, Func<ServiceProfile, ServiceProfile>? numbers = null) => new(
        [.. EngineHouse.Book.Offers.Select(offer => new Offer(change(offer.Guide), numbers?.Invoke(offer.Service) ?? offer.Service))],
        ImmutableDictionary<string, Phrasebook>.Empty.Add(Guidebook.English, EngineHouse.Book.PhrasebookOf(Guidebook.English)));

    private static Guide Without(Guide guide, string step) => new(guide.Id, guide.Agenda.RemoveAll(one => one.Id == step), guide.Asides,
        guide.Moments, guide.Outcomes, guide.Texts.RemoveRange(guide.Texts.Keys.Where(key => key.StartsWith($"{step}.", StringComparison.Ordinal))));
}

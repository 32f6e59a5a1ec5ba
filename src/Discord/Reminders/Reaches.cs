using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.OnDiscord.Reminders;

/// <summary>How each account can be reached, as the engine keeps it beside the account.</summary>
/// <param name="services">The engine is made after its ways out, which need this.</param>
sealed class Reaches(IServiceProvider services)
{
    private readonly Lock _gate = new();

    private ConversationEngine Engine => services.GetRequiredService<ConversationEngine>();

    internal Reach Of(Account account) => Reach.Read(Engine.Shown(account));

    internal Reach Change(Account account, Func<Reach, Reach> change)
    {
        lock (_gate)
        {
            var was = Of(account);
            var now = change(was);
            if (now != was)
                Engine.Show(account, now.ToString());
            return now;
        }
    }
}

using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Waymark.Engine;
using Waymark.Storage;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Waymark.Tests.House;

/// <summary>Bot, then Storage and the platforms, then Engine, then Core: what is on the right knows nothing of what is on its left, nor of its neighbours.</summary>
public sealed class Arrows
{
    private static readonly Assembly Core = typeof(Core.Conversations.Person).Assembly;
    private static readonly Assembly Engine = typeof(ConversationEngine).Assembly;
    private static readonly Assembly Storage = typeof(SqliteStore).Assembly;
    private static readonly Assembly Discord = typeof(Waymark.OnDiscord.DiscordPlatform).Assembly;
    private static readonly Assembly Telegram = typeof(Waymark.OnTelegram.TelegramPlatform).Assembly;
    private static readonly Assembly Host = typeof(Bot.Running).Assembly;
    private static readonly Architecture Whole = new ArchLoader().LoadAssemblies(Core, Engine, Storage, Discord, Telegram, Host).Build();

    /// <summary>Who may use real time though they live in conversation time: the pause of a stop, and that of a store that cannot write.</summary>
    private static readonly string[] MayUseRealTime = ["Waymark.Engine.ConversationEngine", "Waymark.Engine.WorkerParts"];

    [Fact]
    public void Core_knows_no_other_project() => DependsOnNone(Core, Engine, Storage, Discord, Telegram, Host);

    [Fact]
    public void Engine_knows_Core_only() => DependsOnNone(Engine, Storage, Discord, Telegram, Host);

    [Fact]
    public void Storage_knows_Engine_and_Core_but_not_the_host() => DependsOnNone(Storage, Discord, Telegram, Host);

    [Fact]
    public void Telegram_knows_Engine_and_Core_but_neither_the_store_nor_the_host() => DependsOnNone(Telegram, Storage, Discord, Host);

    [Fact]
    public void Discord_knows_Engine_and_Core_but_neither_the_store_nor_the_host() => DependsOnNone(Discord, Storage, Telegram, Host);

    [Fact]
    public void Only_the_host_refers_to_all()
    {
        Assert.Empty(ReferencesOf(Core, "Waymark."));
        Assert.Equal(["Waymark.Core"], ReferencesOf(Engine, "Waymark."), StringComparer.Ordinal);
        Assert.Equal(["Waymark.Core", "Waymark.Engine"], ReferencesOf(Storage, "Waymark."), StringComparer.Ordinal);
        Assert.Equal(["Waymark.Core", "Waymark.Engine"], ReferencesOf(Telegram, "Waymark."), StringComparer.Ordinal);
        Assert.All(ReferencesOf(Discord, "Waymark."), name => Assert.Contains(name, new[] { "Waymark.Core", "Waymark.Engine" }, StringComparer.Ordinal));
        Assert.Equal(["Waymark.Core", "Waymark.Discord", "Waymark.Engine", "Waymark.Storage", "Waymark.Telegram"], ReferencesOf(Host, "Waymark."), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_project_has_only_its_own_packages()
    {
        Assert.Equal(["Stateless"], PackagesOf(Core), StringComparer.Ordinal);
        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions"], PackagesOf(Engine), StringComparer.Ordinal);
        Assert.Equal(["Microsoft.Data.Sqlite", "SQLitePCLRaw.core"], PackagesOf(Storage), StringComparer.Ordinal);
        Assert.DoesNotContain(PackagesOf(Discord), name => !name.StartsWith("Microsoft.", StringComparison.Ordinal));
        Assert.Equal(["Telegram.Bot"], PackagesOf(Telegram).Where(name => !name.StartsWith("Microsoft.", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public void Core_touches_no_file_network_console_or_process() =>
        Assert.Empty(UsesOf("Waymark.Core.", @"^System\.(IO\.(File|Directory|Drive|Path|Pipes)|Net\.|Data\.|Console|Environment|Diagnostics\.Process|Threading\.(Thread$|Timer|Tasks))"));

    [Fact]
    public void Core_has_no_clock_at_all() =>
        Assert.Empty(UsesOf("Waymark.Core.", @"^System\.(TimeProvider|Diagnostics\.Stopwatch|Threading\.ITimer)"));

    [Fact]
    public void Engine_touches_no_file_network_console_or_process() =>
        Assert.Empty(UsesOf("Waymark.Engine.", @"^System\.(IO\.(File|Directory|Drive|Path|Pipes)|Net\.|Data\.|Console|Diagnostics\.Process)"));

    [Fact]
    public void No_decision_and_no_turn_reads_a_wall_clock() =>
        Assert.Empty(CallersOf(@"System\.DateTime(Offset)?::get_(Utc)?(Now|Today)|Stopwatch::|Environment::get_TickCount"));

    [Fact]
    public void Real_time_is_used_where_it_must_be_and_nowhere_else_in_Core_and_Engine() =>
        Assert.Equal(MayUseRealTime, CallersOf(@"System\.TimeProvider::get_System"), StringComparer.Ordinal);

    [Fact]
    public void These_rules_see_what_there_is()
    {
        Assert.NotEmpty(UsesOf("Waymark.Core.", @"^System\.DateTimeOffset$"));
        Assert.NotEmpty(UsesOf("Waymark.Engine.", @"^System\.TimeProvider$"));
        Assert.NotEmpty(UsesOf("Waymark.Storage.", @"^System\.IO\.File$"));
        Assert.NotEmpty(CallersOf(@"System\.DateTimeOffset::"));
    }

    [Fact]
    public void Names_say_what_a_thing_is() => Check(Types().Should().NotHaveNameMatching("(Manager|Helper|Util|Utils|Processor|Data|Info)s?$"));

    private static void DependsOnNone(Assembly from, params Assembly[] others)
    {
        foreach (var other in others)
            Check(Types().That().ResideInAssembly(from).Should().NotDependOnAny(Types().That().ResideInAssembly(other)));
    }

    private static void Check(IArchRule rule) => rule.Check(Whole);

    private static IEnumerable<string> PackagesOf(Assembly assembly) =>
        ReferencesOf(assembly, "").Where(name => !name.StartsWith("Waymark.", StringComparison.Ordinal) && !IsOfTheRuntime(name));

    /// <summary>The runtime's own assemblies lie in one folder; every other one came with a package.</summary>
    private static bool IsOfTheRuntime(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, $"{name}.dll"));

    private static IEnumerable<string> ReferencesOf(Assembly assembly, string prefix) => assembly.GetReferencedAssemblies()
        .Select(name => name.Name!).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> UsesOf(string ours, string forbidden) =>
        from type in Whole.Types
        where type.FullName.StartsWith(ours, StringComparison.Ordinal)
        from used in type.Dependencies.Select(dependency => dependency.Target.FullName).Distinct(StringComparer.Ordinal)
        where Regex.IsMatch(used, forbidden, RegexOptions.None, TimeSpan.FromSeconds(1))
        select $"{type.FullName} uses {used}";

    /// <summary>Types of Core and Engine that call such a member, the types nested in them counted as theirs.</summary>
    private static IEnumerable<string> CallersOf(string member) => Whole.Types
        .Where(type => type.FullName.StartsWith("Waymark.Core.", StringComparison.Ordinal) || type.FullName.StartsWith("Waymark.Engine.", StringComparison.Ordinal))
        .Where(type => type.Dependencies.OfType<MethodCallDependency>()
            .Any(call => Regex.IsMatch(call.TargetMember.FullName, member, RegexOptions.None, TimeSpan.FromSeconds(1))))
        .Select(type => type.FullName.Split('+', '/')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

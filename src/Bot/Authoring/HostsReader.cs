using System.Collections.Immutable;

namespace Waymark.Bot.Authoring;

/// <summary>Reads the file of official hosts by service.</summary>
sealed class HostsReader(ProblemList problems)
{
    internal ImmutableDictionary<string, ImmutableArray<string>>? Read(string yaml)
    {
        if (YamlMap.Load(yaml, problems) is not { } file)
            return null;
        var all = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        if (file.Map("hosts") is { } hosts)
            foreach (var service in hosts.Keys)
            {
                var read = hosts.Lines(service);
                foreach (var (host, line) in read.Where(host => !IsHost(host.Text)))
                    problems.Add(line, $"'{host}' is no host. Write it as it stands in an address, such as www.example.com, without https:// and path.");
                all[service] = [.. read.Select(host => host.Text)];
            }
        file.RefuseTheRest("hosts");
        return all.ToImmutable();
    }

    internal static bool IsHost(string text) => text.Contains('.', StringComparison.Ordinal) && text.Split('.').All(part => part.Length > 0)
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-');
}

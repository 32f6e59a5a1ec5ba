using System.CommandLine;

namespace Waymark.Benchmarks;

/// <summary>The options that say how much is measured, each with its own default a benchmark.</summary>
static class Count
{
    internal static Option<int> People(int number, string of) => Option("--people", number, of);

    internal static Option<int> Seconds(int number, string of) => Option("--seconds", number, of);

    internal static Option<int> Rate(int number, string of) => Option("--rate", number, of);

    private static Option<int> Option(string name, int number, string of)
    {
        var option = new Option<int>(name) { Description = of, DefaultValueFactory = _ => number };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
                result.AddError($"{name} must be a whole number from 1 on.");
        });
        return option;
    }
}

using System.Globalization;

namespace Waymark.TelegramServer;

/// <summary>The arguments of the server alone.</summary>
static class CommandLine
{
    internal const string Help = """
        A Telegram Bot API server on this machine, with people and chats that are played from outside.

          --port PORT            where it listens on 127.0.0.1 (8081)
          --token TOKEN          the bot's token (123:TOKEN); the number is the bot's user id
          --username NAME        the bot's name (waymark_bot)
          --reads-all            privacy mode is off: the bot gets everything that is written in groups
          --no-limits            nothing is answered with 429 for its pace
          --schema PATH          a JSON Schema of the methods' parameters (or WAYMARK_TELEGRAM_SCHEMA)
          --help                 this text

        A bot takes http://127.0.0.1:PORT instead of https://api.telegram.org. Play the people like this:

          curl -s http://127.0.0.1:PORT/control
          curl -s http://127.0.0.1:PORT/control/users -d '{"id": 7, "first_name": "Ana"}'
          curl -s http://127.0.0.1:PORT/control/start -d '{"user": 7}'
          curl -s http://127.0.0.1:PORT/control/next -d '{"user": 7}'
          curl -s http://127.0.0.1:PORT/control/tap -d '{"user": 7, "message": 2, "button": "Yes", "wait": 5}'
          curl -s http://127.0.0.1:PORT/control/refusals -d '{}'
        """;

    /// <summary>null: the help is wanted.</summary>
    internal static BotApiOptions? Read(string[] arguments, string? schema)
    {
        var options = new BotApiOptions { Port = 8081, SchemaPath = schema, Clock = new ShiftedClock(), IsAlone = true };
        for (var at = 0; at < arguments.Length; at++)
        {
            var name = arguments[at];
            string Value() => ++at < arguments.Length ? arguments[at] : throw new FormatException($"{name} needs a value.");
            switch (name)
            {
                case "--help" or "-h":
                    return null;
                case "--reads-all":
                    options = options with { ReadsAllGroupMessages = true };
                    break;
                case "--no-limits":
                    options = options with { Limits = false };
                    break;
                case "--port":
                    options = options with { Port = int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : throw new FormatException("--port needs a number.") };
                    break;
                case "--token":
                    options = options with { Token = Value() };
                    break;
                case "--username":
                    options = options with { Username = Value() };
                    break;
                case "--schema":
                    options = options with { SchemaPath = Value() };
                    break;
                default:
                    throw new FormatException($"There is no {name}; --help tells what there is.");
            }
        }
        return options;
    }
}

using System.CommandLine;
using Waymark.DiscordServer;

var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 8082 };
var token = new Option<string>("--token") { Description = "The bot's token.", DefaultValueFactory = _ => new DiscordServerOptions().Token };
var openApi = new Option<string?>("--openapi")
{
    Description = "Discord's OpenAPI document, to check requests against. Also WAYMARK_DISCORD_OPENAPI.",
    DefaultValueFactory = _ => Environment.GetEnvironmentVariable("WAYMARK_DISCORD_OPENAPI"),
};
var content = new Option<bool>("--message-content") { Description = "Grants the privileged intent to read messages." };
var noLimits = new Option<bool>("--no-limits") { Description = "Answers no request 429 by itself." };
var root = new RootCommand("""
    Discord on this machine, for trying a bot without an account: REST under /api/v10, and the gateway.
    Point a bot at it: discord.js takes { rest: { api: 'http://127.0.0.1:8082/api' } }.
    Drive it by POST /control/..., JSON; GET /control lists everything with an example:
      curl -s localhost:8082/control
      curl -s localhost:8082/control/user -d '{"name":"alice"}'
      curl -s localhost:8082/control/guild -d '{"name":"help","owner":"alice"}'
      curl -s localhost:8082/control/channel -d '{"guild":"help","name":"general"}'
      curl -s localhost:8082/control/slash -d '{"user":"alice","channel":"general","command":"check"}'
      curl -s localhost:8082/control/messages -d '{"user":"alice","channel":"general"}'
    """)
{
    port, token, openApi, content, noLimits,
};
root.SetAction(async (parsed, _) =>
{
    var options = new DiscordServerOptions
    {
        OffersControl = true,
        Port = parsed.GetValue(port),
        Token = parsed.GetValue(token)!,
        OpenApi = parsed.GetValue(openApi),
        PrivilegedIntents = parsed.GetValue(content) ? Intents.MessageContent : Intents.None,
        RateLimits = !parsed.GetValue(noLimits),
    };
    await using var server = await DiscordApiServer.StartAsync(options);
    Console.WriteLine($"Discord listens on {server.Api}, token '{server.Token}'. {server.Root}control lists what it can be told. Ctrl+C stops it.");
    await server.UntilStoppedAsync();
});
return await root.Parse(args).InvokeAsync();

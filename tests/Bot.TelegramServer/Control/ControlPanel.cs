using Microsoft.AspNetCore.Http;

namespace Waymark.TelegramServer;

static class ControlPanel
{
    internal static Task AnswerAsync(BotApiServer server, HttpContext http) => http.Response.WriteAsync("{}");
}

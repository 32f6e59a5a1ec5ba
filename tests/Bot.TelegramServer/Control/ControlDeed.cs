using System.Text.Json.Nodes;

namespace Waymark.TelegramServer;

/// <summary>Something that the control panel can do, as GET /control lists it.</summary>
sealed record ControlDeed(string Name, string Takes, string Does, Func<ControlRequest, Task<JsonNode?>> RunAsync);

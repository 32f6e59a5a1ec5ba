using System.Globalization;

namespace Waymark.OnDiscord;

/// <summary>Discord's permissions, those that matter here.</summary>
[Flags]
enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ReadMessageHistory = 1UL << 16,
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Its own since February 2026: to manage messages does not include it any more.</summary>
    PinMessages = 1UL << 51,
}

static class PermissionBits
{
    /// <summary>Discord writes the bits as a decimal number in a text.</summary>
    internal static Permissions Read(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) ? (Permissions)bits : Permissions.None;

    internal static Permissions ToSend(bool inThread) => inThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;

    internal static bool Allows(this Permissions given, Permissions needed) => given.HasFlag(Permissions.Administrator) || given.HasFlag(needed);
}

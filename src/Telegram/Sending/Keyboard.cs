using System.Globalization;
using System.Text;
using Telegram.Bot.Types.ReplyMarkups;
using Waymark.Core.Conversations;
using Waymark.Engine;

namespace Waymark.OnTelegram.Sending;

/// <summary>A prompt's choices as inline buttons, and back.</summary>
static class Keyboard
{
    /// <summary>Telegram's limit for what a button carries, in bytes; its library does not check it.</summary>
    internal const int MostBytes = 64;

    /// <summary>Telegram's limit for a text that a button copies.</summary>
    internal const int MostToCopy = 256;

    /// <summary>About what two or three buttons show side by side on a small phone before they are cut.</summary>
    private const int WidthOfRow = 24;

    private const string Prefix = "c:";

    internal static InlineKeyboardMarkup? Of(Prompt prompt)
    {
        var rows = new List<InlineKeyboardButton[]>();
        foreach (var message in prompt.Messages)
            if (message.Copy is { } label && Wording.Plain(message, default) is { Length: <= MostToCopy } text)
                rows.Add([InlineKeyboardButton.WithCopyText(label, text)]);
        var row = new List<InlineKeyboardButton>();
        foreach (var button in prompt.Buttons)
        {
            if (row.Count == 3 || (row.Count > 0 && row.Sum(other => other.Text.Length + 4) + button.Text.Length > WidthOfRow))
            {
                rows.Add([.. row]);
                row.Clear();
            }
            row.Add(Of(prompt.Token, button));
        }
        if (row.Count > 0)
            rows.Add([.. row]);
        return rows.Count > 0 ? new InlineKeyboardMarkup(rows) : null;
    }

    /// <summary>Which choice a button's data names; null where this bot did not write it.</summary>
    internal static Said.Tapped? Read(string? data)
    {
        if (data is null || !data.StartsWith(Prefix, StringComparison.Ordinal) || data.IndexOf(':', Prefix.Length) is var colon && colon < 0)
            return null;
        return long.TryParse(data.AsSpan(Prefix.Length, colon - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var token)
            ? new Said.Tapped(token, data[(colon + 1)..])
            : null;
    }

    private static InlineKeyboardButton Of(long token, Button button)
    {
        var data = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{token}:{button.ChoiceId}");
        if (Encoding.UTF8.GetByteCount(data) > MostBytes)
            throw new InvalidOperationException($"The choice '{button.ChoiceId}' is too long a name for a Telegram button.");
        return new InlineKeyboardButton(button.Text) { CallbackData = data, Style = StyleOf(button.Tone) };
    }

    private static KeyboardButtonStyle? StyleOf(Tone tone) => tone switch
    {
        Tone.Main => KeyboardButtonStyle.Primary,
        Tone.Good => KeyboardButtonStyle.Success,
        Tone.Danger => KeyboardButtonStyle.Danger,
        _ => null,
    };
}

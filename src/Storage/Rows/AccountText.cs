using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Waymark.Core.Conversations;

namespace Waymark.Storage.Rows;

/// <summary>An account as <c>1:12345</c>: the platform's number, and the user's id there, whatever is in it.</summary>
sealed class AccountText : JsonConverter<Account>
{
    public override Account Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString()!;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new Account((Platform)byte.Parse(text.AsSpan(0, colon), CultureInfo.InvariantCulture), text[(colon + 1)..]);
    }

    public override void Write(Utf8JsonWriter writer, Account value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{(byte)value.Platform}:{value.UserId}"));
}

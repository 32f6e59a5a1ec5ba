namespace Waymark.Core.Safety;

/// <summary>What kind of secret a message gives away; the only thing kept of it.</summary>
public enum SecretKind
{
    /// <summary>Digits that their words or their shape mark as a one-time code.</summary>
    Code,

    /// <summary>Bare digits that may be a code or a trading password: no word tells.</summary>
    UnclearDigits,
    Phone,
    Email,
    Password,
    SeedPhrase,
    PrivateKey,
    ApiKey,
}

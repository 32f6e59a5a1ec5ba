namespace Waymark.Core.Safety;

/// <summary>What kind of secret a message held; the only thing of it that is ever kept.</summary>
public enum SecretKind
{
    Code,
    UnclearDigits,
    Phone,
    Email,
    Password,
    SeedPhrase,
    PrivateKey,
    ApiKey,
}

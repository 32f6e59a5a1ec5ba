namespace Waymark.Core.Safety;

/// <summary>Finds a secret in a message before anything else may read, store or log it.</summary>
public static class SecretGuard
{
    /// <summary>The most dangerous kind of secret in the text, or null when there is none.</summary>
    public static SecretKind? Find(string text)
    {
        var reading = Reading.Of(text);
        Numbers.Explain(reading);

        if (SeedPhrases.In(reading)) return SecretKind.SeedPhrase;
        if (Keys.In(reading) is { } key) return key;
        if (Passwords.In(reading)) return SecretKind.Password;

        // Phones claim their digits first, so that a piece of a number is not taken for a code.
        var hasPhone = Phones.Claim(reading);
        var digits = Codes.In(reading);
        if (digits is SecretKind.Password or SecretKind.Code) return digits;
        if (hasPhone) return SecretKind.Phone;
        return Emails.In(reading) ? SecretKind.Email : digits;
    }
}

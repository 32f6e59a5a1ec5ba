namespace Waymark.Core.Safety;
public static class SecretGuard { public static SecretKind? Find(string text) => null; }

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Waymark.Core.Conversations;

namespace Waymark.Storage;

/// <summary>
/// Names an account so that only this program can tell whose name it is: by a keyed hash (HMAC-SHA-256). The key lies in a
/// file of its own beside the database and never in it: whoever reads the database or its backup alone learns nothing.
/// </summary>
sealed class AccountKey
{
    private const int Length = 32;

    private readonly byte[] _key;

    private AccountKey(byte[] key) => _key = key;

    internal static string PathOf(string file) => $"{file}.key";

    /// <summary>Reads the key, or makes it at the first start.</summary>
    internal static AccountKey For(string file)
    {
        var path = PathOf(file);
        try
        {
            if (!File.Exists(path))
                Make(path);
            var key = File.ReadAllBytes(path);
            return key.Length == Length ? new AccountKey(key) : throw new StoreRefusedException(
                $"{path} is no key of {Length} bytes. Put the right one in its place, or remove it: a new one is made, and whoever was forgotten and comes back begins without their pause.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(
                $"{path} cannot be read or made ({problem.Message}). Give Waymark's user the right to read and write it.", problem);
        }
    }

    internal byte[] NameOf(Account account) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{(byte)account.Platform}:{account.UserId}")));

    /// <summary>Whole before it gets its name: a key that was cut off would be refused at every start.</summary>
    private static void Make(string path)
    {
        var unfinished = $"{path}.unfinished";
        StoreFile.Create(unfinished);
        using (var stream = new FileStream(unfinished, FileMode.Open, FileAccess.Write))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }
}

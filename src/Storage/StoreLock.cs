using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Waymark.Storage;

/// <summary>
/// One process a file. The operating system holds the lock and lets go of it however the process ends, so what a
/// left-over file says never refuses anybody.
/// </summary>
sealed class StoreLock : IDisposable
{
    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    internal static string PathOf(string file) => $"{file}.lock";

    internal static StoreLock Take(string file)
    {
        var path = PathOf(file);
        try
        {
            // Windows refuses a second writer by this share mode and lets readers see the process id; elsewhere only
            // FileShare.None becomes an exclusive flock.
            var share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, bufferSize: 1);
            held.SetLength(0);
            held.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} on {Environment.MachineName}\n")));
            held.Flush();
            return new StoreLock(held);
        }
        catch (IOException problem) when (IsHeld(problem))
        {
            throw new StoreInUseException(
                $"{file} is in use by {HolderOf(path)}. Stop it, or set Storage:Path to another file.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(
                $"{path} cannot be written ({problem.Message}). Give Waymark's user a directory that it may write to, or set Storage:Path to another file.", problem);
        }
    }

    public void Dispose()
    {
        // Emptied, not removed: whoever opened it a moment ago would lock a file without a name, and a third process
        // a new one of that name.
        using (_held)
            _held.SetLength(0);
    }

    // EAGAIN of Linux, EAGAIN of macOS and BSD, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeld(IOException problem) => problem.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string HolderOf(string path)
    {
        try
        {
            using var stream = OpenUnlocked(path);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadLine() is { Length: > 0 } holder ? holder : "another process";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }

    private static FileStream OpenUnlocked(string path)
    {
        if (OperatingSystem.IsWindows())
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        // .NET asks for a shared flock whenever it opens a file, which the holder's lock denies.
        const int readOnly = 0;
        var handle = new SafeFileHandle(Open([.. Encoding.UTF8.GetBytes(path), 0], readOnly), ownsHandle: true);
        return handle.IsInvalid ? throw new IOException($"{path} cannot be read.") : new FileStream(handle, FileAccess.Read, bufferSize: 1);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}

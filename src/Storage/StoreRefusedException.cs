namespace Waymark.Storage;

/// <summary>The file cannot be used as it is, and trying again does not help: its operator must act.</summary>
public class StoreRefusedException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Another process keeps its conversations in the file: two at once would each overwrite the other's.</summary>
public sealed class StoreInUseException(string message, Exception? cause = null) : StoreRefusedException(message, cause);

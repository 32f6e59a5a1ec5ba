namespace Waymark.Storage;

/// <summary>What the file looks like. A change is a new entry at the end; an entry that was ever released is never edited.</summary>
static class Schema
{
    /// <summary>"WYMK": tells our file from any other program's.</summary>
    internal const int ApplicationId = 0x57_59_4D_4B;

    /// <summary>Each brings a file from the version of its place in this list to the next.</summary>
    internal static IReadOnlyList<string> Migrations { get; } = [Version1, Version2, Version3];

    // An account's person stands in accounts, for finding; persons.accounts says the same from the other side, so that
    // a turn that changes neither writes one row only. Times are unix milliseconds, texts and lists JSON.
    private const string Version1 = """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO meta VALUES ('epoch', 0);

        CREATE TABLE persons (
            id INTEGER PRIMARY KEY,
            due INTEGER,
            structure TEXT,
            accounts BLOB NOT NULL,
            state BLOB NOT NULL,
            events BLOB NOT NULL) STRICT;
        CREATE INDEX persons_due ON persons (due) WHERE due IS NOT NULL;
        CREATE INDEX persons_structure ON persons (structure) WHERE structure IS NOT NULL;

        CREATE TABLE accounts (
            platform INTEGER NOT NULL,
            user_id TEXT NOT NULL,
            person INTEGER NOT NULL,
            PRIMARY KEY (platform, user_id)) STRICT, WITHOUT ROWID;

        CREATE TABLE prompts (
            id INTEGER PRIMARY KEY,
            platform INTEGER NOT NULL,
            user_id TEXT NOT NULL,
            person INTEGER NOT NULL,
            content BLOB NOT NULL,
            UNIQUE (platform, user_id)) STRICT;

        CREATE TABLE letters (id INTEGER PRIMARY KEY, recipient INTEGER NOT NULL, content BLOB NOT NULL) STRICT;

        CREATE TABLE structures (hash TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID;
        """;

    // A ticket's word is kept as its hash only: whoever reads the file must not be able to use it.
    private const string Version2 = """
        ALTER TABLE accounts ADD COLUMN shown TEXT;

        CREATE TABLE communities (
            platform INTEGER NOT NULL,
            id TEXT NOT NULL,
            state BLOB NOT NULL,
            PRIMARY KEY (platform, id)) STRICT, WITHOUT ROWID;

        CREATE TABLE tickets (hash BLOB PRIMARY KEY, until INTEGER NOT NULL, content BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX tickets_until ON tickets (until);
        """;

    private const string Version3 = """
        CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;
}

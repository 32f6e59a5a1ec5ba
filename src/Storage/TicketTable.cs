using System.Text.Json;
using Microsoft.Data.Sqlite;
using Waymark.Core.Conversations;
using Waymark.Engine.Communities;
using Waymark.Storage.Rows;

namespace Waymark.Storage;

/// <summary>Tickets by the hash of their words. Not for two threads at once.</summary>
sealed class TicketTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _put = new(connection, "INSERT OR REPLACE INTO tickets (hash, until, content) VALUES (?1, ?2, ?3)");
    private readonly Statement _find = new(connection, "SELECT content FROM tickets WHERE hash = ?1 AND until > ?2");
    private readonly Statement _mark = new(connection, "UPDATE tickets SET content = ?2 WHERE hash = ?1");
    private readonly Statement _forget = new(connection, "DELETE FROM tickets WHERE until <= ?1");

    internal int Put(byte[] hash, DateTimeOffset until, Ticket ticket, DateTimeOffset now)
    {
        _forget.Run(now.ToUnixTimeMilliseconds());
        return _put.Run(hash, until.ToUnixTimeMilliseconds(), Write(ticket));
    }

    internal Ticket? Take(byte[] hash, Account account, string eventId, DateTimeOffset now)
    {
        var ticket = _find.First(row => JsonSerializer.Deserialize(row.Bytes(0), StoredJson.Form.Ticket), hash, now.ToUnixTimeMilliseconds());
        if (ticket is null || ticket.For != account || (ticket.RedeemedBy is { } taken && taken != eventId))
            return null;
        if (ticket.RedeemedBy is null)
            _mark.Run(hash, Write(ticket with { RedeemedBy = eventId }));
        return ticket;
    }

    private static byte[] Write(Ticket ticket) => JsonSerializer.SerializeToUtf8Bytes(ticket, StoredJson.Form.Ticket);

    public void Dispose()
    {
        foreach (var statement in new[] { _put, _find, _mark, _forget })
            statement.Dispose();
    }
}

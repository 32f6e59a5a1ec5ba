namespace Waymark.Core.Conversations;

/// <summary>What decides a turn. One a worker, for it may keep state between turns.</summary>
public interface IDecider
{
    Turn Decide(Person was, Input input, DateTimeOffset said, DateTimeOffset now);
}

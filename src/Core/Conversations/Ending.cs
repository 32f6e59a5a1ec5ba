using Waymark.Core.Guides;
using Waymark.Core.Language;

namespace Waymark.Core.Conversations;

/// <summary>What is said after a conversation has ended. Words in passing get its end again, and never a permission.</summary>
static class Ending
{
    /// <summary>Whether the words leave the ended conversation behind: another problem, another service, or a day later.</summary>
    internal static bool IsOver(Scene scene, Understanding told, string said)
    {
        if (told.Means == Meaning.StartOver || scene.Now - scene.Conversation.StartedAt > scene.Service.PauseAfterLastChance)
            return true;
        if (Topics.IsPressing(scene, told.Label))
            return false;
        if (Hearing.IsAboutAnother(scene, told, said))
            return true;
        // Somebody who was helped, or who stopped, comes back with less ado than somebody who was warned or sent to support.
        var isSettled = scene.Conversation.Outcome is Steps.Solved or Steps.Stopped;
        return told.Means switch
        {
            Meaning.Nothing or Meaning.NotYet or Meaning.Refused or Meaning.TryLater or Meaning.Grey => !told.IsElliptic,
            Meaning.TappedAgain => isSettled,
            null => isSettled && !told.Facts.IsEmpty && !Topics.IsAnswer(scene, told.Label),
            _ => false,
        };
    }

    internal static void Answer(Scene scene, Understanding told, string said)
    {
        if ((Topics.IsPressing(scene, told.Label) || (told.Means is null && Topics.IsAnswer(scene, told.Label))) && Topics.BringUp(scene, told.Label, said))
            return;
        switch (told.Means)
        {
            case Meaning.Came or Meaning.NotRequested or Meaning.Human or Meaning.Report:
                Telling.Tell(scene, new Choice("", told.Means.Value), from: null);
                break;
            case Meaning.TappedAgain or Meaning.TryLater:
                Telling.Note(scene, new Choice("", told.Means.Value, LockedFor: told.LockedFor), from: null);
                scene.Leads.Add(Phrases.Noted);
                break;
            case Meaning.AskResend or Meaning.NextCheck or Meaning.Nothing or Meaning.NotYet or Meaning.NotTapped:
                TellClock(scene);
                break;
            case null:
                scene.Leads.Add(Phrases.AfterTheEnd);
                break;
            default:
                scene.Instead = Phrases.AfterTheEnd;
                break;
        }
    }

    /// <summary>What counts now, where anything does.</summary>
    private static void TellClock(Scene scene)
    {
        if (scene.ClockPhase is ClockPhase.Closed)
            scene.Leads.Add(Phrases.NoMoreToday);
        else if (!scene.ClockPhase.Permits && scene.Conversation.Step != Steps.Stopped) // Which says so by itself.
            scene.Leads.Add(Phrases.StopHolds);
        else
            scene.Leads.Add(Phrases.AfterTheEnd);
    }
}

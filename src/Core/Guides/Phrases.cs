using Waymark.Core.Safety;

namespace Waymark.Core.Guides;

/// <summary>The ids of short texts that the Dialogue puts before, after or into others. Every guide has them all.</summary>
public static class Phrases
{
    public const string Greeting = "greeting";
    public const string Meanwhile = "meanwhile";
    public const string MeanwhileQuiet = "meanwhile_quiet";
    public const string WaitTold = "wait_told";
    public const string PleaseWait = "please_wait";
    public const string PleaseWaitUsed = "please_wait_used";
    public const string Urgent = "urgent";
    public const string UrgentHeld = "urgent_held";
    public const string Understood = "understood";
    public const string CorrectBack = "correct_back";
    public const string CorrectTell = "correct_tell";
    public const string AboutSoMany = "about_so_many";
    public const string Good = "good";
    public const string OnlyThere = "only_there";
    public const string PauseBeforeLast = "pause_before_last";
    public const string CannotOpen = "cannot_open";
    public const string Earns = "earns";
    public const string EarnsNot = "earns_not";
    public const string About = "about";
    public const string RunBy = "run_by";
    public const string RunByUnknown = "run_by_unknown";
    public const string Help = "help";
    public const string Removed = "removed";
    public const string PleaseDelete = "please_delete";
    public const string NotSaid = "not_said";
    public const string NothingYet = "nothing_yet";
    public const string Noted = "noted";
    public const string NotUnderstood = "not_understood";
    public const string IWrite = "i_write";
    public const string YouReturn = "you_return";
    public const string IAsk = "i_ask";
    public const string IWriteThen = "i_write_then";
    public const string YouReturnThen = "you_return_then";
    public const string NoMoreToday = "no_more_today";
    public const string NoMoreTodayCode = "no_more_today_code";
    public const string AllChecked = "all_checked";
    public const string RefusedOften = "refused_often";
    public const string StillExpecting = "still_expecting";
    public const string AfterTheEnd = "after_the_end";
    public const string UnknownGuide = "unknown_guide";
    public const string StaleTap = "stale_tap";
    public const string Back = "back";
    public const string Copy = "copy";
    public const string FromCommunity = "from_community";
    public const string StopHolds = "stop_holds";
    public const string NeverShare = "never_share";
    public const string SaferBoth = "safer_both";
    public const string SaferAuthenticator = "safer_authenticator";
    public const string SaferPasskey = "safer_passkey";
    public const string SaferOther = "safer_other";
    public const string LanguageSet = "language_set";
    public const string LanguageNotWhole = "language_not_whole";
    public const string Forgotten = "forgotten";
    public const string ForgottenPause = "forgotten_pause";
    public const string ForgottenMarks = "forgotten_marks";
    public const string NotForgotten = "not_forgotten";
    public const string NothingKept = "nothing_kept";

    /// <summary>The answer to <c>/privacy</c>, message by message.</summary>
    internal static IReadOnlyList<string> Privacy { get; } = ["privacy_what", "privacy_time", "privacy_who"];

    public const string Here = "here";
    public const string HereDirect = "here_direct";
    public const string WriteIt = "write_it";
    public const string OwnWords = "own_words";
    public const string ChooseOne = "choose_one";
    public const string OnlyYou = "only_you";
    public const string DirectOpened = "direct_opened";
    public const string DirectClosed = "direct_closed";
    public const string NoWayBack = "no_way_back";
    public const string MentionMe = "mention_me";
    public const string MentionNot = "mention_not";
    public const string MentionAgreed = "mention_agreed";
    public const string MentionDeclined = "mention_declined";
    public const string Mention = "mention";
    public const string Open = "open";
    public const string NotYours = "not_yours";
    public const string WentWrong = "went_wrong";

    // What communities and their moderators read.
    public const string OnlyThisBot = "only_this_bot";
    public const string Start = "start";
    public const string GoOnInPrivate = "go_on_in_private";
    public const string ManyAsk = "many_ask";
    public const string ManyAskPinned = "many_ask_pinned";
    public const string OfferedHere = "offered_here";
    public const string ChooseGuide = "choose_guide";
    public const string ChoosePlace = "choose_place";
    public const string ChoosePin = "choose_pin";
    public const string NoPlace = "no_place";
    public const string PinIt = "pin_it";
    public const string NotNow = "not_now";
    public const string Pinned = "pinned";
    public const string PinnedAlready = "pinned_already";
    public const string NothingPinned = "nothing_pinned";
    public const string NoPinHere = "no_pin_here";
    public const string Unpinned = "unpinned";
    public const string PinGone = "pin_gone";
    public const string PinFailed = "pin_failed";
    public const string OnlyModerators = "only_moderators";
    public const string BotNeeds = "bot_needs";
    public const string RightToPin = "right_to_pin";
    public const string RightsInChannel = "rights_in_channel";
    public const string ForAdministrators = "for_administrators";
    public const string GoOn = "go_on";
    public const string GuidesHere = "guides_here";
    public const string OnlyPinners = "only_pinners";
    public const string PermissionView = "permission_view";
    public const string PermissionSend = "permission_send";
    public const string PermissionSendThreads = "permission_send_threads";
    public const string PermissionHistory = "permission_history";
    public const string PermissionPin = "permission_pin";
    public const string PinsFull = "pins_full";
    public const string Offered = "offered";
    public const string OfferLate = "offer_late";
    public const string CommandCheck = "command_check";
    public const string CommandPin = "command_pin";
    public const string CommandUnpin = "command_unpin";
    public const string CommandGuides = "command_guides";
    public const string CommandGuide = "command_guide";
    public const string CommandPinHere = "command_pin_here";
    public const string CommandOffer = "command_offer";

    /// <summary>Those that communities and their moderators read: there is no person whose clock or answers they could tell of.</summary>
    public static IReadOnlyList<string> OfCommunities { get; } =
    [
        OnlyThisBot, Start, GoOnInPrivate, ManyAsk, ManyAskPinned, OfferedHere, ChooseGuide, ChoosePlace, ChoosePin, NoPlace, PinIt, NotNow, Pinned, PinnedAlready,
        NothingPinned, NoPinHere, Unpinned, PinGone, PinFailed, OnlyModerators, BotNeeds, RightToPin, RightsInChannel, ForAdministrators, GoOn, GuidesHere,
        OnlyPinners, PermissionView, PermissionSend, PermissionSendThreads, PermissionHistory, PermissionPin, PinsFull, Offered, OfferLate,
        CommandCheck, CommandPin, CommandUnpin, CommandGuides, CommandGuide, CommandPinHere, CommandOffer,
    ];

    /// <summary>Those that are buttons.</summary>
    internal static IReadOnlyList<string> Labels { get; } = [Start, PinIt, NotNow, GoOn];

    public static IReadOnlyList<string> All { get; } =
    [
        .. OfCommunities,
        Greeting, Meanwhile, MeanwhileQuiet, WaitTold, PleaseWait, PleaseWaitUsed, Noted, NotUnderstood, Understood, CorrectBack, CorrectTell, AboutSoMany, Urgent, UrgentHeld, Good,
        IWrite, YouReturn, IAsk, IWriteThen, YouReturnThen, NoMoreToday, NoMoreTodayCode, AllChecked, RefusedOften, StillExpecting, AfterTheEnd, UnknownGuide,
        StaleTap, Back, Copy, FromCommunity, StopHolds, NeverShare, OnlyThere, PauseBeforeLast, CannotOpen, Earns, EarnsNot, About, RunBy, RunByUnknown, Help, NotSaid, NothingYet,
        SaferBoth, SaferAuthenticator, SaferPasskey, SaferOther, LanguageSet, LanguageNotWhole,
        Forgotten, ForgottenPause, ForgottenMarks, NotForgotten, NothingKept, .. Privacy,
        Here, HereDirect, WriteIt, OwnWords, ChooseOne, OnlyYou, DirectOpened, DirectClosed, NoWayBack, MentionMe, MentionNot, MentionAgreed, MentionDeclined, Mention, Open, NotYours, WentWrong,
        Removed, PleaseDelete, "pasted_code", "pasted_unclear_digits", "pasted_phone", "pasted_email", "pasted_password", "pasted_seed_phrase",
        "pasted_private_key", "pasted_api_key",
    ];

    /// <summary>The answer to a secret of that kind.</summary>
    public static string PastedOf(SecretKind kind) => kind switch
    {
        SecretKind.Code => "pasted_code",
        SecretKind.Phone => "pasted_phone",
        SecretKind.Email => "pasted_email",
        SecretKind.Password => "pasted_password",
        SecretKind.SeedPhrase => "pasted_seed_phrase",
        SecretKind.PrivateKey => "pasted_private_key",
        SecretKind.ApiKey => "pasted_api_key",
        _ => "pasted_unclear_digits",
    };

    /// <summary>The words for the safer methods, of those that the service offers.</summary>
    internal static string SaferOf(ServiceProfile service) =>
        (service.Offers(ServiceProfile.Authenticator), service.Offers(ServiceProfile.Passkey)) switch
        {
            (true, true) => SaferBoth,
            (true, false) => SaferAuthenticator,
            (false, true) => SaferPasskey,
            _ => SaferOther,
        };

    /// <summary>The id path of a phrase in the texts.</summary>
    public static string KeyOf(string phrase) => $"phrases.{phrase}";
}

namespace Waymark.Bot.Authoring;

/// <summary>The profile of a new service as its author gets it: every key, with what belongs there.</summary>
static class NewService
{
    internal static string Yaml(string id) => $$"""
        # yaml-language-server: $schema=../schema/service.schema.json
        # One service's numbers, each with where it comes from. Fill in what is empty; leave out no key of numbers and paths.
        service: {{id}}
        name: # As people know it.
        says: [] # What else people call it, such as [short name, usual misspelling].

        # Ways inside its official app or site, in words: never an address that somebody could imitate.
        paths:
          support: # How to reach its support, such as "Official app: profile > Help > Chat".
          freeze: # How to freeze the account.
          recovery: # How to get in when the number is lost.
          announcements: # Where it tells of disturbances.

        # Its companies by region with different help desks, each with its name, such as { eu: EU, tr: Turkiye }.
        regions: {}

        # The ways in that it offers beside a text, of: authenticator, passkey, email, voice. Steps that need another are left out.
        methods: []

        # Ids of a guide's steps that make no sense for it.
        leaves_out: []

        # Official hosts that its paths may link to; each must stand in hosts.yaml too.
        hosts: []

        # "from" is where the number comes from: a page of the service with its date, a measurement, or whose judgement it is.
        numbers:
          usually_arrives: { is: , from: "" } # The time a code normally takes, such as 10-30 sec.
          resend_after: { is: , from: "" } # How long after a request the next one is worth sending, such as 2 min.
          use_within: { is: , from: "" } # How long a code is safe to type, such as 5 min.
          dead_after: { is: , from: "" } # The age at which it is dead, such as 10 min.
          attempts: { is: , from: "" } # How many requests it allows in the window, such as 3.
          window: { is: , from: "" } # The time in which they count, such as 30 min.
          cooldown: { is: , from: "" } # How long to stop after the last of them, such as 30 min.
          pause_after_last_chance: { is: , from: "" } # How long to stop when the one request after that failed too, such as 24 h.
          wrong_entries: { is: , from: "" } # After how many refused codes no more is typed, such as 2.

        """;
}

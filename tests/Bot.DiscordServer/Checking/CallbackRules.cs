namespace Waymark.DiscordServer.Checking;

/// <summary>The first answer to an interaction: which types fit which kind, and what each holds.</summary>
static class CallbackRules
{
    internal const int Pong = 1, Message = 4, Later = 5, LaterInPlace = 6, InPlace = 7, Choices = 8, Modal = 9;

    private const int MostChoices = 25;

    internal static void Check(Form form, DiscordInteraction interaction)
    {
        form.Know(form.Body, "", "type", "data");
        var type = form.Number(form.Body, "", "type", Pong, Modal);
        if (form.Body["type"] is null)
            form.Refuse("type", "BASE_TYPE_REQUIRED", "This field is required");
        if (type is null)
            return;
        if (WhyNot((int)type, interaction) is { } why)
        {
            form.Refuse("type", "INTERACTION_CALLBACK_TYPE", why);
            return;
        }
        var data = form.Body.Value<JsonObject>("data");
        switch (type)
        {
            case Message or InPlace:
                MessageRules.Check(form, data ?? [], "data", type is Message ? MessageUse.Interaction : MessageUse.InteractionEdit, IsV2(type, interaction));
                break;
            case Later when data is not null:
                form.Know(data, "data", "flags");
                break;
            case Choices:
                foreach (var (choice, at) in form.Many(data ?? [], "data", "choices", MostChoices, isRequired: true))
                    CommandRules.Choice(form, choice, at);
                break;
            case Modal:
                ModalRules.Check(form, data ?? [], "data");
                break;
        }
    }

    private static bool IsV2(long? type, DiscordInteraction interaction) =>
        type is InPlace && interaction.Message is { } pressed && (pressed.Flags & DiscordMessage.ComponentsV2) != 0;

    private static string? WhyNot(int type, DiscordInteraction interaction) => type switch
    {
        Pong => "PONG answers a PING only.",
        2 or 3 => "Types 2 and 3 no longer exist.",
        Choices when interaction.Kind is not InteractionKind.Autocomplete => "Choices answer an autocomplete only.",
        not Choices when interaction.Kind is InteractionKind.Autocomplete => "An autocomplete is answered with choices only.",
        LaterInPlace or InPlace when !interaction.IsInPlace => "There is no message to change: it was no component.",
        Modal when interaction.Kind is InteractionKind.Modal => "A modal cannot be answered with a modal.",
        _ => null,
    };
}

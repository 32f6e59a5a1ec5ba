using Waymark.Bot.Authoring;
using Waymark.Tests.Trying;

namespace Waymark.Tests.Authoring;

/// <summary>What is said for several services is true for each of them.</summary>
public sealed class SeveralServices : IDisposable
{
    private const string Sample = "services/sample.yaml";

    private readonly GuidesCopy _guides = new();

    public SeveralServices() => _guides.Write(Sample, TheCheckout.TextOf("docs/examples/second-service/services/sample.yaml"));

    public void Dispose() => _guides.Dispose();

    [Fact]
    public async Task A_service_without_passkeys_is_told_of_none() => await Play.HoldsAsync("""
        @telegram:alice
        > /guide sample-sms
        > Log in
        > it came
        > It worked
        < and an authenticator.
        !< passkey
        @telegram:bob
        > /guide kucoin-sms
        > Log in
        > it came
        > It worked
        < an authenticator or passkey.
        """, _guides.Read());

    [Fact]
    public void A_text_that_names_a_passkey_is_refused_where_one_service_has_none()
    {
        _guides.Replace("sms.yaml", "To be safer, add {safer}.", "To be safer, add a passkey.");
        Assert.Contains(_guides.Problems, problem => problem.Contains("names a passkey, which sample does not list under methods. Write {safer}", StringComparison.Ordinal));
        File.Delete(Path.Combine(_guides.Folder, Sample));
        Assert.NotNull(_guides.Read());
    }

    [Fact]
    public void Two_services_share_no_name()
    {
        _guides.Replace(Sample, "says: [sample exchange", "says: [Kukoin, sample exchange");
        Assert.Contains(_guides.Problems, problem => problem.StartsWith($"guides/{Sample}:{_guides.LineOf(Sample, "says:")}: ", StringComparison.Ordinal)
            && problem.Contains("'kukoin' stands for 'kucoin' and 'sample'. Leave it to one of them.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Wait thirty minutes.")]
    [InlineData("Wait 25 to 30 minutes.")]
    [InlineData("Wait 30-40 min.")]
    [InlineData("You have three requests.")]
    public void A_service_s_number_is_found_in_words_and_in_ranges(string text)
    {
        _guides.Replace("sms.yaml", "after_the_end: This conversation is over.", $"after_the_end: {text}");
        Assert.Contains(_guides.Problems, problem => problem.Contains("'phrases.after_the_end' repeats a number of kucoin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_author_s_own_question_is_answered_ahead_by_what_people_say_for_it()
    {
        _guides.Replace("sms.yaml", "  - check: folder\n", """
              - question: place
                text: Where is the phone now?
                choices:
                  home: { text: In its home country, says: [at home, home town] }
                  abroad: { text: Far away, says: [abroad, in the jungle] }
                  not_sure: Not sure

              - check: folder

            """);
        var book = _guides.Read();
        await Play.HoldsAsync("""
            @telegram:alice
            > /guide kucoin-sms
            > code not coming, i sit in the jungle
            < I noted: Far away.
            @telegram:bob
            > /guide kucoin-sms
            > code not coming, i am abroad
            !< Far away
            """, book);
    }
}

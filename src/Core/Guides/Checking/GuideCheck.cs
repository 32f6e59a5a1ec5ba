using System.Collections.Immutable;

namespace Waymark.Core.Guides.Checking;

/// <summary>Finds what would make a guide fail in a conversation, or harm whoever follows it: all of it at once.</summary>
public static class GuideCheck
{
    private static readonly Func<Guide, IEnumerable<Finding>>[] OfGuides =
        [Structure.Of, Ids.Of, Conditions.Of, Reachability.Of, Unused.Of, Answers.Of];

    private static readonly Func<GuideText, Surroundings, IEnumerable<string>>[] OfTexts =
        [Names.Of, Lengths.Of, Instructions.Of, Requests.Of, Secrets.Of, Claims.Of, Contacts.Of, Links.Of, Figures.Of, SaidWords.Of, Methods.Of];

    /// <param name="services">Those that the guide is offered for.</param>
    public static IEnumerable<GuideProblem> Check(GuideSource source, ImmutableArray<ServiceProfile> services)
    {
        var surroundings = new Surroundings(source.Guide, services, source.OwnNumbers);
        var ofGuide = OfGuides.SelectMany(check => check(source.Guide));
        // An anchor repeats a text at the same line: one mend is enough.
        var texts = GuideTexts.Of(source.Guide).DistinctBy(text => (source.LineOf(text.Key), text.Words, text.Step?.UsesRequest));
        var ofTexts = from text in texts from problem in OfText(text, surroundings) select new Finding(text.Key, problem);
        return ofGuide.Concat(ofTexts).Select(found => new GuideProblem(source.File, source.LineOf(found.Key), found.Text)).Distinct();
    }

    /// <summary>What is wrong with one text, in whatever language it is.</summary>
    internal static IEnumerable<string> OfText(GuideText text, Surroundings surroundings) =>
        OfTexts.SelectMany(check => check(text, surroundings));
}

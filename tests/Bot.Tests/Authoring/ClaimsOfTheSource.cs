using System.Globalization;
using Waymark.Bot.Authoring;

namespace Waymark.Tests.Authoring;

/// <summary>No claim of the source is lost: a part carries it, or a reason says why none does.</summary>
public sealed class ClaimsOfTheSource
{
    private const string Sms = "sms.yaml", Service = "services/kucoin.yaml", Vendor = "vendors/smspin.yaml", Source = "claims/source.yaml";

    /// <summary>File, what stands there, what is put in its place, where the problem is told to be, and its words.</summary>
    public static TheoryData<string, string, string, string, string> Mistakes => new()
    {
        { Sms, "refuse_third_party: { text: *refused, pressing: true, claims: [\"004\"] }", "refuse_third_party: { text: *refused, pressing: true }", "guides/claims/source.yaml:", "The claim '004' (whom the text is for) is in no part's 'claims'. Name it on the part that says it, or give 'left_out' with the reason." },
        { Sms, "refuse_third_party: { text: *refused, pressing: true, claims: [\"004\"] }", "refuse_third_party: { text: *refused, pressing: true, claims: [\"004\", \"009\"] }", "guides/claims/source.yaml:", "The claim '009' (a new number is the quickest way) is left out, but carried by 'topics.refuse_third_party' of guides/sms.yaml. Take one of the two away." },
        { Sms, "claims: [\"004\"]", "claims: [\"004\", \"132\"]", "guides/sms.yaml:", "'topics.refuse_third_party' names the claim '132', which no list in guides/claims has. Write one that is there." },
        { Sms, "claims: [\"004\"]", "claims: [\"004\", \"004\"]", "guides/sms.yaml:", "'topics.refuse_third_party' names the claim '004' twice. Once is enough." },
        { Service, "claims: [\"086\"]", "claims: [\"86\"]", "guides/services/kucoin.yaml:", "'numbers.cooldown' names the claim '86', which no list" },
        { Vendor, "\"010\", ", "\"009\", ", "guides/claims/source.yaml:", "The claim '009' (a new number is the quickest way) is left out, but carried by 'says' of guides/vendors/smspin.yaml." },
        { Source, "  \"131\": no ties", "  \"132\": no ties", "guides/claims/source.yaml:", "The claim '132' (no ties to any service) is in no part's 'claims'." },
        { Source, "left_out: \"Advertising.\" }", "because: \"Advertising.\" }", "guides/claims/source.yaml:", "'left_out' is missing here. Add 'left_out: ...'." },
    };

    [Fact]
    public void Every_claim_is_carried_or_left_out() => Assert.Empty(Coverage.Read(TheGuides.Folder).Problems);

    [Fact]
    public void All_131_are_listed() =>
        Assert.Equal(Enumerable.Range(1, 131).Select(number => number.ToString("D3", CultureInfo.InvariantCulture)), Coverage.Read(TheGuides.Folder).Numbers, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_the_claim_and_its_place(string file, string old, string with, string where, string words)
    {
        using var guides = new GuidesCopy();
        guides.Replace(file, old, with);
        var problems = Coverage.Read(guides.Folder).Problems.Select(problem => problem.ToString());
        Assert.Contains(problems, problem => problem.StartsWith(where, StringComparison.Ordinal) && problem.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_vendor_is_read_with_what_it_says()
    {
        var vendor = Assert.Single(TheGuides.Book.Vendors);
        Assert.Equal(("smspin", "SMSPin"), (vendor.Id, vendor.Name));
        Assert.StartsWith("one code or", vendor.Says, StringComparison.Ordinal);
    }
}

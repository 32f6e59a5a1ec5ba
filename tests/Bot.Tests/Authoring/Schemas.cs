using Newtonsoft.Json.Linq;
using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace Waymark.Tests.Authoring;

/// <summary>What an editor completes is what the readers read.</summary>
public sealed class Schemas
{
    public static TheoryData<string> Places => [.. ReaderKeys.Places.Select(place => place.Place)];

    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(Path.Combine(TheCheckout.Root, "guides"), "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(TheCheckout.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_key_of_a_reader_is_in_the_schema_and_the_other_way_round(string place)
    {
        var (_, _, _, _, schema, path) = ReaderKeys.Places.Single(known => known.Place == place);
        var part = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            JToken.Parse(TheCheckout.TextOf($"guides/schema/{schema}.schema.json")), (at, step) => at is JArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at[step]!);
        Assert.False((bool)part["additionalProperties"]!, $"The schema of '{place}' lets unknown keys in.");
        Assert.Equal(ReaderKeys.Of(place).Order(StringComparer.Ordinal), ((JObject)part["properties"]!).Properties().Select(property => property.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_meaning_is_in_the_schema() => Assert.Equal(
        Bot.Authoring.MeaningWords.All.Split(", "),
        JToken.Parse(TheCheckout.TextOf("guides/schema/guide.schema.json")).SelectTokens("definitions.choice.anyOf[1].properties.means.enum[*]").Select(word => (string)word!).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_file_names_its_schema_and_holds_to_it(string file)
    {
        const string Mark = "# yaml-language-server: $schema=";
        var text = TheCheckout.TextOf(file);
        var first = text.ReplaceLineEndings("\n").Split('\n')[0];
        Assert.StartsWith(Mark, first, StringComparison.Ordinal);
        var schema = Path.Combine(TheCheckout.Root, Path.GetDirectoryName(file)!, first[Mark.Length..]);
        Assert.True(File.Exists(schema), $"{file} names {schema}, which is not there.");
        var errors = (await JsonSchema.FromFileAsync(schema, TestContext.Current.CancellationToken)).Validate(Json(text));
        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("guide", "{ \"guide\": \"sms\" }")]
    [InlineData("service", "{ \"service\": \"a\", \"name\": \"A\", \"paths\": {}, \"numbers\": {} }")]
    [InlineData("vendor", "{ \"vendor\": \"a\", \"name\": \"A\", \"says\": \"B\", \"zzz\": \"C\" }")]
    public async Task A_file_that_is_not_whole_does_not_hold(string schema, string json) => Assert.NotEmpty(
        (await JsonSchema.FromFileAsync(Path.Combine(TheCheckout.Root, $"guides/schema/{schema}.schema.json"), TestContext.Current.CancellationToken)).Validate(JToken.Parse(json)));

    private static JToken Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents[0].RootNode);
    }

    /// <summary>Every scalar is text, as the readers read it.</summary>
    private static JToken Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JObject(map.Children.Select(child => new JProperty(((YamlScalarNode)child.Key).Value!, Json(child.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(Json)),
        _ => new JValue(((YamlScalarNode)node).Value),
    };
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

/// <summary>Templates are written in the words of Handlebars, and mean what they mean to others who know it.</summary>
public sealed class Templates_beside_handlebars
{
    [Fact]
    public void Say_the_same_of_random_templates() =>
        Law.Holds(inputs: 400, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var drawn = new RandomTemplate(random);
            var (layout, partials) = (drawn.Layout(), new Dictionary<string, string> { ["link"] = drawn.Partial() });
            var model = Around(random);
            Assert.Equal($"{layout}\u2192{HandlebarsWitness.Render(layout, partials, model)}", $"{layout}\u2192{Ours(layout, partials, model)}");
        }));

    [Theory]
    [InlineData("{{#if previous}}p{{else if above}}a{{else}}n{{/if}}", "n")]
    [InlineData("{{#unless next}}n{{else unless all}}a{{else}}both{{/unless}}", "both")]
    [InlineData("a\n  {{> part next}}\nb", "a\n  x\n  to 1\n  \n  y\nb")]
    [InlineData("\t{{> part next}}", "\tx\n\tto 1\n\t\n\ty\n")]
    [InlineData("a {{> part next}}\nb", "a x\nto 1\n\ny\n\nb")]
    [InlineData("{{#each steps}}{{#each below}}{{else}}{{../all}}{{@index}}{{/each}}{{/each}}", "all0all1")]
    [InlineData("{{~{all}~}} {{&all}}", "allall")]
    [InlineData("{{{all}~}} }", "all}")]
    [InlineData("{{{all}~}}}", "all}")]
    [InlineData("{{!-- x ~--}} y {{!-- x --~}} y", " y y")]
    [InlineData("{{steps.length}} {{steps.Count}} {{all.Length}} {{#if steps.length}}some{{/if}}{{all.nothing}}", "2 2 3 some")]
    [InlineData("{{#with previous}}{{text}}{{else}}{{all}}{{/with}}", "all")]
    public void Mean_what_they_mean_in_its_own_handbook(string layout, string written)
    {
        var model = new AroundView
        {
            Above = null, Previous = null, Next = new LinkView("to 1", "x/"), All = "all",
            Steps = [new StepView("0", "", false, []), new StepView("1", "", false, [])],
        };
        Assert.Equal(written, Ours(layout, new Dictionary<string, string> { ["part"] = "x\n{{text}}\n\ny\n" }, model));
    }

    [Fact]
    public void Are_not_given_what_nobody_listed() => Assert.Contains(
        "not listed",
        Assert.Throws<InvalidOperationException>(() => Ours("{{name}}", new Dictionary<string, string>(), new TemplateSource("f", "n", ""))).Message,
        StringComparison.Ordinal);

    private static string Ours(string layout, IReadOnlyDictionary<string, string> partials, object model) => Templates.Of(
        [.. partials.Select(p => new TemplateSource($"partials/{p.Key}.hbs", p.Key, p.Value))],
        [new TemplateSource("layouts/it.hbs", "it", layout)]).Render("it", model);

    private static AroundView Around(Random random) => new()
    {
        Above = random.Next(2) == 0 ? null : Link(random),
        Steps = [.. Enumerable.Range(0, random.Next(4)).Select(i => new StepView(
            $"step {i}", random.Next(2) == 0 ? "" : "s/", random.Next(2) == 0, [.. Enumerable.Range(0, random.Next(3)).Select(_ => Link(random))]))],
        All = "all <pages> & \"more\"",
        Previous = random.Next(2) == 0 ? null : Link(random),
        Next = Link(random),
    };

    private static LinkView Link(Random random) => new($"to {random.Next(9)}", "x/", random.Next(2) == 0 ? "" : "note");
}

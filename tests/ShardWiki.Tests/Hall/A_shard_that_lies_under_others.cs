using System.Collections.Immutable;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_shard_that_lies_under_others : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public A_shard_that_lies_under_others()
    {
        _scratch.Write("base/help.mdwn", "Help of the base. [[style]]\n");
        _scratch.Write("base/style.mdwn", "Style of the base, which says things of its own.\n");
        _scratch.Write("base/pic.png", "base");
        _scratch.Write("lower/help.mdwn", "Help of the lower base.\n");
        _scratch.Write("lower/deep.mdwn", "Deep.\n");
        _scratch.Write("wiki/style.mdwn", "Style of the wiki. [[help]]\n");
        _scratch.Write("wiki/pic.png", "wiki");
    }

    [Fact]
    public void Provides_what_nobody_else_holds_and_is_overridden_without_a_word()
    {
        Configure("");

        Assert.Equal(["base:help.mdwn", "lower:deep.mdwn", "wiki:pic.png", "wiki:style.mdwn"], Found("*"));
        var check = Assert.IsType<CheckOutcome>(CheckVerb.Run(Request, "none", null, CancellationToken.None));
        Assert.Empty(check.Conflicts);
        Assert.Empty(check.Findings.Where(f => f.Severity != "note"));
    }

    [Fact]
    public void May_lie_under_a_part_of_the_space()
    {
        Configure("    mount: doc\n");

        Assert.Equal(["base:help.mdwn", "base:style.mdwn", "lower:deep.mdwn", "lower:help.mdwn", "wiki:style.mdwn"], Found("page(*)"));
    }

    [Fact]
    public void Is_a_yes_or_a_no()
    {
        Configure("    underlay: perhaps\n", isUnderlay: "");

        var refused = Assert.IsType<NotDone>(CheckVerb.Run(Request, "none", null, CancellationToken.None));
        Assert.Contains("'underlay'", Assert.Single(refused.Findings).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();

    private SpaceRequest Request => new(_scratch.Root, null, TimeProvider.System);

    private void Configure(string more, string isUnderlay = "    underlay: true\n") => _scratch.Write(
        "shardwiki.yml",
        "space: x\nshards:\n"
        + $"  - name: base\n    folder: base\n    dialect: ikiwiki\n{isUnderlay}{more}"
        + "  - name: lower\n    folder: lower\n    dialect: ikiwiki\n    underlay: true\n"
        + "  - name: wiki\n    folder: wiki\n    dialect: ikiwiki\n");

    private ImmutableArray<string> Found(string spec)
    {
        var request = new QueryRequest(Request, spec) { Reach = QueryReach.Files };
        var found = Assert.IsType<QueryOutcome>(QueryVerb.Run(request, null, CancellationToken.None));
        return [.. found.Pages.Select(p => p.Id).Order(StringComparer.Ordinal)];
    }
}

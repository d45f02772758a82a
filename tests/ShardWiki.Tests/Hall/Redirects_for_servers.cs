using Xunit;

namespace ShardWiki.Tests.Hall;

public sealed class Redirects_for_servers : IDisposable
{
    private readonly PublishedSpace _space = new("redirects: [netlify, nginx, apache, caddy]\n");

    public Redirects_for_servers()
    {
        _ = JournalAppendVerb.Run(new DecisionRequest(_space.Request, "Ann <ann@example.org>"),
            new WrittenDecision("alias.set", "old.name", """{"from":"old.name","to":"notes:one.md"}"""));
        _space.Git("mv", "notes/guide/two.md", "notes/guide/zwei.md");
        _space.Git("commit", "-q", "-m", "Rename");
        _space.Build();
    }

    [Fact]
    public void Are_of_aliases_and_of_pages_that_were_renamed() =>
        Assert.Equal("/h/guide/two/ /h/guide/zwei/ 301!\n/h/old.name/ /h/one/ 301!\n", _space.Site("_redirects"));

    [Fact]
    public void Have_the_form_of_each_server()
    {
        Assert.Contains("\"/h/old.name/\" \"/h/one/\";\n\"/h/old.name\" \"/h/one/\";\n", _space.Site("_/redirects/nginx.conf"), StringComparison.Ordinal);
        Assert.Contains("RedirectMatch 301 \"^/h/old\\.name/?$\" \"/h/one/\"\n", _space.Site("_/redirects/apache.conf"), StringComparison.Ordinal);
        Assert.Contains("redir /h/old.name /h/one/ permanent\nredir /h/old.name/ /h/one/ permanent\n", _space.Site("_/redirects/Caddyfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_not_of_an_address_where_a_page_stands_again()
    {
        _space.Write("notes/guide/two.md", "# Another two\n");
        _space.Build();

        Assert.Equal("/h/old.name/ /h/one/ 301!\n", _space.Site("_redirects"));
    }

    [Fact]
    public void Are_one_file_for_a_server_that_is_named_twice()
    {
        using var space = new PublishedSpace("redirects: [netlify, netlify]\n");
        space.Build();

        Assert.Equal("", space.Site("_redirects"));
    }

    [Fact]
    public void Begin_at_the_host_where_no_address_of_the_site_is_known()
    {
        _space.Write("shardwiki.yml", File.ReadAllText(_space.Path("shardwiki.yml")).Replace("base-url: https://example.org/h/\n", "", StringComparison.Ordinal));
        _space.Build();

        Assert.Equal("/guide/two/ /guide/zwei/ 301!\n/old.name/ /one/ 301!\n", _space.Site("_redirects"));
    }

    [Fact]
    public void Are_pages_too_for_hosts_that_know_none() =>
        Assert.Contains("http-equiv=\"refresh\"", _space.Site("old.name/index.html"), StringComparison.Ordinal);

    public void Dispose() => _space.Dispose();
}

using System.Text;
using Xunit;

namespace ShardWiki.Acceptance;

/// <summary>Files of redirects, in the servers that they are written for, set up as the manual says.</summary>
public sealed class Redirects_that_servers_follow : IDisposable
{
    private static readonly string[] Aliases = ["old/place", "old.name", "alt/plätze", "two words", "x+y", "@home", "50%"];

    private readonly TestSpace _space = new();

    public Redirects_that_servers_follow()
    {
        Put("shardwiki.yml", "space: served\nshards: [ { name: notes, folder: notes, dialect: gfm } ]\nredirects: [nginx, apache, caddy]\n");
        Put("notes/index.md", "# Home\n");
        Put("notes/new/plätzchen.md", "# One\n");
        foreach (var alias in Aliases)
        {
            var ran = _space.Run("alias", alias, "notes:new/plätzchen.md");
            Assert.True(ran.ExitCode == 0, ran.ToString());
        }

        Assert.Equal(0, _space.Run("build").ExitCode);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("apache")]
    [InlineData("caddy")]
    public async Task Lead_from_every_address_that_was_to_the_one_that_is(string name)
    {
        const string There = "301 /new/pl%C3%A4tzchen/";
        string[] addresses = ["/old/place", "/old.name", "/alt/pl%C3%A4tze", "/two~20words", "/x~2by", "/~40home", "/50~25"];
        using var server = ServingProgram.Of(name, _space.PathOf("site"), _space.PathOf("server"));

        // How hexadecimal digits are written is the server's affair.
        foreach (var address in addresses)
        {
            Assert.Equal($"{address}: {There}", $"{address}: {await server.Ask(address)}", ignoreCase: true);
            Assert.Equal($"{address}/: {There}", $"{address}/: {await server.Ask(address + "/")}", ignoreCase: true);
        }

        Assert.Equal("200", await server.Ask("/new/pl%C3%A4tzchen/"));
        Assert.Equal("404", await server.Ask("/oldXname/"));
        Assert.Equal("404", await server.Ask("/old/place/more"));
    }

    public void Dispose() => _space.Dispose();

    private void Put(string path, string text) => _space.Write(path, Encoding.UTF8.GetBytes(text));
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Acceptance;

[Collection("corpora")]
public sealed class The_site_of_the_corpora(CorporaSpace corpora)
{
    private static readonly string[] Names = ["ikiwiki-2011", "ikiwiki-2018", "rust-book"];

    [Fact]
    public void Is_built_with_nothing_worse_than_warnings()
    {
        Assert.True(corpora.FirstBuild.ExitCode == 0, corpora.FirstBuild.ToString());
        Assert.Equal("", corpora.FirstBuild.Errors);
    }

    [Fact]
    public void Has_every_page_of_the_sources_in_its_index_once()
    {
        var expected = Names.SelectMany(FilesOf).Select(f => f.Id).Where(IsPage).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(4525, expected.Length);
        Assert.Equal(expected, corpora.Site.Pages.Select(p => Text(p, "id")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Has_every_page_in_one_topic()
    {
        var members = corpora.Site.Topics.SelectMany(t => t.GetProperty("members").EnumerateArray().Select(m => (Id: m.GetString(), Topic: Text(t, "id"))));

        Assert.Equal(
            corpora.Site.Pages.Select(p => (Id: p.GetProperty("id").GetString(), Topic: Text(p, "topic"))).Order(),
            members.Order());
    }

    [Fact]
    public void Gives_each_voice_an_address_of_its_own_that_says_whose_it_is()
    {
        Assert.Equal(4525, corpora.Site.Pages.Select(p => Text(p, "url")).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(corpora.Site.Pages, page =>
        {
            var voice = BuiltSite.ProvenanceIn(corpora.Site.At(Text(page, "url"))).GetProperty("voices")[0];
            Assert.Equal(Text(page, "id"), Text(voice, "id"));
        });
    }

    [Fact]
    public void Holds_every_other_file_of_the_sources_byte_for_byte()
    {
        var published = corpora.Site.Files.ToHashSet(StringComparer.Ordinal);
        foreach (var (id, path, blob) in Names.SelectMany(FilesOf).Where(f => !IsPage(f.Id) && !f.Id.EndsWith(".html", StringComparison.Ordinal)))
        {
            var shard = id.Split(':')[0];
            var mounted = shard == "rust-book" ? "rust-book/" + path : path;
            string[] places = [mounted, $"_/files/{shard}/{path}"];
            Assert.True(
                places.Where(published.Contains).Any(p => GitBlob.IdOf(Path.Combine(corpora.Site.Folder, p)) == blob),
                $"{id} is at none of {string.Join(", ", places)}");
        }
    }

    [Fact]
    public void Has_no_internal_link_that_leads_nowhere()
    {
        var dead = DeadLinks.Of(corpora.Site);

        Assert.True(dead.IsEmpty, $"{dead.Length} dead links:\n{string.Join('\n', dead.Take(40))}");
    }

    [Fact]
    public void Is_scanned_for_links_as_an_HTML_parser_reads_it()
    {
        var parser = new HtmlParser();
        foreach (var file in corpora.Site.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Where((_, i) => i % 60 == 0))
        {
            var text = corpora.Site.Read(file);
            var document = parser.ParseDocument(text);
            var scan = HtmlFile.Of(text);
            Assert.Equal(document.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet(), scan.Ids.ToHashSet());
            Assert.Equal(
                document.All.Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")).OfType<string>().ToHashSet(),
                scan.References.ToHashSet());
        }
    }

    [Fact]
    public void Shows_each_broken_link_of_the_sources_as_broken()
    {
        var broken = corpora.Site.Index.GetProperty("findings").EnumerateArray().Where(f => Text(f, "code") == "SW1203").ToArray();
        var list = string.Concat(corpora.Site.Files.Where(f => f.StartsWith("_/broken-links/", StringComparison.Ordinal)).Select(corpora.Site.Read));

        Assert.NotEmpty(broken);
        foreach (var page in broken.GroupBy(f => $"{Text(f, "shard")}:{Text(f, "file")}"))
        {
            var html = corpora.Site.At(Text(corpora.Site.Page(page.Key), "url"));
            Assert.True(html.Contains("class=\"broken\"", StringComparison.Ordinal), page.Key);
            Assert.All(page, f => Assert.Contains($"{Text(f, "file")}({f.GetProperty("line")},{f.GetProperty("column")})", list));
        }
    }

    [Fact]
    public void Names_an_address_that_is_there_for_every_topic_and_conflict()
    {
        var addressed = corpora.Site.Topics.Concat(corpora.Site.Index.GetProperty("conflicts").EnumerateArray());

        Assert.All(addressed, entry => Assert.Contains(BuiltSite.FileAt(Text(entry, "url")), corpora.Site.Files));
    }

    [Fact]
    public void Is_told_to_other_programs_as_the_schemas_say()
    {
        var site = corpora.Site;
        var parts = site.Index.GetProperty("parts").EnumerateArray().Select(p => Text(p, "path")).ToArray();

        Assert.Empty(JsonSchema.Errors("shardwiki-index", Bytes("index.json")));
        Assert.Empty(JsonSchema.Errors("shardwiki-build", Bytes("shardwiki-build.json")));
        Assert.NotEmpty(parts);
        Assert.All(parts, p => Assert.Empty(JsonSchema.Errors("shardwiki-index-part", Bytes(p))));
        Assert.All(site.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Where((_, i) => i % 20 == 0), f =>
            Assert.Empty(JsonSchema.Errors("shardwiki-provenance", Encoding.UTF8.GetBytes(BuiltSite.ProvenanceIn(site.Read(f)).GetRawText()))));
    }

    [Fact]
    public void Names_its_parts_by_their_hash_and_counts_them()
    {
        foreach (var part in corpora.Site.Index.GetProperty("parts").EnumerateArray())
        {
            var bytes = Bytes(Text(part, "path"));
            Assert.Equal(Text(part, "sha256"), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(part.GetProperty("count").GetInt32(), corpora.Site.Json(Text(part, "path")).GetProperty(Text(part, "kind")).GetArrayLength());
        }
    }

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(corpora.Site.Folder, path));

    private IEnumerable<(string Id, string Path, string Blob)> FilesOf(string corpus) =>
        corpora.Clone(corpus).Files().Select(f => ($"{corpus}:{f.Path}", f.Path, f.Blob));

    private static bool IsPage(string id) => id.EndsWith(".mdwn", StringComparison.Ordinal) || id.EndsWith(".md", StringComparison.Ordinal);

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ShardWiki.Projection;
using Xunit;

namespace ShardWiki.Tests;

public sealed class A_name_of_a_page
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Repository.Full("tests/ShardWiki.Tests/Projection/names.txt")))
            {
                var isRow = !line.StartsWith("# ", StringComparison.Ordinal);
                if (isRow && line.Split(" |") is [var name, var folder, var root])
                {
                    rows.Add(name.Trim(), folder.Trim(), root.Trim());
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Becomes_a_file_name(string name, string inFolder, string inRoot)
    {
        Assert.Equal(inFolder, FileName.Of(name));
        Assert.Equal(inRoot, FileName.AtRoot(name));
    }

    [Fact]
    public void Is_the_same_in_both_normal_forms() => Assert.Equal(FileName.Of("Gru\u0308n"), FileName.Of("Grün"));

    [Fact]
    public void Is_cut_and_gets_a_hash_where_it_is_too_long()
    {
        var name = FileName.Of(new string('ä', 60));

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 90, 100);
        Assert.Matches("^ä+~[0-9a-f]{8}$", name);
        Assert.NotEqual(name, FileName.Of(new string('ä', 61)));
    }

    [Fact]
    public void Is_not_cut_within_an_encoded_byte() =>
        Assert.Matches("^(~[0-9a-f]{2})+~[0-9a-f]{8}$", FileName.Of(new string('☃', 60)));

    [Fact]
    public void Gets_a_hash_where_another_of_the_folder_differs_in_case_only()
    {
        var table = NameTable.Of(["doc/Install", "doc/install", "doc/INSTALL", "Doc"]);

        Assert.Equal("doc~" + table["doc"][^8..], table["doc"]);
        Assert.Equal("Doc", table["Doc"]);
        Assert.Equal(table["doc"] + "/INSTALL", table["doc/INSTALL"]);
        Assert.Matches("/Install~[0-9a-f]{8}$", table["doc/Install"]);
        Assert.Matches("/install~[0-9a-f]{8}$", table["doc/install"]);
    }

    [Fact]
    public void Goes_where_it_fits_when_the_whole_path_would_not()
    {
        var deep = string.Join('/', Enumerable.Repeat(new string('x', 90), 30));
        var table = NameTable.Of([deep, deep + "y"]);

        Assert.All([deep, deep + "y"], p => Assert.InRange(table[p].Length, 1, 1000));
        Assert.NotEqual(table[deep], table[deep + "y"]);
    }

    [Fact]
    public void Is_an_ordinary_file_on_every_platform_whatever_it_was()
    {
        var pieces = Gen.Elements(
            "a", "A", "ß", "İ", "é", "e\u0301", ".", "..", "@", "_", "~", " ", "con", "NUL", "/", "\\", ":",
            "index.html", "~2e", "\u202e", "\0", "\ud800", "☃", "日", "x.y", new string('q', 70));
        var path = pieces.ArrayOf().Where(p => p.Length > 0).Select(p => string.Concat(p).Trim('/'))
            .Where(p => p.Length > 0 && !p.Contains("//"));
        Law.Holds(Prop.ForAll(path.ArrayOf().ToArbitrary(), paths =>
        {
            var names = NameTable.Of(paths);
            var files = paths.Distinct(StringComparer.Ordinal).Select(p => names[p]).ToArray();
            Assert.Equal(files.Length, files.Select(FileName.Fold).Distinct(StringComparer.Ordinal).Count());
            Assert.All(files.SelectMany(f => f.Split('/')), Is_ordinary);
        }));
    }

    private static void Is_ordinary(string segment)
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(segment), 1, 100);
        Assert.DoesNotMatch(@"[\x00-\x20\x7f<>:""|?*\\@\u202e\ufffd]", segment);
        Assert.DoesNotMatch(@"^\.|\.$|^(?i:con|prn|aux|nul|com\d|lpt\d)(\.|$)", segment);
        Assert.DoesNotMatch("^(?i:index.html)$", segment);
        Assert.True(segment.IsNormalized());
    }
}

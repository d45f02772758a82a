using System.Text;
using ShardWiki.Testing;
using Xunit;

namespace ShardWiki.Tests.Hall;

/// <summary>
/// A space of three shards in which something happens at each step: to a page, a file, the journal, the configuration or
/// the looks. The same seed makes the same steps.
/// </summary>
internal sealed class ChangingSpace : IDisposable
{
    private static readonly string[] Names = ["index", "one", "Two", "sub/three", "sub/four", "five", "sub/deep/six", "templates/note", "shortcuts", "sidebar", "sub/sidebar"];
    private readonly ScratchFolder _scratch = new();
    private readonly ScriptedRepository _repository = new();
    private readonly Random _chance;
    private readonly ChangingTexts _texts;
    private readonly ChangingSettings _settings;
    private readonly bool _isKept;

    public ChangingSpace(int seed)
    {
        _chance = new Random(seed);
        _isKept = seed % 2 == 1;
        _texts = new ChangingTexts(_chance, Names);
        _settings = new ChangingSettings(_chance, _repository.Root);
        _repository.Commit("Begin", ("one.md", "# One\n\nA [link](Two.md).\n"));
        _scratch.Write("wiki/index.mdwn", "Start at [[one]].\n\n[[!map pages=\"*\"]]\n");
        _scratch.Write("vault/five.md", "# Five\n\n![[one]]\n");
        CopyTheme();
        _scratch.Write("shardwiki.yml", _settings.Written());
    }

    // In every other space what files hold is kept as soon as it is read.
    public SpaceRequest Request => new(_scratch.Root, null, _isKept ? new ClockAhead() : TimeProvider.System);

    public string Path(string relative) => _scratch.Path(relative);

    /// <summary>Does one thing; what it was.</summary>
    public string Step() => _chance.Next(20) switch
    {
        < 8 => Write(),
        8 or 9 => Delete(),
        10 or 11 => Rename(),
        12 => Asset(),
        13 or 14 => Decide(),
        15 => Draft(),
        16 => Revoke(),
        17 or 18 => Configure(),
        _ => Restyle(),
    };

    public BuildOutcome Build(string output, bool full, int degree) => Assert.IsType<BuildOutcome>(BuildVerb.Run(
        new BuildRequest { Space = Request, Output = Path(output), Full = full, Degree = degree, FailOn = "none" },
        CancellationToken.None));

    public void Dispose()
    {
        _scratch.Dispose();
        _repository.Dispose();
    }

    private DecisionRequest Ann => new(Request, "Ann <ann@example.org>");

    private string Name() => Names[_chance.Next(Names.Length)];

    // The shard's folder, with the ending of its pages.
    private (string Folder, string Ending) Shard() => _chance.Next(3) switch
    {
        0 => (_repository.Root, ".md"),
        1 => (Path("wiki"), ".mdwn"),
        _ => (Path("vault"), ".md"),
    };

    private string Write()
    {
        var (folder, ending) = Shard();
        return Put(folder, Name() + ending, _texts.Any(ending == ".mdwn"));
    }

    private string Asset()
    {
        var (folder, _) = Shard();
        return Put(folder, _chance.Next(2) == 0 ? "picture.png" : "sub/data.csv", $"{_chance.Next(5)},1\n");
    }

    private string Put(string folder, string path, string text)
    {
        var file = System.IO.Path.Combine(folder, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        Committed(folder);
        return $"wrote {path} in {System.IO.Path.GetFileName(folder)}: {text.ReplaceLineEndings("|")}";
    }

    private string Delete()
    {
        var (folder, _) = Shard();
        if (Files(folder) is not { Length: > 1 } files)
        {
            return "deleted nothing";
        }

        var file = files[_chance.Next(files.Length)];
        File.Delete(file);
        Committed(folder);
        return $"deleted {file}";
    }

    private string Rename()
    {
        var (folder, ending) = Shard();
        if (Files(folder) is not { Length: > 0 } files)
        {
            return "renamed nothing";
        }

        var (from, to) = (files[_chance.Next(files.Length)], System.IO.Path.Combine(folder, Name() + ending));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
        Committed(folder);
        return $"renamed {from} to {to}";
    }

    private void Committed(string folder)
    {
        if (folder == _repository.Root)
        {
            _repository.Git("add", "-A");
            _repository.CommitStaged("Ann <ann@example.org>", ScriptedRepository.Beginning.AddDays(_chance.Next(900)), "Change");
        }
    }

    private static string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/.git/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private string Page() => _chance.Next(3) switch { 0 => $"a:{Name()}.md", 1 => $"b:{Name()}.mdwn", _ => $"c:{Name()}.md" };

    private string Decide()
    {
        var (one, other) = (Page(), Page());
        var kind = _chance.Next(4);
        var outcome = kind switch
        {
            0 => AliasVerb.Run(Ann, $"old/{Name()}", one, CancellationToken.None),
            1 => BindVerb.Run(Ann, [one, other], CancellationToken.None),
            2 => PartVerb.Run(Ann, one, other, CancellationToken.None),
            _ => DesignateVerb.Run(Ann, one, CancellationToken.None),
        };
        return $"decided {kind} {one} {other}: {outcome.GetType().Name}";
    }

    private string Draft()
    {
        var page = Page();
        var draft = new OverlayDraft(page, Encoding.UTF8.GetBytes(_texts.Any(false)), "because");
        return $"drafted on {page}: {OverlayNewVerb.Run(Ann, draft, CancellationToken.None).GetType().Name}";
    }

    private string Revoke()
    {
        var seq = _chance.Next(1, 30);
        return $"revoked {seq}: {RevokeVerb.Run(Ann, seq, "", CancellationToken.None).GetType().Name}";
    }

    private string Configure()
    {
        var what = _settings.Change();
        _scratch.Write("shardwiki.yml", _settings.Written());
        return what;
    }

    private void CopyTheme()
    {
        var from = System.IO.Path.Combine(SourceTree.Root, "themes/default");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            _scratch.Write("themes/default/" + System.IO.Path.GetRelativePath(from, file), File.ReadAllBytes(file));
        }
    }

    private string Restyle()
    {
        var (file, end) = _chance.Next(2) == 0
            ? (Directory.EnumerateFiles(Path("themes/default/assets"), "*.css").Order(StringComparer.Ordinal).First(), "/* x */\n")
            : (Path("themes/default/partials/foot.hbs"), "<!-- x -->\n");
        File.AppendAllText(file, end);
        return $"restyled {file}";
    }
}

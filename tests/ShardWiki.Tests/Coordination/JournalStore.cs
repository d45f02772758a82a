using ShardWiki.Coordination;
using ShardWiki.Git;
using ShardWiki.Testing;

namespace ShardWiki.Tests;

/// <summary>A bare repository of one test's own that holds a journal, with the files beside it that can be damaged.</summary>
internal sealed class JournalStore : IDisposable
{
    public const string Branch = "refs/heads/shardwiki/handbook";
    private readonly ScratchFolder _scratch = new();

    public JournalStore() => GitRepository.InitBare(Folder).Dispose();

    /// <summary>Everything of the test.</summary>
    public string Root => _scratch.Root;

    /// <summary>The repository.</summary>
    public string Folder => Path("j.git");

    /// <summary>Where somebody notes how far the journal was read.</summary>
    public string Mark => Path("mark");

    /// <summary>The file that says where the branch stands.</summary>
    public string RefFile => Path($"j.git/{Branch}");

    /// <summary>The objects that have a file each.</summary>
    public List<string> LooseObjects =>
    [
        .. Directory.EnumerateFiles(Path("j.git/objects"), "*", SearchOption.AllDirectories)
            .Where(file => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file))!.Length == 2)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>How the journal is opened.</summary>
    public JournalPlace Place => new() { Stream = Script.Stream, Clock = TimeProvider.System, MarkFile = Mark };

    public string Path(string relative) => _scratch.Path(relative);

    public void Dispose() => _scratch.Dispose();
}

using System.Collections.Immutable;
using System.Text;

namespace ShardWiki.Git;

/// <summary>
/// From names to commits and folders in a repository that somebody else may write to, asked of the git program. libgit2
/// maps packs into our own memory, and a pack that is cut short while it is mapped ends the process that reads it: then
/// that is git's, and what remains is a <see cref="GitException"/>.
/// </summary>
public static class CommitLookup
{
    private const string FolderMode = "040000";

    /// <summary>As <see cref="GitRepository.Resolve"/>.</summary>
    public static ObjectName? Find(GitRepository repository, string? reference)
    {
        var name = string.IsNullOrEmpty(reference) ? "HEAD" : reference;
        string[] candidates = [.. Candidates(name).SelectMany(candidate => new[] { candidate + "^{commit}", candidate + "^{tree}" })];
        if (candidates.Length == 0 || Answers(repository, candidates).Chunk(2).FirstOrDefault(found => found[0] is not null) is not { } first)
        {
            return null;
        }

        // Whoever asks for a commit asks for its tree next.
        if (first is [{ } commit, { } tree])
        {
            repository.Trees[commit] = tree;
        }

        return first[0];
    }

    /// <summary>Full names of references, or ids, of many commits at once; null where one leads to none.</summary>
    internal static ImmutableArray<ObjectName?> FindAll(GitRepository repository, ImmutableArray<string> names) =>
        names.IsEmpty ? [] : [.. Answers(repository, [.. names.Select(name => name + "^{commit}")])];

    /// <summary>As <see cref="GitRepository.TreeAt"/>.</summary>
    public static ObjectName? FindFolder(GitRepository repository, ObjectName commit, string folder)
    {
        var path = folder.Trim('/');
        if (path.Length == 0)
        {
            return repository.Trees.TryGetValue(commit, out var known) ? known : Answers(repository, [$"{commit}^{{tree}}"]).FirstOrDefault();
        }

        var listed = GitProgram.On(repository.GitDirectory).Run("ls-tree", "-d", "-z", "--full-tree", commit.ToString(), path)
            .OrThrow($"'{repository.GitDirectory}' cannot be read at {commit}").Text;
        return listed.StartsWith(FolderMode, StringComparison.Ordinal) ? ObjectName.Parse(listed.Split(' ', '\t')[2]) : null;
    }

    // No expression like HEAD~1 is among them: neither a reference nor an id can hold its characters.
    private static IEnumerable<string> Candidates(string name)
    {
        if (name == "HEAD")
        {
            return [name];
        }

        var references = References.Candidates(name).Where(ReferenceName.IsValid);
        return References.IsId(name) ? references.Append(name) : references;
    }

    // Each is answered by a line: "ID TYPE SIZE", or what was asked and why there is none. Git answers at once, and stops where nobody
    // reads that: who first asks everything and then reads waits for it, and it for them, after some thousand questions.
    private static IEnumerable<ObjectName?> Answers(GitRepository repository, string[] questions)
    {
        using var process = GitProgram.On(repository.GitDirectory).Start("cat-file", "--batch-check");
        var asking = Task.Factory.StartNew(
            () => Ask(process, questions), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        using var answers = new MemoryStream();
        process.Output.CopyTo(answers);
        asking.GetAwaiter().GetResult();
        var run = process.Finish(answers.ToArray()).OrThrow($"'{repository.GitDirectory}' cannot be read");
        return run.Lines.Select(line => ObjectName.TryParse(line.Split(' ')[0], out var id) && line.Split(' ').Length == 3 ? id : (ObjectName?)null);
    }

    private static void Ask(GitProcess process, string[] questions)
    {
        try
        {
            process.Input.Write(Encoding.UTF8.GetBytes(string.Concat(questions.Select(question => question + "\n"))));
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code says why.
        }

        process.CloseInput();
    }
}

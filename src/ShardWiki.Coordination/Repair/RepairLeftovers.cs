using System.Collections.Immutable;
using ShardWiki.Git;

namespace ShardWiki.Coordination;

/// <summary>
/// What dead writers left in a repository: the lock of the branch and half-written files. Those of the writer that is
/// named in the gate and known to have ended, and those that nobody touched for long.
/// </summary>
internal static class RepairLeftovers
{
    // Git writes a large pack for minutes, and touches it now and then.
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    public static ImmutableArray<RepairStep> Of(GitRepository repository, JournalPlace place)
    {
        var inside = StoreGate.NamedIn(new JournalGate(repository, place).File);
        var dead = inside is { IsDead: true } ? inside : null;
        var now = place.Clock.GetUtcNow();
        return
        [
            .. from file in Locks(repository, place)
               where dead is not null || IsOlder(file, now, place.Term)
               select Step(file, dead is null ? "nobody touched it for a whole term" : Left(dead)),
            .. from file in Unfinished(repository, place)
               let isOfDead = dead is not null && file.Contains(dead.FileName, StringComparison.Ordinal)
               where isOfDead || IsOlder(file, now, Long)
               select Step(file, isOfDead ? Left(dead!) : "half written, and nobody touched it for an hour"),
        ];
    }

    private static RepairStep Step(string file, string why) => new RepairStep.PutAside(file, why);

    private static string Left(ProcessMark dead) => $"process {dead.Pid} left it when it died";

    private static bool IsOlder(string file, DateTimeOffset now, TimeSpan age) =>
        File.Exists(file) && now - File.GetLastWriteTimeUtc(file) >= age;

    private static IEnumerable<string> Locks(GitRepository repository, JournalPlace place) =>
        new[] { Path.Combine(repository.CommonDirectory, $"{place.Reference}.lock") }.Where(File.Exists);

    private static IEnumerable<string> Unfinished(GitRepository repository, JournalPlace place)
    {
        var objects = Path.Combine(repository.CommonDirectory, "objects");
        var folders = Directory.EnumerateDirectories(objects, "??").Append(Path.Combine(objects, "pack"));
        var files = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "tmp_*"));
        if (place.MarkFile is { } mark && Path.GetDirectoryName(Path.GetFullPath(mark)) is { } beside
            && Directory.Exists(beside))
        {
            files = files.Concat(Directory.EnumerateFiles(beside, $"{Path.GetFileName(mark)}.*.*.*"));
        }

        return files.Order(StringComparer.Ordinal);
    }
}

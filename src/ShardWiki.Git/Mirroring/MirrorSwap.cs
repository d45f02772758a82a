namespace ShardWiki.Git;

/// <summary>
/// Lets a mirror that was made beside another take its place. Both are only renamed, so that one or the other stands there whole,
/// whatever happens; what somebody still holds open is removed by a later one.
/// </summary>
internal sealed class MirrorSwap(string mirror)
{
    private readonly string _folder = Plain(mirror);

    /// <summary>Where the new one is made.</summary>
    internal string Anew { get; } = Beside(mirror, "anew");

    /// <summary>Where what is left of the old one is looked at.</summary>
    internal string Remains { get; } = Beside(mirror, "remains");

    /// <summary>Puts the new one in the place of the old one. Throws <see cref="IOException"/> where that cannot be; then the old one stays.</summary>
    internal void Do()
    {
        Discard();
        var aside = AsideOf(_folder);
        if (Directory.Exists(_folder))
        {
            Directory.Move(_folder, aside);
        }

        try
        {
            Directory.Move(Anew, _folder);
        }
        catch
        {
            Restore(_folder);
            throw;
        }

        Discard();
    }

    /// <summary>Removes what is only needed meanwhile; false where something of it is held and stays for a later one.</summary>
    internal bool Tidy()
    {
        TryRemove(Anew);
        TryRemove(Remains);
        return !Path.Exists(Anew) && !Path.Exists(Remains);
    }

    /// <summary>Puts back what was moved aside, where the program ended before another took its place.</summary>
    internal static void Restore(string mirror)
    {
        var folder = Plain(mirror);
        if (!Directory.Exists(folder) && Directory.Exists(AsideOf(folder)))
        {
            PutBack(folder);
        }
    }

    private static void PutBack(string folder)
    {
        try
        {
            Directory.Move(AsideOf(folder), folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another reader did that just now.
        }
    }

    // What is to go gets another name first: half of it must never be put back.
    private void Discard()
    {
        var aside = AsideOf(_folder);
        if (Directory.Exists(aside) && Directory.Exists(_folder))
        {
            Directory.Move(aside, Enumerable.Range(1, int.MaxValue).Select(n => FormattableString.Invariant($"{_folder}.{n}.gone"))
                .First(name => !Path.Exists(name)));
        }

        foreach (var gone in Directory.GetDirectories(Path.GetDirectoryName(_folder)!, $"{Path.GetFileName(_folder)}.*.gone"))
        {
            TryRemove(gone);
        }
    }

    private static void TryRemove(string folder)
    {
        try
        {
            Remove(folder);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Somebody reads it; the next one removes it.
        }
    }

    private static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        // Nobody may write git's packs, and Windows deletes no such file.
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string AsideOf(string folder) => folder + ".aside";

    private static string Beside(string mirror, string what) =>
        FormattableString.Invariant($"{Plain(mirror)}.{Environment.ProcessId}.{what}");

    private static string Plain(string mirror) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(mirror));
}

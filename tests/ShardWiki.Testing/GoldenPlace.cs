namespace ShardWiki.Testing;

/// <summary>Where a golden lies, and whether it must be there already.</summary>
internal sealed record GoldenPlace(string Folder, string Name, bool MustExist)
{
    public string Golden => Path.Combine(Folder, "__snapshots__", Name);

    public string Mismatch => Path.Combine(Folder, "__mismatch__", Name);
}

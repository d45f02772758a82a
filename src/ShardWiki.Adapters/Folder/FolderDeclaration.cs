using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What a folder can do: with git history it knows former paths, versions and their authors, and two writers can be
/// merged; without, only the present can be read and the last writer wins.
/// </summary>
internal static class FolderDeclaration
{
    public static readonly ProfileDeclaration Plain = new()
    {
        Substrate = Spectrum.Substrate["file-store"],
        WriteGranularity = Spectrum.WriteGranularity["none"],
        ContentOpacity = Spectrum.ContentOpacity["plaintext"],
        OperationalEnvelope = Spectrum.OperationalEnvelope["local"],
        AccessGrant = Spectrum.AccessGrant["open"],
        Liveness = Spectrum.Liveness["static-source"],
        Verbs = [Verb.Read, Verb.TranscludeSource],
    };

    public static readonly ProfileDeclaration WithHistory = Plain with
    {
        Verbs = [Verb.Read, Verb.Diff, Verb.Merge, Verb.Version, Verb.TranscludeSource],
        Overrides = [Spectrum.History["git-native"]],
    };

    /// <summary>The same folder, in the mode in which it is attached.</summary>
    public static ProfileDeclaration In(AttachmentMode mode, ProfileDeclaration read)
    {
        var written = read with
        {
            WriteGranularity = Spectrum.WriteGranularity["whole-file"],
            Verbs = read.Verbs.Add(Verb.Write),
        };
        return mode == AttachmentMode.WriteThrough ? written : read;
    }
}

using ShardWiki.Model;

namespace ShardWiki.Adapters;

/// <summary>
/// What a capture can do: it is read as a folder is, and its source goes on without it; so to write it is refused by a
/// rule and not by code.
/// </summary>
internal static class CaptureDeclaration
{
    public static ProfileDeclaration In(AttachmentMode mode) =>
        FolderDeclaration.In(mode, FolderDeclaration.Plain with { Liveness = Spectrum.Liveness["captured-snapshot"] });
}

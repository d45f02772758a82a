namespace ShardWiki.Git;

/// <summary>A pack, or a file beside it, that is not as it was written.</summary>
/// <param name="Pack">The pack's file, whether it is the one at fault or not.</param>
/// <param name="Part">Which of its files is at fault.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record PackFault(string Pack, PackPart Part, string Reason)
{
    /// <summary>The file at fault.</summary>
    public string File => Path.ChangeExtension(Pack, Part switch
    {
        PackPart.Pack => ".pack",
        PackPart.Index => ".idx",
        _ => ".rev",
    });
}

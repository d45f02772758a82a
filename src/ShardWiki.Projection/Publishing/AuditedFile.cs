namespace ShardWiki.Projection;

/// <summary>
/// The SHA-256 of a file in the receipt, on disk and as it is made anew; null where it is not there. The receipt does not
/// list itself.
/// </summary>
public sealed record AuditedFile(string Path, string? Listed, string? Found, string? Made)
{
    /// <summary>True where all are one.</summary>
    public bool IsSame => Found == Made && (Listed == Found || Path == BuildReceipt.File);

    /// <summary>What is wrong with it, in words.</summary>
    public string Trouble =>
        Path == BuildReceipt.File ? "says other than the receipt of a build from the same inputs"
        : Listed is null && Found is null ? "is missing: a build makes it, and the site never had it"
        : Found is null ? "is missing"
        : Listed is not null && Found != Listed ? Found == Made
            ? "is what a build makes, and the receipt says otherwise"
            : "was changed after it was written"
        : Made is null ? "is made by no build"
        : Listed is null ? "is made by a build, and the receipt does not name it"
        : "is made with other bytes";
}

using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>Publishes a site to a folder, by the rules of the output folder: file by file, and nothing of anybody else's.</summary>
internal static class FolderPublishing
{
    public static VerbOutcome Of(BuiltFolder site, string folder, string stateFolder, CancellationToken cancellation)
    {
        var list = ChangeList.Of(BuildReceipt.Find(folder), site.Receipt);
        var request = new PublishRequest
        {
            Output = folder,
            StateFolder = stateFolder,
            Degree = Environment.ProcessorCount,
            Space = site.Receipt.Space,
            Version = site.Receipt.Version,
            Inputs = site.Receipt.Inputs,
        };
        return Publisher.Publish(site.Plan, request, cancellation) is PublishOutcome.Refused refused
            ? new NotDone(refused.Reason)
            : list.Told(folder);
    }
}

using System.CommandLine;

namespace ShardWiki.Cli;

/// <summary><c>overlay …</c>: edits of pages that are held in the journal.</summary>
internal static class OverlayCommand
{
    public static Command Of(GlobalOptions options) =>
        new("overlay", "Edit what cannot be written, as patches in the journal.")
        {
            OverlayDrafting.New(options),
            OverlayDrafting.Revise(options),
            OverlayReading.List(options),
            OverlayReading.Show(options),
            OverlaySending.Apply(options),
            OverlaySending.Submit(options),
            OverlayMailing.Export(options),
            OverlayMailing.Import(options),
            OverlayOrdering.Rebase(options),
            OverlayOrdering.Reorder(options),
            OverlayOrdering.Squash(options),
            OverlayOrdering.Withdraw(options),
        };
}

using System.Diagnostics.CodeAnalysis;
using ShardWiki.Rehearsal;

/// <summary>Called by the runtime before the program begins, by this name and without a namespace.</summary>
[SuppressMessage("Design", "CA1050", Justification = "the runtime looks for it outside of namespaces")]
internal static class StartupHook
{
    public static void Initialize() => CompiledMethods.Watch();
}

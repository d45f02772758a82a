using ShardWiki.Model;

namespace ShardWiki;

/// <summary>What a way back into a shard's own form would lose, as the degradation contract says it of the shard.</summary>
internal static class Fidelity
{
    /// <summary>The report for whoever takes a patch; empty where nothing is lost.</summary>
    public static string NoteOf(ShardSnapshot shard)
    {
        var treatment = DegradationContract.Decide(Operation.Translate, shard.Profile);
        var isLossless = treatment.Course == Course.ParseForView || treatment.Course == Course.TranslateBothWays;
        return isLossless
            ? ""
            : $"Fidelity: {treatment.Name} ({string.Join(", ", treatment.Because)}). {treatment.Explanation}";
    }
}

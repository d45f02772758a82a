namespace ShardWiki.Model;

/// <summary>
/// What core does in a given position (I-8): one published table, <c>degradation-contract.txt</c>, in which every
/// combination of the positions that an operation reads is decided by exactly one row.
/// </summary>
public static class DegradationContract
{
    public static Treatment Decide(Operation operation, CapabilityProfile profile)
    {
        var row = ContractTable.Embedded.Get(operation, profile.Stance);
        return new Treatment(operation, row.Course, row.When.PositionsIn(profile.Stance), row.Explanation);
    }
}

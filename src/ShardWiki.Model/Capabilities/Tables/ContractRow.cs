namespace ShardWiki.Model;

/// <summary>One row of <c>degradation-contract.txt</c>: in these positions core takes this course.</summary>
internal sealed record ContractRow(Operation Operation, Condition When, Course Course, string Explanation);

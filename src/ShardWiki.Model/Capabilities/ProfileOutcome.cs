namespace ShardWiki.Model;

/// <summary>What came of a <see cref="ProfileDeclaration"/>: a profile, or the rule that it breaks.</summary>
public abstract record ProfileOutcome
{
    private ProfileOutcome()
    {
    }

    /// <summary>
    /// The profile; throws <see cref="InvalidOperationException"/> naming the rule where it was refused.
    /// </summary>
    public abstract CapabilityProfile GetProfile();

    /// <summary>Nothing forbids the declaration.</summary>
    public sealed record Accepted(CapabilityProfile Profile) : ProfileOutcome
    {
        public override CapabilityProfile GetProfile() => Profile;
    }

    /// <summary>
    /// The declaration is impossible. <paramref name="Rule"/> is the first broken rule in the order of
    /// <c>forbidding-rules.txt</c>; the explanation says why it holds and what was found.
    /// </summary>
    public sealed record Refused(string Rule, string Explanation) : ProfileOutcome
    {
        public override CapabilityProfile GetProfile() =>
            throw new InvalidOperationException($"The profile breaks the rule {Rule}: {Explanation}");
    }
}

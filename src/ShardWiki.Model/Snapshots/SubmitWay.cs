namespace ShardWiki.Model;

/// <summary>The ways in which an overlay can be submitted, by the conventions of those who review it.</summary>
public enum SubmitWay
{
    /// <summary>A branch; somebody makes a request of it.</summary>
    Branch,

    /// <summary>A push to <c>refs/for/TARGET/NAME</c>, which Gitea and Forgejo take for a pull request.</summary>
    Agit,

    /// <summary>A push to <c>refs/for/TARGET</c> with a <c>Change-Id</c>, which Gerrit takes for a change.</summary>
    Gerrit,

    /// <summary>A branch with push options, of which GitLab makes a merge request.</summary>
    GitLab,
}

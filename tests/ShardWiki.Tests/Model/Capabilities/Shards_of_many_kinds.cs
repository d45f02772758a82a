using ShardWiki.Model;
using Xunit;

namespace ShardWiki.Tests;

public sealed class Shards_of_many_kinds
{
    private const string Git = "substrate = git-is-the-store & verb diff & verb merge & verb version";

    private const string WrittenGit = Git + " & verb write & write-granularity = whole-file";

    [Theory]
    [InlineData("git, read only", Git,
        "overlay-and-patch transclude-by-anchor project-live core-index parse-for-view federate-by-git")]
    [InlineData("git, written through", WrittenGit,
        "apply-with-merge transclude-by-anchor project-live core-index parse-for-view federate-by-git")]
    [InlineData("git over a quota", Git + " & operational-envelope = rate-limited & access-grant = token",
        "overlay-and-patch transclude-by-anchor cache-at-pull core-index parse-for-view federate-by-git")]
    [InlineData("a folder", "no verb diff",
        "overlay-only transclude-pinned project-live core-index parse-for-view federate-by-content")]
    [InlineData("a folder, written through", "verb write & write-granularity = whole-file",
        "apply-after-backup transclude-pinned project-live core-index parse-for-view federate-by-content")]
    [InlineData("a folder with git history", "history = git-native & verb diff & verb version",
        "overlay-and-patch transclude-by-anchor project-live core-index parse-for-view federate-by-ancestry")]
    [InlineData("a folder with git history, written through",
        "history = git-native & verb version & verb write & write-granularity = whole-file",
        "apply-with-merge transclude-by-anchor project-live core-index parse-for-view federate-by-ancestry")]
    [InlineData("an export of a wiki", "liveness = captured-snapshot & content-opacity = proprietary-but-exportable",
        "overlay-only transclude-pinned project-captured core-index view-export federate-by-content")]
    [InlineData("a wiki behind an interface with rights of persons",
        "substrate = external-api & operational-envelope = rate-limited & access-grant = enterprise-acl & verb version"
        + " & verb write & write-granularity = page & identity-versus-placement = minted-id",
        "overlay-only transclude-by-anchor cache-at-pull core-index-and-ask parse-for-view federate-by-revisions")]
    [InlineData("blocks in an engine",
        "substrate = in-engine & write-granularity = block & verb write & verb version & liveness = view-time",
        "apply-if-unmoved transclude-by-id mark-as-snapshot core-index-and-ask flatten-for-view federate-by-revisions")]
    [InlineData("a story among peers",
        "substrate = peer-to-peer & write-granularity = story-item & verb write & content-opacity = structured-value",
        "apply-if-unmoved transclude-pinned project-live core-index flatten-for-view federate-by-revisions")]
    [InlineData("a replica",
        "substrate = crdt-replica & operational-envelope = realtime & write-granularity = block & verb write"
        + " & access-grant = key-or-invitation",
        "apply-directly transclude-by-id cache-at-pull core-index flatten-for-view federate-by-replication")]
    [InlineData("ciphertext in a repository",
        Git + " & content-opacity = encrypted-per-item & no verb diff & no verb merge",
        "overlay-and-patch transclude-page placeholder no-query no-translation federate-by-revisions")]
    [InlineData("a shard of nothing but ciphertext", "content-opacity = encrypted-shard",
        "overlay-only refuse list-only no-query no-translation federate-by-content")]
    [InlineData("a dashboard", "substrate = local-rest & liveness = irreducibly-live",
        "overlay-only transclude-pinned link-out core-index-and-ask parse-for-view federate-by-content")]
    public void Are_treated_by_their_positions(string kind, string declaration, string courses)
    {
        var profile = CapabilityProfile.Of(PlainFolder.With(declaration)).GetProfile();

        var taken = Operation.All.Select(operation => DegradationContract.Decide(operation, profile).Name);

        Assert.Equal((kind, courses), (kind, string.Join(' ', taken)));
    }
}

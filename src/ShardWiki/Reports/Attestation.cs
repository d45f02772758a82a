using System.Globalization;
using System.Text.Json;
using ShardWiki.Adapters;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// The receipt of a site as an in-toto statement (version 1) with the predicate of SLSA provenance (version 1): the files are
/// its subjects, shards, journal, configuration and looks what it depends on. It is not signed; that is its reader's tool's work.
/// </summary>
public static class Attestation
{
    private const string BuildType = "urn:shardwiki:build:1";

    /// <summary>The statement about the site in a folder that a build just wrote, by the builder of that URI; UTF-8.</summary>
    public static byte[] Of(SpaceRequest request, string site, string builder)
    {
        if (SpaceOpening.Of(request, out var space) is not null || SiteAudit.Find(site) is not { } audit)
        {
            throw new IOException($"the site in '{site}' or its space is gone while it is attested");
        }

        space = space.With(KnownVersion.In(audit.Receipt));
        return ReportJson.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("_type", "https://in-toto.io/Statement/v1");
            json.WriteStartArray("subject");
            Described(json, BuildReceipt.File, ("sha256", audit.ReceiptSum));
            foreach (var file in audit.Receipt.Files.Values.OrderBy(f => f.Path, StringComparer.Ordinal))
            {
                Described(json, file.Path, ("sha256", file.Sha256.ToString()));
            }

            json.WriteEndArray();
            json.WriteString("predicateType", "https://slsa.dev/provenance/v1");
            json.WriteStartObject("predicate");
            Definition(json, space, audit.Receipt);
            json.WriteStartObject("runDetails");
            json.WriteStartObject("builder");
            json.WriteString("id", builder);
            json.WriteStartObject("version");
            json.WriteString("shardwiki", audit.Receipt.Version);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void Definition(Utf8JsonWriter json, OpenSpace space, BuildReceipt receipt)
    {
        var inputs = receipt.Inputs;
        json.WriteStartObject("buildDefinition");
        json.WriteString("buildType", BuildType);
        json.WriteStartObject("externalParameters");
        json.WriteString("space", receipt.Space);
        json.WriteString("configuration", Path.GetFileName(space.File));
        json.WriteString("links", inputs["links"]);
        json.WriteNumber("decision", long.Parse(inputs["journal.seq"], CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteStartArray("resolvedDependencies");
        Described(json, Path.GetFileName(space.File), ("sha256", inputs["configuration"]));
        Described(json, "journal", ("shardwikiJournal1", inputs["journal.head"]));
        Described(json, "looks", ("shardwikiLooks1", inputs["looks"]));
        foreach (var shard in space.Configuration.Shards)
        {
            Shard(json, shard, inputs[$"shard.{shard.Name}.revision"], inputs[$"shard.{shard.Name}.digest"]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A path of this machine says nothing to others; an address does, without what is secret in it.
    private static void Shard(Utf8JsonWriter json, Attachment shard, string revision, string digest)
    {
        var shown = ShownLocation.Of(shard.Location);
        var isRemote = Uri.TryCreate(shown, UriKind.Absolute, out var uri) && shown.Contains("://", StringComparison.Ordinal);
        var isCommit = isRemote && revision.Length == 40 && revision.All(char.IsAsciiHexDigitLower);
        json.WriteStartObject();
        json.WriteString("name", $"shard {shard.Name}");
        if (isRemote)
        {
            json.WriteString("uri", isCommit ? $"git+{uri!.AbsoluteUri}@{revision}" : uri!.AbsoluteUri);
        }

        json.WriteStartObject("digest");
        if (isCommit)
        {
            json.WriteString("gitCommit", revision);
        }

        json.WriteString("shardwikiShard1", digest);
        json.WriteEndObject();
        if (revision.Length > 0)
        {
            json.WriteStartObject("annotations");
            json.WriteString("revision", revision);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Described(Utf8JsonWriter json, string name, (string Algorithm, string Value) digest)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteStartObject("digest");
        json.WriteString(digest.Algorithm, digest.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

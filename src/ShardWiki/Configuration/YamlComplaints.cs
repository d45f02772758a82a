using System.Collections.Immutable;
using ShardWiki.Git;
using ShardWiki.Model;
using YamlDotNet.RepresentationModel;

namespace ShardWiki;

/// <summary>Collects everything that is wrong with one YAML file, so that an author sees it all at once.</summary>
internal sealed class YamlComplaints(string file)
{
    private readonly List<Finding> _findings = [];

    /// <summary>Everything complained of, in the order of the file.</summary>
    public ImmutableArray<Finding> All => [.. _findings.Order()];

    public void Add(FindingCode code, YamlNode at, string message) =>
        Add(code, PlaceOf(at), message);

    /// <summary>Where a part of the file is written.</summary>
    public Place PlaceOf(YamlNode at) => new(null, file, (int)at.Start.Line, (int)at.Start.Column);

    // A value that stands in the wrong place is quoted, and may be an address with a password.
    public void Add(FindingCode code, Place place, string message) =>
        _findings.Add(Finding.Of(code, place, Scrub.Secrets(message)));
}

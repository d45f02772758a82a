namespace ShardWiki.Tests.Hall;

/// <summary>The configuration of a <see cref="ChangingSpace"/>, one part of which changes at a time.</summary>
internal sealed class ChangingSettings(Random chance, string repository)
{
    private static readonly string[] Policies = ["shard-order", "chorus", "newest", "designated", "git-merge", "overlay-only"];
    private static readonly string[] Wikis = ["", "sidebars: true", "autofiles: [tags, folders]", "tagbase: tags", "feeds: []"];
    private string _title = "A";
    private string _policy = "shard-order";
    private string _mount = "";
    private string _exclude = "";
    private string _base = "";
    private string _wiki = "";
    private bool _isUnderlay;

    public string Written() => $"""
        space: changing
        title: {_title}
        {_base}
        policy:
          canonical: {_policy}
        shards:
          - name: a
            git: {repository}
            dialect: gfm
            mount: "{_mount}"
          - name: b
            folder: wiki
            dialect: ikiwiki
            exclude: [{_exclude}]
            {_wiki}
          - name: c
            folder: vault
            dialect: obsidian
            underlay: {(_isUnderlay ? "true" : "false")}

        """;

    /// <summary>Changes one part; which.</summary>
    public string Change()
    {
        switch (chance.Next(7))
        {
            case 0:
                _title = _title == "A" ? "B" : "A";
                return $"title {_title}";
            case 1:
                _policy = Policies[chance.Next(Policies.Length)];
                return $"policy {_policy}";
            case 2:
                _mount = _mount.Length == 0 ? "sub" : "";
                return $"mount {_mount}";
            case 3:
                _exclude = _exclude.Length == 0 ? "\"sub/**\"" : "";
                return $"exclude {_exclude}";
            case 4:
                _base = _base.Length == 0 ? "base-url: https://example.org/x/" : "";
                return $"base {_base}";
            case 5:
                _wiki = Wikis[chance.Next(Wikis.Length)];
                return $"wiki {_wiki}";
            default:
                _isUnderlay = !_isUnderlay;
                return $"underlay {_isUnderlay}";
        }
    }
}

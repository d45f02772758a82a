namespace ShardWiki.Model;

/// <summary>How much a finding matters, in rising order; the configuration may change it by code.</summary>
public enum Severity
{
    /// <summary>Known and left alone.</summary>
    None,

    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Probably not what the author meant.</summary>
    Warning,

    /// <summary>Something could not be shown as it was written.</summary>
    Error,
}

namespace ShardWiki.Model;

/// <summary>One line of a profile: a position, and who said it.</summary>
public sealed record ProfileEntry(Position Position, PositionOrigin Origin)
{
    public Spectrum Spectrum => Position.Spectrum;
}

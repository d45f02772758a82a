namespace ShardWiki.Union;

/// <summary>A test that page specifications can name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">When its answer depends on the page that the specification is written on.</param>
/// <param name="Ask">What it says of a page, given what stands in its parentheses.</param>
internal sealed record SpecTest(string Name, SpecTestPlace Place, Func<SpecLook, string, SpecAnswer> Ask)
{
    /// <summary>
    /// True where it says the same as long as pages, what they say of themselves, where their links lead, and when each was made are the
    /// same: a text, a size, a version or a conflict that is another is nothing to it. Whoever does not know leaves it false.
    /// </summary>
    public bool OutlivesEdits { get; init; }

    /// <summary>True where it says the same of every page.</summary>
    public bool IsOfPlace { get; init; }

    public bool IsPlaced(string argument) =>
        Place == SpecTestPlace.Always || (Place == SpecTestPlace.WithDot && argument.StartsWith('.'));
}

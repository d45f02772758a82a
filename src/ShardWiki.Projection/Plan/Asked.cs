using System.Collections.Immutable;

namespace ShardWiki.Projection;

/// <summary>
/// What somebody asked of the union while a file was written, beyond what the file's key tells. For one thread.
/// </summary>
public sealed class Asked
{
    // More are dearer to keep and to ask again than the file is to make.
    private const int MostQuestions = 4_000;

    private readonly SortedSet<string> _questions = new(StringComparer.Ordinal);

    /// <summary>True where anything may have been asked.</summary>
    public bool IsEverything { get; private set; }

    /// <summary>What was asked, sorted.</summary>
    public ImmutableArray<string> Questions => [.. _questions];

    /// <summary>Notes a question that can be asked again.</summary>
    public void About(string question)
    {
        if (!IsEverything && _questions.Add(question) && _questions.Count > MostQuestions)
        {
            AboutEverything();
        }
    }

    /// <summary>Notes what was asked for <paramref name="other"/>.</summary>
    public void AboutAllOf(Asked other)
    {
        foreach (var question in other._questions)
        {
            About(question);
        }

        if (other.IsEverything)
        {
            AboutEverything();
        }
    }

    /// <summary>Notes that the whole union was looked at.</summary>
    public void AboutEverything()
    {
        IsEverything = true;
        _questions.Clear();
    }
}

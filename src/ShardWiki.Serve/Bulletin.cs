using System.Globalization;
using System.Security.Cryptography;

namespace ShardWiki.Serve;

/// <summary>The latest news, and a way to wait for later ones. Safe for several threads.</summary>
internal sealed class Bulletin
{
    // A page that an earlier run of the server sent must not take this one's first build for the one that it shows.
    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private volatile Posted _posted;

    public Bulletin() => _posted = new Posted(News.None, $"{_run}-0", NewEnd());

    /// <summary>The latest news with the mark that no other news have.</summary>
    public (News News, string Mark) Latest => (_posted.News, _posted.Mark);

    /// <summary>Takes the place of the latest; whoever waits is woken.</summary>
    public void Post(News news, long number)
    {
        var before = _posted;
        _posted = new Posted(news, string.Create(CultureInfo.InvariantCulture, $"{_run}-{number}"), NewEnd());
        before.End.SetResult();
    }

    /// <summary>Waits until the latest news are not those of that mark; false where they still are after so long.</summary>
    public async Task<bool> IsOutdated(string mark, TimeSpan longest, CancellationToken cancellation)
    {
        var latest = _posted;
        if (latest.Mark != mark)
        {
            return true;
        }

        try
        {
            await latest.End.Task.WaitAsync(longest, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static TaskCompletionSource NewEnd() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record Posted(News News, string Mark, TaskCompletionSource End);
}

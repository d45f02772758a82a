using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ShardWiki.Markup;
using ShardWiki.Model;
using ShardWiki.Projection;

namespace ShardWiki;

/// <summary>
/// Has the diagrams of a union drawn by the program that the configuration names, each once: what was drawn before is not
/// drawn again. It is done before anything is written, so that every page knows what it will show. One that cannot be
/// drawn is told, and shown as it is written.
/// </summary>
internal sealed class DiagramDrawing(OpenSpace space, WalkRequest request)
{
    private const int MostOfAPage = 50;
    private const int Longest = 50_000;
    private const int MostPrograms = 4;

    private readonly DiagramMemo _memo = new(space);
    private readonly DiagramProgram? _program =
        space.Configuration.Diagrams.Command is { IsEmpty: false } command ? new(command, space.Folder, DiagramProgram.Longest) : null;

    private readonly ConcurrentDictionary<string, DiagramPicture> _pictures = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _troubles = new(StringComparer.Ordinal);

    /// <summary>The same union, with pictures of its diagrams and what there is to tell of them.</summary>
    public static UnitedWalk AddedTo(UnitedWalk united, OpenSpace space, WalkRequest request, CancellationToken cancellation)
    {
        if (space.Configuration.Diagrams.IsNothing)
        {
            return united;
        }

        var drawn = new DiagramDrawing(space, request).Of(united, cancellation);
        return united with
        {
            Diagrams = drawn,
            Union = united.Union with { Findings = [.. united.Union.Findings, .. drawn.Findings] },
        };
    }

    private DrawnDiagrams Of(UnitedWalk united, CancellationToken cancellation)
    {
        var pages = united.Union.Pages.Where(p => !p.Read.Facts.Diagrams.IsEmpty).ToList();
        var wanted = pages.SelectMany(p => p.Read.Facts.Diagrams.Take(MostOfAPage)).Select(d => d.Text)
            .Where(t => t.Length <= Longest).Distinct().Order(StringComparer.Ordinal).ToList();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Min(request.Degree, MostPrograms), CancellationToken = cancellation,
        };
        Parallel.ForEach(wanted, options, text => Draw(text, cancellation));
        _memo.Forget(allBut: wanted);
        return new DrawnDiagrams(
            _pictures.ToFrozenDictionary(StringComparer.Ordinal),
            [.. pages.SelectMany(p => Told(Place.Of(p.Read.Gathered), p.Read.Facts.Diagrams)).Order()]);
    }

    private void Draw(string text, CancellationToken cancellation)
    {
        if ((KeptDiagrams.Find(space, text) ?? (request.Full ? null : _memo.Find(text))) is { } known)
        {
            _pictures[text] = known;
        }
        else if (_program is not null && Drawn(_program, text, cancellation) is { } picture)
        {
            _memo.Keep(text, picture);
            _pictures[text] = picture;
        }
    }

    private DiagramPicture? Drawn(DiagramProgram program, string text, CancellationToken cancellation)
    {
        var name = space.Configuration.Diagrams.Command[0];
        if (program.Draw(text, out var trouble, cancellation) is not { } bytes)
        {
            _troubles[text] = $"{name} {trouble}";
            return null;
        }

        if (DiagramPicture.Find(bytes) is { } picture)
        {
            return picture;
        }

        _troubles[text] = $"what {name} wrote is no PNG and no SVG that only draws; with Mermaid, set `htmlLabels` to false";
        return null;
    }

    private IEnumerable<Finding> Told(Place page, ImmutableArray<PageDiagram> diagrams)
    {
        for (var i = 0; i < diagrams.Length; i++)
        {
            var diagram = diagrams[i];
            var why = i >= MostOfAPage ? string.Create(CultureInfo.InvariantCulture, $"a page has at most {MostOfAPage} that are drawn")
                : diagram.Text.Length > Longest ? string.Create(CultureInfo.InvariantCulture, $"it has more than {Longest:N0} letters")
                : _troubles.GetValueOrDefault(diagram.Text);
            if (why is not null)
            {
                yield return Finding.Of(
                    FindingCode.DiagramUndrawn, page with { Line = diagram.Line, Column = diagram.Column }, $"the diagram is shown as it is written: {why}");
            }
        }
    }
}

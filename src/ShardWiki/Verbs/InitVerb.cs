using System.Collections.Immutable;
using ShardWiki.Coordination;
using ShardWiki.Model;

namespace ShardWiki;

/// <summary>
/// Makes a new space that builds at once: a configuration, a first page, and a journal that says so.
/// </summary>
public static class InitVerb
{
    private const string Pages = "pages";

    /// <summary>
    /// Makes a space in the folder that <paramref name="request"/> names; nothing that is there is touched.
    /// </summary>
    public static VerbOutcome Run(DecisionRequest request)
    {
        var folder = Path.GetFullPath(request.Space.Folder);
        var file = Path.Combine(folder, request.Space.File ?? SpaceOpening.FileName);
        if (File.Exists(file))
        {
            return new NotDone($"there is a space in {folder} already: {Path.GetFileName(file)}");
        }

        // Asked before anything is written: half a space would be in the way of the next try.
        Directory.CreateDirectory(folder);
        if (Actor.Of(request.Author, folder, out _) is { } nobody)
        {
            return nobody;
        }

        Directory.CreateDirectory(Path.Combine(folder, Pages));
        var name = NameOf(folder);
        var written = ImmutableArray.CreateBuilder<string>();
        WriteNew(file, InitTexts.Configuration(name), written);
        WriteNew(Path.Combine(folder, Pages, "index.md"), InitTexts.FirstPage, written);
        WriteNew(Path.Combine(folder, ".gitignore"), InitTexts.Ignored, written);
        return Founded(request, [.. written.Select(w => Path.GetRelativePath(folder, w).Replace('\\', '/'))]);
    }

    /// <summary>
    /// Makes a space of the ikiwiki that <paramref name="setup"/> sets up (its YAML form); the wiki itself is not touched.
    /// </summary>
    public static VerbOutcome RunFromIkiwiki(DecisionRequest request, string setup)
    {
        var folder = Path.GetFullPath(request.Space.Folder);
        var file = Path.Combine(folder, request.Space.File ?? SpaceOpening.FileName);
        if (File.Exists(file))
        {
            return new NotDone($"there is a space in {folder} already: {Path.GetFileName(file)}");
        }

        if (!File.Exists(setup))
        {
            return new NotDone($"there is no file {setup}");
        }

        var complaints = new YamlComplaints(Path.GetFileName(setup));
        if (IkiwikiSetup.Read(File.ReadAllText(setup), Path.GetFileName(setup), complaints) is not { } wiki)
        {
            var lines = complaints.All.Select(f => FindingLine.Of(f, f.Severity, f.Place.File));
            return new NotDone($"{Path.GetFileName(setup)} cannot be read as an ikiwiki.setup in YAML") { Findings = [.. lines] };
        }

        Directory.CreateDirectory(folder);
        if (Actor.Of(request.Author, folder, out _) is { } nobody)
        {
            return nobody;
        }

        var source = Path.GetRelativePath(folder, Path.GetFullPath(wiki.Source, Path.GetDirectoryName(Path.GetFullPath(setup))!))
            .Replace('\\', '/');
        var written = ImmutableArray.CreateBuilder<string>();
        WriteNew(file, InitTexts.Configuration(NameOf(folder), wiki, source), written);
        WriteNew(Path.Combine(folder, ".gitignore"), InitTexts.Ignored, written);
        var founded = Founded(request, [.. written.Select(w => Path.GetRelativePath(folder, w).Replace('\\', '/'))]);
        return founded is InitOutcome made ? made with { Lost = wiki.Lost } : founded;
    }

    private static VerbOutcome Founded(DecisionRequest request, ImmutableArray<string> written)
    {
        if (SpaceOpening.Of(request.Space, out var space) is { } closed)
        {
            return closed;
        }

        var founded = DecisionRecording.Record(space, request, new SpaceFounded(space.Configuration.Space));
        if (founded is not DecisionOutcome first)
        {
            return founded;
        }

        return space.Configuration.Shards
            .Select(shard => new ShardAttached(shard.Name, shard.Adapter, shard.Location))
            .Select(attached => DecisionRecording.Record(space, request, attached))
            .FirstOrDefault(recorded => recorded is not DecisionOutcome)
            ?? new InitOutcome(space.Configuration.Space.ToString(), written, first.Seq);
    }

    private static void WriteNew(string path, string text, ImmutableArray<string>.Builder written)
    {
        if (!File.Exists(path))
        {
            File.WriteAllText(path, text);
            written.Add(path);
        }
    }

    private static SpaceName NameOf(string folder)
    {
        var letters = Path.GetFileName(folder).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-');
        var text = string.Concat(letters).Trim('-');
        return SpaceName.TryParse(text.Length > 40 ? text[..40] : text, out var name) ? name : SpaceName.Parse("space");
    }
}

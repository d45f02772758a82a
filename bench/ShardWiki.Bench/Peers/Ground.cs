using System.Globalization;

namespace ShardWiki.Bench;

/// <summary>
/// The pages of a shape on the disk, for everyone who builds them: <c>source</c>, a repository with a history; <c>pages</c>, the
/// same files in a folder; <c>marked</c>, the same texts under TOML front matter, as hugo and zola read it.
/// </summary>
internal sealed class Ground
{
    private const int Wanted = 20;
    private const int WhoWant = 3;
    private readonly Shape _shape;
    private readonly GitFolder _source;
    private readonly string[] _files;

    public Ground(string folder, Shape shape)
    {
        (Folder, _shape, _source) = (folder, shape, new GitFolder(Path.Combine(folder, "source")));
        shape.Lay(_source);
        _files = _source.Files(shape.Ending);
        if (_files.Length != shape.Pages)
        {
            throw new InvalidOperationException($"the shape '{shape.Name}' has {_files.Length} pages and should have {shape.Pages}");
        }

        Want();
        foreach (var file in _files)
        {
            var text = _source.Read(file);
            WriteBelow("pages", file, text);
            WriteBelow("marked", Named(file), Marked(file, text));
        }
    }

    public string Folder { get; }

    public int Pages => _files.Length;

    public string Dialect => _shape.Dialect;

    /// <summary>Changes a sentence of one page.</summary>
    public void Edit(int round)
    {
        var file = _files[_files.Length / 2];
        Put(file, $"{_source.Read(file)}\nChanged {round.ToString(CultureInfo.InvariantCulture)}.\n");
    }

    /// <summary>Adds a page that three others link to.</summary>
    public void Add(int round) => Put(WantedName(round) + _shape.Ending, "A page that others wait for.\n");

    /// <summary>The page that decisions are about, as the command line names it.</summary>
    public string Decided => "pages:" + _files[_files.Length / 3];

    private void Put(string file, string text)
    {
        _source.Write(file, text);
        _source.Commit("A change");
        WriteBelow("pages", file, text);
    }

    private static string WantedName(int number) => string.Create(CultureInfo.InvariantCulture, $"wanted{number}");

    private void Want()
    {
        var between = _files.Length / (Wanted * WhoWant);
        for (var link = 0; link < Wanted * WhoWant; link++)
        {
            var file = _files[link * between];
            _source.Write(file, $"{_source.Read(file)}\n\nSee {_shape.Link(file, WantedName(link / WhoWant))}.\n");
        }

        _source.Commit("Wait for pages");
    }

    // Where a file is called index, or index and a dot, hugo makes pages of no other in its folder.
    private string Named(string file)
    {
        var name = file[..^_shape.Ending.Length];
        var last = name[(name.LastIndexOf('/') + 1)..];
        return (last == "index" || last.StartsWith("index.", StringComparison.Ordinal) ? $"{name[..^last.Length]}page-{last}" : name) + ".md";
    }

    private string Marked(string file, string text)
    {
        var title = Path.GetFileName(file[..^_shape.Ending.Length]).Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        var harmless = text.Replace("{{", "{ {", StringComparison.Ordinal).Replace("{%", "{ %", StringComparison.Ordinal);
        return $"+++\ntitle = \"{title}\"\n+++\n{harmless}";
    }

    private void WriteBelow(string folder, string file, string text)
    {
        var path = Path.Combine(Folder, folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

using System.Runtime.CompilerServices;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ShardWiki.Testing;

/// <summary>
/// A reviewed text that a test's result must equal, kept in <c>__snapshots__/File.Method.snap</c> beside the test.
/// A text that differs is left in <c>__mismatch__/</c>: to accept it, move it over the golden. A golden that is not
/// there yet is written, except where <c>CI=true</c>: there nobody would review it.
/// </summary>
public static class Golden
{
    /// <summary>Holds the text against the golden of the calling test, or of one row of a theory.</summary>
    public static void Matches(
        string text, string row = "", [CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        var name = Path.GetFileNameWithoutExtension(file) + "." + method + (row == "" ? "" : "." + row) + ".snap";
        Matches(text, new GoldenPlace(Path.GetDirectoryName(file)!, name, OnCi));
    }

    internal static void Matches(string text, GoldenPlace place)
    {
        if (!File.Exists(place.Golden))
        {
            if (place.MustExist) throw new GoldenMismatchException($"{place.Name} is missing: run the test here.");
            Write(place.Golden, text);
            return;
        }

        var golden = File.ReadAllText(place.Golden);
        if (golden == text)
        {
            if (File.Exists(place.Mismatch)) File.Delete(place.Mismatch);
            return;
        }

        Write(place.Mismatch, text);
        throw new GoldenMismatchException($"{place.Name} differs; __mismatch__ has all:\n{Difference(golden, text)}");
    }

    private static bool OnCi => Environment.GetEnvironmentVariable("CI") == "true";

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>The changed lines only.</summary>
    private static string Difference(string golden, string text)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(golden, text, ignoreWhitespace: false).Lines
            .Where(line => line.Type != ChangeType.Unchanged)
            .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text);
        var difference = string.Join('\n', lines);
        return difference == "" ? "(in line endings only)" : difference;
    }
}

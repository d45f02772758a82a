using System.Globalization;
using System.Text;
using System.Xml;

namespace ShardWiki;

/// <summary>
/// A run as JUnit's XML, which every pipeline shows as tests (docs/formats/reports.md): one case for the space as a whole, one
/// for each finding and each conflict; those that make the verb fail have failed.
/// </summary>
public static class JUnitReport
{
    /// <summary>The report of <paramref name="run"/>, UTF-8.</summary>
    public static byte[] Of(ReportedRun run)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(buffer, settings))
        {
            var findings = run.Outcome.Findings;
            var failures = findings.Count(run.IsTooBad) + (run.FailsOnConflicts ? run.Conflicts.Length : 0);
            xml.WriteStartElement("testsuites");
            Counts(xml, "shardwiki", 1 + findings.Length + run.Conflicts.Length, failures, run.Undone is null ? 0 : 1);
            xml.WriteStartElement("testsuite");
            Counts(xml, "shardwiki", 1 + findings.Length + run.Conflicts.Length, failures, run.Undone is null ? 0 : 1);
            Space(xml, run);
            foreach (var finding in findings)
            {
                Case(xml, (run.PathOf(finding), Named(finding)), finding.Message, run.IsTooBad(finding) ? finding.Code : null);
            }

            foreach (var conflict in run.Conflicts)
            {
                var detail = string.Join("\n    ", conflict.Remedies.Prepend(conflict.Detail));
                Case(xml, ($"/{conflict.Address}", Named(conflict)), detail, run.FailsOnConflicts ? "conflict" : null);
            }

            xml.WriteEndDocument();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Counts(XmlWriter xml, string name, int tests, int failures, int errors)
    {
        xml.WriteAttributeString("name", name);
        foreach (var (what, count) in new[] { ("tests", tests), ("failures", failures), ("errors", errors) })
        {
            xml.WriteAttributeString(what, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Space(XmlWriter xml, ReportedRun run)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "space");
        xml.WriteAttributeString("name", "is read and joined");
        if (run.Undone is { } reason)
        {
            Trouble(xml, "error", "not-done", reason);
        }

        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, (string Class, string Name) called, string text, string? failure)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Fit(called.Class));
        xml.WriteAttributeString("name", Fit(called.Name));
        if (failure is not null)
        {
            Trouble(xml, "failure", failure, text);
        }
        else
        {
            xml.WriteElementString("system-out", Fit(text));
        }

        xml.WriteEndElement();
    }

    private static void Trouble(XmlWriter xml, string element, string type, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("message", Fit(text.Split('\n')[0]));
        xml.WriteString(Fit(text));
        xml.WriteEndElement();
    }

    private static string Named(FindingLine finding) => finding.Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{finding.Code} at {finding.Line}:{Math.Max(finding.Column, 1)}")
        : finding.Code;

    private static string Named(ConflictLine conflict) => $"{conflict.Kind} of {string.Join(", ", conflict.Subjects)}";

    // What XML has no way to say, and a half of a character, shows as U+FFFD.
    private static string Fit(string text)
    {
        var fit = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            fit.Append(rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\ufffd");
        }

        return fit.ToString();
    }
}

using System.Text;

namespace ShardWiki.Coordination;

/// <summary>
/// Which decisions stand: a revocation takes back the line that it names, and gives back what that line took, where it
/// is a revocation itself.
/// </summary>
internal sealed class Revocations(MarkedLines lines, EffectBook effects)
{
    /// <summary>Why this revocation cannot follow on the lines that are there, or null.</summary>
    public string? ObjectionTo(DecisionRevoked revoked)
    {
        var seq = revoked.Revoked;
        if (!lines.Has(seq))
        {
            return $"there is no decision {seq}";
        }

        return !IsAbout(lines[seq], revoked.About)
                ? $"decision {seq} is about '{OneLine.Of(lines[seq].Subject)}', not '{OneLine.Of(revoked.About)}'"
            : !lines.Stands(seq) ? $"decision {seq} is revoked already"
            : lines[seq].Decision is DecisionRevoked && lines.MarkOf(seq).IsVoid ? $"decision {seq} has no effect"
            : Fixed(lines[Root(seq)]);
    }

    /// <summary>Carries out a revocation to which there is no objection.</summary>
    public void Take(DecisionRevoked revoked)
    {
        var (seq, change) = (revoked.Revoked, 1);
        while (true)
        {
            var before = lines.Stands(seq);
            var mark = lines.MarkOf(seq);
            lines.Mark(seq, mark with { Revocations = mark.Revocations + change });
            if (lines.Stands(seq) == before)
            {
                return;
            }

            if (lines[seq].Decision is not DecisionRevoked inner)
            {
                Reread(lines[seq]);
                return;
            }

            (seq, change) = (inner.Revoked, before ? -1 : 1);
        }
    }

    private static bool IsAbout(DecisionLine line, string subject) =>
        line.Subject == subject || line.Subject == subject.Normalize(NormalizationForm.FormC);

    private void Reread(DecisionLine line)
    {
        if (line.Decision.KeyAt(line.Seq) is { } key)
        {
            effects.Reread(key);
        }
    }

    private long Root(long seq)
    {
        while (lines[seq].Decision is DecisionRevoked inner)
        {
            seq = inner.Revoked;
        }

        return seq;
    }

    private string? Fixed(DecisionLine line)
    {
        if (line.Decision is SpaceFounded)
        {
            return $"decision {line.Seq} founded the space, which cannot be revoked";
        }

        var effect = line.Decision.KeyAt(line.Seq) is { } key ? effects.Find(key) : null;
        return effect is Overlay { Status.IsWritten: true } overlay
            ? $"overlay {overlay.Seq} is {overlay.Status.Word}: the shard was written, or may have been"
            : null;
    }
}

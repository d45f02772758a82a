namespace ShardWiki.Coordination;

/// <summary>
/// What somebody decided about a space, in the past tense; immutable, and never taken back but by another decision. The
/// set is closed: one record in one file for each type, with its validation and its effect on the state. It is not a
/// command: it says what is so, and nothing is carried out by it.
/// </summary>
public abstract record Decision
{
    private protected Decision()
    {
    }

    /// <summary>Its type as the journal writes it, such as <c>pages.bound</c>.</summary>
    public abstract string Type { get; }

    /// <summary>The version of its data.</summary>
    public virtual int V => 1;

    /// <summary>What it is about: an identity, an address, or the space.</summary>
    public abstract string Subject { get; }

    /// <summary>What was decided, in a sentence for people; one line, however odd the names in it.</summary>
    public abstract string Sentence { get; }

    /// <summary>True where this program knows the type, its version and its data.</summary>
    public virtual bool IsKnown => true;

    /// <summary>Why this may not be appended, or null where it may.</summary>
    public abstract string? Validate();

    /// <summary>The <c>data</c> of the line, as canonical JSON.</summary>
    public string Json => CanonicalJson.Text(Fields);

    /// <summary>The <c>data</c> of the line.</summary>
    internal abstract JsonTerm.Map Fields { get; }

    /// <summary>
    /// What it changes, as line <paramref name="seq"/>; null where it stands by itself, whatever else is decided.
    /// </summary>
    internal virtual EffectKey? KeyAt(long seq) => null;

    /// <summary>
    /// Why it cannot follow on what stands under its key, or null. Such a line changes nothing, and is no error.
    /// </summary>
    internal virtual string? ObjectionTo(Effect? standing) => null;

    /// <summary>
    /// What stands under its key after it; <paramref name="line"/> is the line that holds it. Null where nothing does.
    /// </summary>
    internal abstract Effect? EffectOn(Effect? standing, DecisionLine line);
}

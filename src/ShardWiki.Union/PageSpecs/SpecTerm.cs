using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// One part of a page specification, which answers for one page. <c>and</c> and <c>or</c> ask from left to right and stop
/// at what decides; an answer that could not be given counts as no, unless it decides the whole. A closed set.
/// </summary>
internal abstract record SpecTerm
{
    private SpecTerm()
    {
    }

    /// <summary>Whether the answer may depend on the page that the specification is written on.</summary>
    public abstract bool IsPlaced { get; }

    /// <summary>Whether it asks any test that fits.</summary>
    public abstract bool Asks(Func<SpecTest, bool> fits);

    public abstract SpecAnswer Ask(SpecLook look);

    /// <summary>Whether one of its tests cannot answer for the candidate, be it asked or not.</summary>
    public abstract bool HasMistake(SpecLook look);

    /// <summary>All of them hold.</summary>
    public sealed record And(ImmutableArray<SpecTerm> Terms) : SpecTerm
    {
        public override bool HasMistake(SpecLook look) => Terms.Any(t => t.HasMistake(look));

        public override bool IsPlaced => Terms.Any(t => t.IsPlaced);

        public override bool Asks(Func<SpecTest, bool> fits) => Terms.Any(t => t.Asks(fits));

        public override SpecAnswer Ask(SpecLook look)
        {
            var answer = SpecAnswer.Yes;
            for (var i = 0; i < Terms.Length && answer.Holds; i++)
            {
                answer = Terms[i].Ask(look);
            }

            return answer;
        }
    }

    /// <summary>One of them holds.</summary>
    public sealed record Or(ImmutableArray<SpecTerm> Terms) : SpecTerm
    {
        public override bool HasMistake(SpecLook look) => Terms.Any(t => t.HasMistake(look));

        public override bool IsPlaced => Terms.Any(t => t.IsPlaced);

        public override bool Asks(Func<SpecTest, bool> fits) => Terms.Any(t => t.Asks(fits));

        public override SpecAnswer Ask(SpecLook look)
        {
            var answer = SpecAnswer.No;
            for (var i = 0; i < Terms.Length && !answer.Holds; i++)
            {
                answer = Terms[i].Ask(look);
            }

            return answer;
        }
    }

    /// <summary>It does not hold.</summary>
    public sealed record Not(SpecTerm Term) : SpecTerm
    {
        public override bool HasMistake(SpecLook look) => Term.HasMistake(look);

        public override bool IsPlaced => Term.IsPlaced;

        public override bool Asks(Func<SpecTest, bool> fits) => Term.Asks(fits);

        public override SpecAnswer Ask(SpecLook look) => Term.Ask(look).Holds ? SpecAnswer.No : SpecAnswer.Yes;
    }

    /// <summary>A test of the table, with what stood in its parentheses; a glob is one.</summary>
    public sealed record Asked(SpecTest Test, string Argument, int Position) : SpecTerm
    {
        public override bool HasMistake(SpecLook look) => Test.Ask(look, Argument).Trouble is not null;

        public override bool IsPlaced => Test.IsPlaced(Argument);

        public override bool Asks(Func<SpecTest, bool> fits) => fits(Test);

        public override SpecAnswer Ask(SpecLook look) => Test.Ask(look, Argument).At(Position);
    }
}

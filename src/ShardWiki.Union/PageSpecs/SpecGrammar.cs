using System.Collections.Immutable;

namespace ShardWiki.Union;

/// <summary>
/// The grammar of page specifications: <c>or</c> binds least, then <c>and</c>, then <c>!</c>. Two terms always have a
/// word between them. It reads in one pass, and parentheses nest at most 100 deep.
/// </summary>
internal sealed class SpecGrammar
{
    private const int Deepest = 100;
    private readonly SpecWords _words;
    private SpecWord _word;
    private PageSpecMistake? _mistake;
    private PageSpecMistake? _unknown;
    private int _depth;

    private SpecGrammar(string text)
    {
        _words = new SpecWords(text);
        _word = _words.Next();
    }

    public static PageSpecReading Read(string text)
    {
        if (text.Length > PageSpec.Longest)
        {
            var most = FormattableString.Invariant($"a page specification has at most {PageSpec.Longest} characters");
            return new PageSpecReading.Refused(new PageSpecMistake(PageSpec.Longest + 1, most));
        }

        var grammar = new SpecGrammar(text);
        var root = grammar.Whole();
        return root is null
            ? new PageSpecReading.Refused(grammar._mistake!)
            : new PageSpecReading.Read(new PageSpec(text, root) { Unknown = grammar._unknown });
    }

    private SpecTerm? Whole()
    {
        if (_word.Kind == SpecWordKind.End)
        {
            return Fault("an empty page specification selects nothing; '*' is every page");
        }

        var term = Any();
        return term is null || _word.Kind == SpecWordKind.End ? term : Fault(Unexpected());
    }

    private SpecTerm? Any() => Joined(SpecWordKind.Or, All, terms => new SpecTerm.Or(terms));

    private SpecTerm? All() => Joined(SpecWordKind.And, One, terms => new SpecTerm.And(terms));

    private SpecTerm? Joined(
        SpecWordKind between, Func<SpecTerm?> next, Func<ImmutableArray<SpecTerm>, SpecTerm> join)
    {
        var terms = ImmutableArray.CreateBuilder<SpecTerm>();
        while (next() is { } term)
        {
            terms.Add(term);
            if (_word.Kind != between)
            {
                return terms.Count == 1 ? term : join(terms.ToImmutable());
            }

            Go();
        }

        return null;
    }

    // A row of "!" is read in a loop, for it nests nothing but itself.
    private SpecTerm? One()
    {
        var isNot = false;
        for (; _word.Kind == SpecWordKind.Not; Go())
        {
            isNot = !isNot;
        }

        var term = Bare();
        return term is not null && isNot ? new SpecTerm.Not(term) : term;
    }

    private SpecTerm? Bare()
    {
        switch (_word.Kind)
        {
            case SpecWordKind.Glob:
                return Asked(SpecTests.Glob, _word.Text);
            case SpecWordKind.Test:
                return Asked(SpecTests.Find(_word.Text) ?? Unknown(_word.Text), _word.Argument);
            case SpecWordKind.Open:
                return Nested();
            default:
                return Fault(_word.Kind == SpecWordKind.End ? "a page or a test is missing at the end" : Unexpected());
        }
    }

    private SpecTerm.Asked Asked(SpecTest test, string argument)
    {
        var position = _word.Position;
        Go();
        return new SpecTerm.Asked(test, argument, position);
    }

    private SpecTerm? Nested()
    {
        if (++_depth > Deepest)
        {
            return Fault(FormattableString.Invariant($"parentheses nest at most {Deepest} deep"));
        }

        var open = _word.Position;
        Go();
        var term = Any();
        if (term is null)
        {
            return null;
        }

        if (_word.Kind != SpecWordKind.Close)
        {
            return Fault(_word.Kind == SpecWordKind.End
                ? FormattableString.Invariant($"the '(' at character {open} is not closed")
                : Unexpected());
        }

        _depth--;
        Go();
        return term;
    }

    private void Go() => _word = _words.Next();

    private SpecTerm? Fault(string message)
    {
        _mistake ??= new PageSpecMistake(_word.Position, message);
        return null;
    }

    private string Unexpected() => _word.Kind switch
    {
        SpecWordKind.Close => "this ')' closes nothing, or something is missing before it",
        SpecWordKind.And or SpecWordKind.Or => $"'{_word.Text}' stands between two pages or tests",
        _ => $"'and' or 'or' is missing before '{_word.Text}'",
    };

    // It may be a plug-in's that is not here: like ikiwiki, the specification fails only for a page that it decides.
    private SpecTest Unknown(string name)
    {
        var why = $"there is no test '{name}()'; there are {string.Join(", ", SpecTests.Names)}";
        _unknown ??= new PageSpecMistake(_word.Position, why);
        return new SpecTest(name, SpecTestPlace.Never, (_, _) => SpecAnswer.Cannot(why));
    }
}

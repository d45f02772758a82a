namespace ShardWiki.Union;

/// <summary>Whether a specification holds for anybody; the first for whom it does ends the looking.</summary>
internal static class AnyCandidate
{
    /// <summary>The answer; null where a test has a mistake, so that it depends on all whether that is told.</summary>
    public static SpecAnswer? Answer(PageSpec spec, SpecScope scope, SpecPlace place, PageQueryReach reach)
    {
        var candidates = scope.Reached(reach, spec.AsksForInternal);
        if (candidates.FirstOrDefault() is not { } first)
        {
            return SpecAnswer.No;
        }

        var look = new SpecLook(scope, place, SpecReads.Untold) { Candidate = first };
        if (spec.Root.HasMistake(look))
        {
            return null;
        }

        // What says the same of every page is asked of one.
        if (!spec.Root.Asks(test => !test.IsOfPlace))
        {
            return spec.Root.Ask(look);
        }

        foreach (var candidate in candidates)
        {
            look.Candidate = candidate;
            var answer = spec.Root.Ask(look);
            if (answer.Holds || answer.Trouble is not null)
            {
                return answer.Holds ? answer : null;
            }
        }

        return SpecAnswer.No;
    }
}

using System.Runtime.InteropServices;

namespace ShardWiki.Projection;

/// <summary>
/// Terms of a whole site in ordinal order, and for each the topics that say it, in the order in which they were taken in.
/// Both are flat arrays: there are millions.
/// </summary>
internal sealed class TermTable
{
    private readonly int[] _starts;
    private readonly Posting[] _postings;

    private TermTable(string[] terms, int[] starts, Posting[] postings) => (Terms, _starts, _postings) = (terms, starts, postings);

    /// <summary>The terms.</summary>
    public string[] Terms { get; }

    /// <summary>The topics that say the term of that number.</summary>
    public ReadOnlySpan<Posting> Of(int term) => _postings.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>Takes in terms and postings.</summary>
    public sealed class Taking
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
        private readonly List<int> _terms = [];
        private readonly List<Posting> _postings = [];

        public Taking() => _find = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>The number of a term until <see cref="Sorted"/>.</summary>
        public int NumberOf(ReadOnlySpan<char> term)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_find, term, out var isKnown);
            return isKnown ? number : number = _numbers.Count - 1;
        }

        /// <summary>Takes in that a topic says a term.</summary>
        public void Add(int term, Posting posting)
        {
            _terms.Add(term);
            _postings.Add(posting);
        }

        /// <summary>The table of all that was taken in.</summary>
        public TermTable Sorted()
        {
            var terms = _numbers.Keys.ToArray();
            Array.Sort(terms, StringComparer.Ordinal);
            var places = new int[terms.Length];
            for (var place = 0; place < terms.Length; place++)
            {
                places[_numbers[terms[place]]] = place;
            }

            var starts = new int[terms.Length + 1];
            foreach (var term in _terms)
            {
                starts[places[term] + 1]++;
            }

            for (var place = 0; place < terms.Length; place++)
            {
                starts[place + 1] += starts[place];
            }

            return new TermTable(terms, starts, Placed(places, [.. starts]));
        }

        private Posting[] Placed(int[] places, int[] next)
        {
            var sorted = new Posting[_postings.Count];
            for (var i = 0; i < sorted.Length; i++)
            {
                sorted[next[places[_terms[i]]]++] = _postings[i];
            }

            return sorted;
        }
    }
}

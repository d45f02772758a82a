using System.Runtime.InteropServices;
using System.Text;

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
        // One list of all would be made anew, and copied, each time that it is full.
        private const int Together = 1 << 16;

        private readonly Dictionary<byte[], int> _numbers = new(TermBytes.Comparer);
        private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _find;
        private readonly List<Entry[]> _entries = [];
        private int _count;

        public Taking() => _find = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

        /// <summary>The number of a term, in UTF-8, until <see cref="Sorted"/>.</summary>
        public int NumberOf(ReadOnlySpan<byte> term)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_find, term, out var isKnown);
            return isKnown ? number : number = _numbers.Count - 1;
        }

        /// <summary>Takes in that a topic says a term.</summary>
        public void Add(int term, Posting posting)
        {
            if (_count % Together == 0)
            {
                _entries.Add(new Entry[Together]);
            }

            _entries[^1][_count++ % Together] = new Entry(term, posting);
        }

        /// <summary>The table of all that was taken in.</summary>
        public TermTable Sorted()
        {
            var (terms, numbers) = (new string[_numbers.Count], new int[_numbers.Count]);
            foreach (var (term, number) in _numbers)
            {
                (terms[number], numbers[number]) = (Encoding.UTF8.GetString(term), number);
            }

            Array.Sort(terms, numbers, StringComparer.Ordinal);
            var places = new int[terms.Length];
            for (var place = 0; place < terms.Length; place++)
            {
                places[numbers[place]] = place;
            }

            var starts = new int[terms.Length + 1];
            for (var i = 0; i < _count; i++)
            {
                starts[places[_entries[i / Together][i % Together].Term] + 1]++;
            }

            for (var place = 0; place < terms.Length; place++)
            {
                starts[place + 1] += starts[place];
            }

            return new TermTable(terms, starts, Placed(places, [.. starts]));
        }

        private Posting[] Placed(int[] places, int[] next)
        {
            var sorted = new Posting[_count];
            for (var i = 0; i < _count; i++)
            {
                var (term, posting) = _entries[i / Together][i % Together];
                sorted[next[places[term]]++] = posting;
            }

            return sorted;
        }

        private readonly record struct Entry(int Term, Posting Posting);
    }
}

using System.Collections.Immutable;

namespace ShardWiki.Coordination;

/// <summary>
/// A JSON value as RFC 8785 sees it: numbers are IEEE 754 doubles, the fields of an object are distinct and stand in
/// the order of their UTF-16 code units. It is not a document: there is no white space and no spelling in it.
/// </summary>
internal abstract record JsonTerm
{
    private JsonTerm()
    {
    }

    /// <summary><c>null</c>.</summary>
    public sealed record Nothing : JsonTerm;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Truth(bool Value) : JsonTerm;

    /// <summary>A finite number.</summary>
    public sealed record Number(double Value) : JsonTerm;

    /// <summary>A string.</summary>
    public sealed record Text(string Value) : JsonTerm;

    /// <summary>An array.</summary>
    public sealed record List(ImmutableArray<JsonTerm> Items) : JsonTerm;

    /// <summary>An object.</summary>
    public sealed record Map : JsonTerm
    {
        private readonly ImmutableArray<KeyValuePair<string, JsonTerm>> _fields;

        private Map(ImmutableArray<KeyValuePair<string, JsonTerm>> fields) => _fields = fields;

        /// <summary>The fields, sorted by key.</summary>
        public ImmutableArray<KeyValuePair<string, JsonTerm>> Fields => _fields;

        /// <summary>The value at <paramref name="key"/>, or null.</summary>
        public JsonTerm? this[string key]
        {
            get
            {
                foreach (var field in _fields)
                {
                    if (string.Equals(field.Key, key, StringComparison.Ordinal))
                    {
                        return field.Value;
                    }
                }

                return null;
            }
        }

        /// <summary>The string at <paramref name="key"/>, or null where there is none.</summary>
        public string? FindText(string key) => (this[key] as Text)?.Value;

        /// <summary>The whole number at <paramref name="key"/>, or null where there is none.</summary>
        public long? FindWhole(string key) =>
            this[key] is Number { Value: >= 0 and <= 9007199254740991 and var value } && Math.Floor(value) == value
                ? (long)value
                : null;

        /// <summary>This object with one more field, whose key must be new.</summary>
        public Map With(string key, JsonTerm value) =>
            FindOf([.. _fields, new(key, value)]) ?? throw new ArgumentException("the key is there", nameof(key));

        /// <summary>An object of these fields, whose keys must differ.</summary>
        public static Map Of(params ReadOnlySpan<(string Key, JsonTerm Value)> fields)
        {
            var pairs = new List<KeyValuePair<string, JsonTerm>>(fields.Length);
            foreach (var (key, value) in fields)
            {
                pairs.Add(new(key, value));
            }

            return FindOf(pairs) ?? throw new ArgumentException("two fields have one key", nameof(fields));
        }

        /// <summary>An object of these fields, which are sorted in place; null where two have one key.</summary>
        public static Map? FindOf(List<KeyValuePair<string, JsonTerm>> fields)
        {
            if (!IsInOrder(fields))
            {
                fields.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
                if (!IsInOrder(fields))
                {
                    return null;
                }
            }

            return new Map([.. fields]);
        }

        private static bool IsInOrder(List<KeyValuePair<string, JsonTerm>> fields)
        {
            for (var i = 1; i < fields.Count; i++)
            {
                if (string.CompareOrdinal(fields[i - 1].Key, fields[i].Key) >= 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}

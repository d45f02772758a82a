using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ShardWiki.Testing;

/// <summary>
/// Validates JSON against the schemas in <c>schemas/</c>: the part of JSON Schema 2020-12 that they use. A keyword that
/// it does not know fails, so that no rule of a schema is ever skipped.
/// </summary>
public sealed class JsonSchema
{
    private static readonly FrozenDictionary<string, JsonElement> All =
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "schemas"), "*.json")
            .Select(f => JsonDocument.Parse(File.ReadAllBytes(f)).RootElement)
            .ToFrozenDictionary(s => s.GetProperty("$id").GetString()!, StringComparer.Ordinal);

    private readonly List<string> _errors = [];

    private JsonSchema()
    {
    }

    /// <summary>
    /// What in <paramref name="json"/> breaks the schema called <paramref name="name"/>, by JSON pointer.
    /// </summary>
    public static IReadOnlyList<string> Errors(string name, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var schema = new JsonSchema();
        var id = "urn:shardwiki:schema:" + name;
        schema.Check((id, All[id]), document.RootElement, "");
        return schema._errors;
    }

    private void Check((string Id, JsonElement Schema) at, JsonElement value, string pointer)
    {
        foreach (var keyword in at.Schema.EnumerateObject())
        {
            if (!Holds(at, keyword, value, pointer))
            {
                _errors.Add($"{pointer}: {keyword.Name} {keyword.Value.GetRawText()} is broken by {Short(value)}");
            }
        }
    }

    private bool Holds((string Id, JsonElement Schema) at, JsonProperty keyword, JsonElement value, string pointer)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$schema" or "$id" or "$defs" or "title" or "description":
                return true;
            case "$ref":
                Check(Resolve(at.Id, rule.GetString()!), value, pointer);
                return true;
            case "type":
                return (rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().ToArray() : [rule])
                    .Any(t => IsOf(t.GetString()!, value));
            case "const":
                return JsonElement.DeepEquals(rule, value);
            case "enum":
                return rule.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value));
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!);
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble();
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble();
            case "minLength":
                return value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32();
            case "maxLength":
                return value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.GetInt32();
            case "uniqueItems":
                return value.ValueKind != JsonValueKind.Array
                    || value.EnumerateArray().DistinctBy(i => i.GetRawText()).Count() == value.GetArrayLength();
            case "maxItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32();
            case "minItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32();
            case "minProperties":
                return value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= rule.GetInt32();
            case "required":
                return value.ValueKind != JsonValueKind.Object
                    || rule.EnumerateArray().All(r => value.TryGetProperty(r.GetString()!, out _));
            case "items":
                Each(value, (item, i) => Check((at.Id, rule), item, $"{pointer}/{i}"));
                return true;
            case "properties":
                Known(at.Id, rule, value, pointer);
                return true;
            case "additionalProperties":
                Additional(at, rule, value, pointer);
                return true;
            case "anyOf":
                return rule.EnumerateArray().Any(r => IsValid((at.Id, r), value));
            case "oneOf":
                return rule.EnumerateArray().Count(r => IsValid((at.Id, r), value)) == 1;
            case "allOf":
                Each(rule, (part, _) => Check((at.Id, part), value, pointer));
                return true;
            case "if":
                CheckConsequence(at, value, pointer);
                return true;
            case "then" or "contentEncoding":
                return true;
            default:
                return false;
        }
    }

    private void CheckConsequence((string Id, JsonElement Schema) at, JsonElement value, string pointer)
    {
        if (IsValid((at.Id, at.Schema.GetProperty("if")), value)
            && at.Schema.TryGetProperty("then", out var then))
        {
            Check((at.Id, then), value, pointer);
        }
    }

    private void Known(string id, JsonElement rules, JsonElement value, string pointer)
    {
        foreach (var rule in rules.EnumerateObject())
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(rule.Name, out var member))
            {
                Check((id, rule.Value), member, $"{pointer}/{rule.Name}");
            }
        }
    }

    private void Additional((string Id, JsonElement Schema) at, JsonElement rule, JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in value.EnumerateObject())
        {
            var known = at.Schema.TryGetProperty("properties", out var properties)
                && properties.TryGetProperty(member.Name, out _);
            if (!known && rule.ValueKind == JsonValueKind.False)
            {
                _errors.Add($"{pointer}/{member.Name} is not foreseen");
            }
            else if (!known && rule.ValueKind == JsonValueKind.Object)
            {
                Check((at.Id, rule), member.Value, $"{pointer}/{member.Name}");
            }
        }
    }

    private static bool IsValid((string Id, JsonElement Schema) at, JsonElement value)
    {
        var schema = new JsonSchema();
        schema.Check(at, value, "");
        return schema._errors.Count == 0;
    }

    private static (string, JsonElement) Resolve(string id, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var target = hash == 0 ? id : hash < 0 ? reference : reference[..hash];
        var schema = All[target];
        foreach (var step in hash < 0 ? [] : reference[(hash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            schema = schema.GetProperty(step);
        }

        return (target, schema);
    }

    private static bool IsOf(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };

    private static void Each(JsonElement value, Action<JsonElement, string> check)
    {
        foreach (var (i, item) in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Index() : [])
        {
            check(item, i.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Short(JsonElement value) =>
        value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}

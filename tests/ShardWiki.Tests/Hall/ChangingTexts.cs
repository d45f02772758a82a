namespace ShardWiki.Tests.Hall;

/// <summary>Texts of pages that link, embed, list and tag one another in each way that there is.</summary>
internal sealed class ChangingTexts(Random chance, string[] names)
{
    /// <summary>A text of some paragraphs.</summary>
    public string Any(bool isIkiwiki) =>
        string.Join("\n\n", Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Paragraph(isIkiwiki))) + "\n";

    private string Paragraph(bool isIkiwiki)
    {
        var name = names[chance.Next(names.Length)];
        return chance.Next(isIkiwiki ? 26 : 11) switch
        {
            0 => $"# Title {chance.Next(4)}",
            1 => "The same words that stand on many pages, so that some of them are found to be one topic after all.",
            2 => $"A [link]({name}.md) and [[{name}]] and [[words|{name}]].",
            3 => $"Raw <a href=\"{name}.html\">there</a> and <img src=\"picture.png\" alt=\"p\">.",
            4 => $"![[{name}]]",
            5 => $"![picture](picture.png) [data](sub/data.csv) [[nowhere {chance.Next(3)}]]",
            6 => $"## Part {chance.Next(3)}\n\nText number {chance.Next(6)} of this part.",
            7 => "| a | b |\n|---|---|\n| 1 | 2 |",
            8 => $"#tag{chance.Next(3)} and `code` and https://example.org/{chance.Next(3)}",
            9 => $"[[{name}#part-1]] and [part]({name}.md#part-2)",
            10 => $"Line {chance.Next(50)}.",
            11 => "[[!inline pages=\"sub/*\" archive=yes]]",
            12 => $"[[!tag tag{chance.Next(3)}]] [[!meta title=\"Meta {chance.Next(3)}\"]]",
            13 => "[[!map pages=\"* and !sub/*\"]] [[!pagecount ]] [[!orphans pages=\"*\"]]",
            14 => $"[[!if test=\"link({name})\" then=\"yes\" else=\"no\"]] [[!template id=note text=\"x\"]]",
            15 => $"[[!meta license=\"see [[{name}]]\"]] [[!meta copyright=\"{chance.Next(3)}\"]]",
            16 => $"[[!trailitems pagenames=\"one {name} five\"]]",
            17 => $"[[!inline pages=\"*\" show={chance.Next(1, 5)} feeds=yes]]",
            18 => $"[[!tag auto{chance.Next(4)}]] [[!pagestats pages=\"*\"]] [[!linkmap pages=\"*\"]]",
            19 => $"[[!taglink tag{chance.Next(3)}]] [[!traillink {name}]] [[!table file=\"sub/data.csv\"]]",
            20 => $"[[!shortcut name=sc url=\"https://example.org/{chance.Next(3)}/%s\"]] [[!sc word]]",
            21 => $"[[!sc word]] [[!toggle id=a text=\"more\"]] [[!toggleable id=a text=\"see [[{name}]]\"]]",
            22 => $"[[!template id=note text=\"[[{name}]] and <a href=\\\"{name}.html\\\">there</a>\"]]",
            23 => $"[[!if test=\"tagged(tag{chance.Next(3)})\" all=no then=\"[[{name}]]\" else=\"![[{name}]]\"]]",
            24 => $"[[!color foreground=red text=\"[[{name}]] [[!sc word]] ![p](picture.png)\"]]",
            _ => $"[[!toc ]] [[!img picture.png size=10x10]] [[!table data=\"\"\"\na|[[{name}]]\n\"\"\"]]",
        };
    }
}

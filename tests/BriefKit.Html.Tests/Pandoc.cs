using System.Text;
using System.Text.Json;
using BriefKit.Tests.Shared;

namespace BriefKit.Html.Tests;

/// <summary>pandoc, as a reader of what we write.</summary>
internal static class Pandoc
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static JsonElement Read(string format, string text)
    {
        ToolResult result = OutsideTool.Run("pandoc", Limit, text, "-f", format, "-t", "json");
        Assert.Equal(0, result.ExitCode);
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("blocks");
    }

    /// <summary>What of a tree would be seen, white space made one space each. Quotation marks that pandoc made of plain ones show as such.</summary>
    public static string TextOf(JsonElement node)
    {
        StringBuilder text = new();
        Append(node, text);
        return Normalize(text.ToString());
    }

    /// <summary>The text of blocks, in stretches that end with a paragraph that says just the separator.</summary>
    public static string[] TextOf(JsonElement blocks, string separator)
    {
        List<string> stretches = [];
        string current = "";
        foreach (JsonElement block in blocks.EnumerateArray())
        {
            string text = TextOf(block);
            if (text == separator)
            {
                stretches.Add(Normalize(current));
                current = "";
            }
            else
                current += text + " ";
        }
        return [.. stretches];
    }

    /// <summary>The text with white space made one space each, and none within curly quotation marks next to them, where pandoc takes it away.</summary>
    public static string Normalize(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
            .Replace("“ ", "“", StringComparison.Ordinal).Replace("‘ ", "‘", StringComparison.Ordinal)
            .Replace(" ”", "”", StringComparison.Ordinal).Replace(" ’", "’", StringComparison.Ordinal);

    private static void Append(JsonElement node, StringBuilder text)
    {
        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (JsonElement child in node.EnumerateArray())
                Append(child, text);
        }
        if (node.ValueKind is not JsonValueKind.Object)
            return;
        string kind = node.GetProperty("t").GetString()!;
        node.TryGetProperty("c", out JsonElement content);
        switch (kind)
        {
            case "Str": text.Append(content.GetString()); break;
            case "Space" or "SoftBreak" or "LineBreak": text.Append(' '); break;
            case "Code": text.Append(content[1].GetString()); break;
            case "Link" or "Span": Append(content[1], text); break;
            case "RawInline": text.Append(content[1].GetString() == "<br />" ? " " : ""); break;
            case "Quoted": AppendQuoted(content, text); break;
            case "Para" or "Plain" or "Emph" or "Strong" or "Underline" or "Superscript" or "Subscript" or "SmallCaps": Append(content, text); break;
            default: text.Append($"[{kind}]"); break;
        }
    }

    // pandoc keeps curly quotation marks as a node of their own. Were it to make one of plain marks, it would show as curly.
    private static void AppendQuoted(JsonElement content, StringBuilder text)
    {
        bool isDouble = content[0].GetProperty("t").GetString() == "DoubleQuote";
        text.Append(isDouble ? '“' : '‘');
        Append(content[1], text);
        text.Append(isDouble ? '”' : '’');
    }
}

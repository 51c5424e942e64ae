using System.Text;

namespace BriefKit.Html.Pages;

/// <summary>An attribute of an element; one whose value is null is left out.</summary>
internal readonly record struct HtmlAttribute(string Name, string? Value)
{
    public static implicit operator HtmlAttribute((string Name, string? Value) pair) => new(pair.Name, pair.Value);
}

/// <summary>Writes HTML. Elements are scopes that close themselves; everything that comes in is escaped.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder _html = new();

    public override string ToString() => _html.ToString();

    /// <summary>An element whose content stands on lines of its own.</summary>
    public Scope Container(string name, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Open(name, attributes);
        _html.Append('\n');
        return new Scope(this, name, endsLine: true);
    }

    /// <summary>An element with its content on one line.</summary>
    public Scope Line(string name, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Open(name, attributes);
        return new Scope(this, name, endsLine: true);
    }

    /// <summary>An element within a line.</summary>
    public Scope Inline(string name, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Open(name, attributes);
        return new Scope(this, name, endsLine: false);
    }

    /// <summary>An element that has no content and no end.</summary>
    public void Void(string name, params ReadOnlySpan<HtmlAttribute> attributes) => Open(name, attributes);

    public void EndLine() => _html.Append('\n');

    public void Text(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            switch (character)
            {
                case '&': _html.Append("&amp;"); break;
                case '<': _html.Append("&lt;"); break;
                case '>': _html.Append("&gt;"); break;
                default: _html.Append(character); break;
            }
        }
    }

    /// <summary>What is HTML or CSS already.</summary>
    public void Raw(string markup) => _html.Append(markup);

    private void Open(string name, ReadOnlySpan<HtmlAttribute> attributes)
    {
        _html.Append('<').Append(name);
        foreach (HtmlAttribute attribute in attributes)
        {
            if (attribute.Value is not string value)
                continue;
            _html.Append(' ').Append(attribute.Name).Append("=\"");
            _html.Append(value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
            _html.Append('"');
        }
        _html.Append('>');
    }

    private void Close(string name, bool endsLine)
    {
        _html.Append("</").Append(name).Append('>');
        if (endsLine)
            _html.Append('\n');
    }

    /// <summary>An element that is open; disposing it closes it.</summary>
    public readonly ref struct Scope(HtmlBuilder html, string name, bool endsLine) : IDisposable
    {
        public void Dispose() => html.Close(name, endsLine);
    }
}

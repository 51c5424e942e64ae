using BriefKit.Core.Collections;
using BriefKit.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefKit.Formats.Yaml;

/// <summary>
/// Reads the one document of a YAML text into a tree with places. Depth is bounded, and there are no anchors and aliases:
/// the files that people write for us need none, and without them a small file cannot stand for a huge tree.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 32;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(source.Text));
    }

    /// <summary>The document's top, or null where there is none or where it is no YAML; then a diagnostic says so.</summary>
    public static YamlValue? Read(SourceText source, DiagnosticBag diagnostics)
    {
        YamlReader reader = new(source, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            diagnostics.Add(YamlDiagnostics.Malformed(source.At(reader.SpanOf(exception.Start, exception.End)), exception.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner's way to say that a plain text ends where none can.
            Mark at = reader._parser.Current?.End ?? Mark.Empty;
            diagnostics.Add(YamlDiagnostics.Malformed(source.At(reader.SpanOf(at, at)), "what follows here cannot be read"));
            return null;
        }
    }

    private YamlValue? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!TryTake<DocumentStart>())
        {
            _diagnostics.Add(YamlDiagnostics.Empty(_source.At(0, 0)));
            return null;
        }

        YamlValue? top = ReadValue(0);
        if (top is null)
            return null;
        _parser.Consume<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
            _diagnostics.Add(YamlDiagnostics.SecondDocument(_source.At(SpanOf(second.Start, second.End))));
        return top;
    }

    // Null where the tree is refused; a diagnostic was given, and nothing more is read.
    private YamlValue? ReadValue(int depth)
    {
        ParsingEvent next = _parser.Require<NodeEvent>();
        TextSpan span = SpanOf(next.Start, next.End);
        if (depth > MaxDepth)
        {
            _diagnostics.Add(YamlDiagnostics.TooDeep(_source.At(span), MaxDepth));
            return null;
        }
        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false })
        {
            _diagnostics.Add(YamlDiagnostics.Anchor(_source.At(span)));
            return null;
        }

        _parser.MoveNext();
        return next switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, span),
            SequenceStart => ReadList(span, depth),
            _ => ReadMap(span, depth),
        };
    }

    private YamlList? ReadList(TextSpan start, int depth)
    {
        List<YamlValue> items = [];
        while (!TryTake<SequenceEnd>())
        {
            if (ReadValue(depth + 1) is not YamlValue item)
                return null;
            items.Add(item);
        }
        return new YamlList(items.ToValueList(), start);
    }

    private YamlMap? ReadMap(TextSpan start, int depth)
    {
        List<YamlEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (!TryTake<MappingEnd>())
        {
            YamlValue? key = ReadValue(depth + 1);
            YamlValue? value = key is null ? null : ReadValue(depth + 1);
            if (value is null)
                return null;
            if (key is not YamlScalar name)
                _diagnostics.Add(YamlDiagnostics.KeyIsNoText(_source.At(key!.Span)));
            else if (!keys.Add(name.Text))
                _diagnostics.Add(YamlDiagnostics.RepeatedKey(_source.At(name.Span), name.Text));
            else
                entries.Add(new YamlEntry(name, value));
        }
        return new YamlMap(entries.ToValueList(), start);
    }

    private bool TryTake<TEvent>()
        where TEvent : ParsingEvent
    {
        bool isNext = _parser.Current is TEvent;
        if (isNext)
            _parser.MoveNext();
        return isNext;
    }

    private TextSpan SpanOf(Mark start, Mark end)
    {
        int from = (int)Math.Clamp(start.Index, 0, _source.Length);
        return TextSpan.FromBounds(from, (int)Math.Clamp(end.Index, from, _source.Length));
    }
}

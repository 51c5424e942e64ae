using System.Text;
using System.Xml;
using System.Xml.Linq;
using BriefKit.Core.Text;

namespace BriefKit.Core.Packaging;

/// <summary>Reads XML that may come from anybody: no document type, no entities but XML's own five, bounded in depth and number of nodes.</summary>
public sealed class BoundedXml
{
    private const int MaxAttributes = 1000;

    private readonly XmlReader _reader;
    private readonly PackageLimits _limits;
    private readonly int _most;
    private int _nodes;
    private bool _isTooWide;

    private BoundedXml(XmlReader reader, PackageLimits limits, int nodesBefore)
    {
        _reader = reader;
        _limits = limits;
        _most = Math.Min(limits.MaxNodes, limits.MaxTotalNodes - nodesBefore);
    }

    private int Line => (_reader as IXmlLineInfo)?.LineNumber ?? 1;

    private int Column => (_reader as IXmlLineInfo)?.LinePosition ?? 1;

    /// <summary>The root element of a file; null, and a diagnostic, where it cannot be had.</summary>
    /// <param name="name">What the user calls the file.</param>
    public static XElement? Read(string name, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics)
    {
        int nodes = 0;
        return Read(name, bytes.ToArray(), new PackageLimits(), ref nodes, diagnostics);
    }

    /// <param name="nodes">How many nodes all parts of the package have that were read; those of this one are added.</param>
    internal static XElement? Read(string name, byte[] bytes, PackageLimits limits, ref int nodes, DiagnosticBag diagnostics)
    {
        using MemoryStream stream = new(bytes, writable: false);
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        BoundedXml? xml = null;
        try
        {
            using XmlReader reader = XmlReader.Create(stream, settings);
            xml = new BoundedXml(reader, limits, nodes);
            return xml.ReadRoot(name, bytes, diagnostics);
        }
        catch (XmlException fault)
        {
            SourceLocation at = Locate(name, bytes, fault.LineNumber, fault.LinePosition);
            bool isDocumentType = at.Source.Text.AsSpan(0, Math.Min(at.Source.Length, at.Span.Start + 16)).Contains("<!DOCTYPE", StringComparison.Ordinal);
            diagnostics.Add(isDocumentType ? PackagingDiagnostics.DocumentType(at) : PackagingDiagnostics.BrokenXml(at));
        }
        // Bytes that mean nothing in the encoding that the XML declares, or an encoding that there is not.
        catch (Exception fault) when (fault is ArgumentException or DecoderFallbackException or NotSupportedException)
        {
            diagnostics.Add(PackagingDiagnostics.BrokenXml(Locate(name, bytes, 1, 1)));
        }
        finally
        {
            nodes += xml?._nodes ?? 0;
        }
        return null;
    }

    private XElement? ReadRoot(string name, byte[] bytes, DiagnosticBag diagnostics)
    {
        XElement? root = null, parent = null;
        while (_reader.Read())
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.Depth >= _limits.MaxDepth)
            {
                diagnostics.Add(PackagingDiagnostics.TooDeep(Locate(name, bytes, Line, Column), _limits.MaxDepth));
                return null;
            }
            parent = Add(parent, ref root);
            if (_nodes > _most || _isTooWide)
            {
                bool isOfPackage = _most < _limits.MaxNodes && !_isTooWide;
                diagnostics.Add(isOfPackage
                    ? PackagingDiagnostics.TotalTooManyNodes(new SourceText(name, "").At(0, 0), _limits.MaxTotalNodes)
                    : PackagingDiagnostics.TooManyNodes(Locate(name, bytes, Line, Column), _limits.MaxNodes));
                return null;
            }
        }
        return root;
    }

    // The element that what comes next belongs to.
    private XElement? Add(XElement? parent, ref XElement? root)
    {
        _nodes++;
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                bool isEmpty = _reader.IsEmptyElement;
                XElement element = new(StrictNamespaces.ToTransitional(_reader.NamespaceURI) + _reader.LocalName);
                AddAttributes(element);
                parent?.Add(element);
                root ??= element;
                return isEmpty ? parent : element;
            case XmlNodeType.EndElement:
                return parent?.Parent;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                parent?.Add(new XText(_reader.Value));
                return parent;
            default:
                return parent;
        }
    }

    private void AddAttributes(XElement element)
    {
        int count = 0;
        while (_reader.MoveToNextAttribute())
        {
            // An element looks at its attributes one after the other; so many would take long.
            if (++count > MaxAttributes)
            {
                _isTooWide = true;
                break;
            }
            _nodes++;
            bool isDeclaration = _reader.NamespaceURI == XNamespace.Xmlns.NamespaceName;
            XName name = isDeclaration && _reader.Prefix.Length == 0 ? "xmlns" : StrictNamespaces.ToTransitional(_reader.NamespaceURI) + _reader.LocalName;
            string value = isDeclaration ? StrictNamespaces.ToTransitional(_reader.Value).NamespaceName : _reader.Value;
            element.SetAttributeValue(name, value);
        }
        _reader.MoveToElement();
    }

    private static SourceLocation Locate(string name, byte[] bytes, int line, int column)
    {
        SourceText source = new(name, Encoding.UTF8.GetString(bytes));
        int offset = 0;
        for (int current = 1; current < line; current++)
        {
            int end = source.Text.IndexOf('\n', offset);
            if (end < 0)
                break;
            offset = end + 1;
        }
        return source.At(Math.Clamp(offset + column - 1, 0, source.Length), 0);
    }
}

using System.Xml.Linq;
using BriefKit.Core.Packaging;
using BriefKit.Core.Text;
using BriefKit.Templates.Forms;
using BriefKit.Word.Markup;
using BriefKit.Word.Packaging;

namespace BriefKit.Word.Forms;

/// <summary>One reading of a template: from a file to the pieces of a form.</summary>
internal sealed class WordTemplateReader(IFileSource files, string name, WordPackage package, DiagnosticBag bag)
{
    private const int MostTags = 10_000;
    private const string Open = "{{";

    private readonly Dictionary<string, XElement> _stories = new(StringComparer.OrdinalIgnoreCase);
    private readonly ListNumbers _lists = new(package.RelatedXml("styles"), package.RelatedXml("numbering"));

    public WordTemplate? Read()
    {
        GatherStories();
        SourceText head = ReadHead();
        FindTags();
        ReportTagsElsewhere();
        if (bag.HasErrors)
        {
            // What is wrong with the front matter is told with all the rest.
            Parsed<Form?> fronted = FormReader.Read(files, name, new FormSource(head, []));
            bag.AddRange(fronted.Diagnostics);
            return null;
        }
        FormUnraveler unraveler = Unravel();
        Parsed<Form?> form = FormReader.Read(files, name, new FormSource(head, unraveler.Pieces) { Language = LanguageOf(package) });
        bag.AddRange(form.Diagnostics);
        return form.Value is null ? null : new WordTemplate(form.Value, package, _lists, unraveler.Ops);
    }

    private static string? LanguageOf(WordPackage package)
    {
        XElement? properties = package.RelatedXml("styles")?.Element(WordNames.W + "docDefaults")?.Element(WordNames.W + "rPrDefault")?.Element(WordNames.RunProperties);
        return properties?.Element(WordNames.W + "lang").Val() is { Length: > 0 and < 40 } tag && tag.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') ? tag : null;
    }

    private void GatherStories()
    {
        HashSet<string> kinds = ["header", "footer", "footnotes", "endnotes"];
        _stories.Add(package.MainPart, new XElement(package.Main.Xml!));
        foreach (PackageRelationship relationship in package.Main.Relationships.Where(relationship => !relationship.IsExternal && kinds.Contains(relationship.Kind)))
        {
            if (package.Part(relationship.Target) is { Xml: { } xml } part)
                _stories.TryAdd(part.Path, new XElement(xml));
        }
        bool isRevised = false;
        foreach (XElement root in _stories.Values)
        {
            isRevised |= Revisions.Accept(root);
            StoryCleaner.Clean(root);
            foreach (XElement fallback in root.Descendants(WordNames.Compatibility + "Fallback").Where(fallback => fallback.Parent!.Elements(WordNames.Compatibility + "Choice").Descendants(WordNames.TextBox).Any()))
            {
                foreach (XElement box in fallback.Descendants(WordNames.TextBox).ToList())
                    box.ReplaceNodes(new XElement(WordNames.Paragraph));
            }
        }
        if (isRevised)
            bag.Add(FormDiagnostics.ChangesAccepted(package.Start));
    }

    private SourceText ReadHead()
    {
        string beside = name + "/template.yaml";
        SourceText inside = FormHead.Take(package, _stories[package.MainPart].Element(WordNames.W + "body")!, name, package.Name, bag);
        return files.Read(beside) is { } yaml ? new SourceText(beside, System.Text.Encoding.UTF8.GetString(yaml.Span).ReplaceLineEndings("\n")) : inside;
    }

    private void FindTags()
    {
        TagFinder finder = new(bag);
        foreach ((string part, XElement root) in _stories)
            finder.Find($"{package.Name}/{part}", root);
        if (finder.Count > MostTags)
        {
            bag.Add(FormDiagnostics.TooManyTags(package.Start, finder.Count, MostTags));
            return;
        }
        TagLifter lifter = new(bag);
        foreach (XElement root in _stories.Values)
        {
            bool holdsNotes = root.Name == WordNames.W + "footnotes" || root.Name == WordNames.W + "endnotes";
            foreach (XElement story in holdsNotes ? [.. root.Elements()] : (XElement[])[root])
            {
                lifter.Lift(story);
                List<TagBlock> loops = TagBlock.LoopsIn(story);
                new ListRestarts(story, _lists).Place(loops);
                TurnMarks.Place(loops);
            }
        }
    }

    // Text of drawings, diagrams and charts, and the addresses of links.
    private void ReportTagsElsewhere()
    {
        foreach (PackagePart part in package.Parts)
        {
            XElement? xml = _stories.GetValueOrDefault(part.Path) ?? part.Xml;
            bool isStory = _stories.ContainsKey(part.Path);
            string? text = xml?.Descendants().Where(element => !element.HasElements && !(isStory && element.Name.Namespace == WordNames.W)).Select(element => element.Value).FirstOrDefault(value => value.Contains(Open, StringComparison.Ordinal));
            if (text is not null)
                bag.Add(FormDiagnostics.TagElsewhere(package.Start, $"the text of a drawing, a diagram or a chart, '{SingleLine.Of(text)}' in '{part.Path}'"));
            foreach (PackageRelationship link in part.Relationships.Where(link => link.IsExternal && (link.Target.Contains(Open, StringComparison.Ordinal) || link.Target.Contains("%7B%7B", StringComparison.OrdinalIgnoreCase))))
                bag.Add(FormDiagnostics.TagElsewhere(package.Start, $"the address of a link, '{link.Target}' in '{part.Path}'"));
        }
    }

    private FormUnraveler Unravel()
    {
        Dictionary<(XName, string), XElement> notes = [];
        foreach ((string kind, XName reference) in ((string, XName)[])[("footnotes", WordNames.FootnoteReference), ("endnotes", WordNames.EndnoteReference)])
        {
            foreach (XElement note in package.Related(kind) is { } part ? _stories[part.Path].Elements() : [])
                notes.TryAdd((reference, (string?)note.Attribute(WordNames.Id) ?? ""), note);
        }
        FormUnraveler unraveler = new(new HeadingStyles(package.RelatedXml("styles")), _lists, notes);
        foreach ((string part, XElement root) in _stories.Where(story => story.Value.Name != WordNames.W + "footnotes" && story.Value.Name != WordNames.W + "endnotes").OrderBy(story => story.Key != package.MainPart).ThenBy(story => story.Key, StringComparer.Ordinal))
            unraveler.Add(part, root);
        return unraveler;
    }
}

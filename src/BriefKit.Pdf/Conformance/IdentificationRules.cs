using System.Globalization;
using BriefKit.Pdf.Reading.Xmp;

namespace BriefKit.Pdf.Conformance;

/// <summary>What the file says that it conforms to (ISO 19005-2, 6.6.4; ISO 14289-1, 5).</summary>
internal sealed class IdentificationRules : RuleGroup
{
    public const string Archive = "http://www.aiim.org/pdfa/ns/id/";
    public const string Accessibility = "http://www.aiim.org/pdfua/ns/id/";

    private static readonly Rule SaysPart = new("archive-part", "The metadata name the part of ISO 19005.") { ArchiveClause = "6.6.4" };

    private static readonly Rule SaysLevel = new("archive-level", "The metadata name the level of ISO 19005.") { ArchiveClause = "6.6.4" };

    private static readonly Rule HasArchivePrefix = new("archive-prefix", "The identification of ISO 19005 has the prefix pdfaid.") { ArchiveClause = "6.6.4" };

    private static readonly Rule SaysAccessible = new("accessibility-part", "The metadata name part 1 of ISO 14289.") { AccessibilityClause = "5" };

    private static readonly Rule HasAccessibilityPrefix = new("accessibility-prefix", "The identification of ISO 14289 has the prefix pdfuaid.") { AccessibilityClause = "5" };

    public override IReadOnlyList<Rule> Rules => [SaysPart, SaysLevel, HasArchivePrefix, SaysAccessible, HasAccessibilityPrefix];

    /// <summary>The flavour that metadata name; null for none.</summary>
    public static Flavour? FlavourOf(XmpDocument? metadata)
    {
        int? part = metadata?.Find(Archive, "part")?.Text.Trim() switch { "2" => 2, "3" => 3, _ => null };
        bool isAccessible = metadata?.Find(Accessibility, "part") is not null;
        string level = metadata?.Find(Archive, "conformance")?.Text.Trim() ?? "";
        return part is null && !isAccessible ? null : new Flavour(part, Flavour.LevelOf(level.FirstOrDefault()), isAccessible);
    }

    public override void CheckFile(Examination examination)
    {
        if (examination.Metadata is not XmpDocument metadata)
            return;
        string? part = metadata.Find(Archive, "part")?.Text.Trim(), level = metadata.Find(Archive, "conformance")?.Text.Trim();
        if (part != examination.Flavour.ArchivePart?.ToString(CultureInfo.InvariantCulture))
            examination.ReportMetadata(SaysPart, $"The metadata name part '{part}' of ISO 19005.");
        // A higher level keeps the lower ones.
        bool isLevel = level is "A" or "U" or "B" && Flavour.LevelOf(level[0]) >= examination.Flavour.ArchiveLevel;
        if (!isLevel)
            examination.ReportMetadata(SaysLevel, $"The metadata name level '{level}' of ISO 19005.");
        CheckPrefix(examination, HasArchivePrefix, Archive, "pdfaid");
        if (metadata.Find(Accessibility, "part")?.Text.Trim() is not "1")
            examination.ReportMetadata(SaysAccessible, "The metadata do not name part 1 of ISO 14289.");
        CheckPrefix(examination, HasAccessibilityPrefix, Accessibility, "pdfuaid");
    }

    private static void CheckPrefix(Examination examination, Rule rule, string space, string prefix)
    {
        if (examination.Metadata!.Properties.Any(property => property.Namespace == space && property.Prefix != prefix))
            examination.ReportMetadata(rule, $"The identification has another prefix than {prefix}.");
    }
}

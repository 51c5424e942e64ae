using BriefKit.Core.Collections;

namespace BriefKit.Verification;

/// <summary>What was found in a PDF file that was checked against standards.</summary>
/// <param name="Flavours">The standards, as people write them: <c>PDF/A-2a, PDF/UA-1</c>.</param>
/// <param name="Findings">In the order of the rules; empty where the file keeps all of them.</param>
public sealed record PdfVerification(string Flavours, ValueList<PdfFinding> Findings);

/// <summary>A place where a PDF file breaks a rule.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Statement">What the rule asks.</param>
/// <param name="Text">Clause, place and what is wrong, on one line.</param>
public sealed record PdfFinding(string Rule, string Statement, string Text);

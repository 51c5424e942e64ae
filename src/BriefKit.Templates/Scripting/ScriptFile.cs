using BriefKit.Core.Text;
using Scriban.Syntax;

namespace BriefKit.Templates.Scripting;

/// <summary>A file of a template, parsed.</summary>
/// <param name="Source">Its whole text, front matter included.</param>
/// <param name="Page">What follows the front matter.</param>
internal sealed record ScriptFile(SourceText Source, ScriptPage Page);

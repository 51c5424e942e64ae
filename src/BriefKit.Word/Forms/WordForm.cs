using BriefKit.Core.Collections;
using BriefKit.Core.Documents;
using BriefKit.Templates.Forms;

namespace BriefKit.Word.Forms;

/// <summary>A template made in Word, with the pieces that make up a document.</summary>
/// <param name="Records">For each record its pieces.</param>
internal sealed record WordForm(WordTemplate Template, ValueList<ValueList<FilledPiece>> Records) : DocumentForm
{
    public override string Format => Template.OnlyFormat;
}

namespace BriefKit.Core.Text;

/// <summary>A place as a user counts it: lines and columns from 1, columns in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}

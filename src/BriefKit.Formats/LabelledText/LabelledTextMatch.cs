namespace BriefKit.Formats.LabelledText;

/// <summary>How well a text's labels fit a record type. The greater one fits better; one without known labels does not fit at all.</summary>
/// <param name="KnownFields">How many of the type's fields the text has labels for.</param>
/// <param name="MissingFields">How many required fields it has no label for.</param>
/// <param name="UnknownLabels">How many lines of it look like labels that the type does not know.</param>
public readonly record struct LabelledTextMatch(int KnownFields, int MissingFields, int UnknownLabels) : IComparable<LabelledTextMatch>
{
    public bool IsMatch => KnownFields > 0;

    public int CompareTo(LabelledTextMatch other) =>
        (KnownFields, -UnknownLabels, -MissingFields).CompareTo((other.KnownFields, -other.UnknownLabels, -other.MissingFields));

    public static bool operator <(LabelledTextMatch left, LabelledTextMatch right) => left.CompareTo(right) < 0;

    public static bool operator >(LabelledTextMatch left, LabelledTextMatch right) => left.CompareTo(right) > 0;

    public static bool operator <=(LabelledTextMatch left, LabelledTextMatch right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LabelledTextMatch left, LabelledTextMatch right) => left.CompareTo(right) >= 0;
}

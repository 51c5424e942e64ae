namespace BriefKit.Reading;

/// <summary>Makes a record's id of what its input is called.</summary>
internal static class RecordName
{
    public static string Of(string inputName)
    {
        string file = inputName.Replace('\\', '/').Split('/')[^1];
        int dot = file.LastIndexOf('.');
        string stem = dot > 0 ? file[..dot] : file;
        return stem is "" or "-" ? "record" : stem;
    }
}

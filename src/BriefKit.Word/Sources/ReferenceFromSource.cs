using BriefKit.Core.Collections;
using BriefKit.Core.References;

namespace BriefKit.Word.Sources;

/// <summary>Makes a reference of a source of Word's. What CSL has no variable for stays beside its variables, by Word's own name.</summary>
internal sealed class ReferenceFromSource
{
    private readonly WordSource _source;
    private readonly SourceKind _kind;

    // Of the elements that the source has, those that need not be kept beside the variables.
    private readonly HashSet<string> _read = new(StringComparer.Ordinal) { SourceElements.Guid, SourceElements.RefOrder };
    private Reference _reference;

    private static readonly string[] Publishers = ["Publisher", "Institution", "ProductionCompany", "Distributor", "Broadcaster", "Station"];

    private ReferenceFromSource(WordSource source)
    {
        _source = source;
        _kind = SourceKind.Find(source.Type);
        _reference = new Reference(source.Tag, TypeOf(source, _kind));
        // A thesis has its publisher elsewhere than other reports.
        if (_reference.Type != _kind.Type)
        {
            _kind = SourceKind.Of(_reference.Type);
            _read.Add(SourceElements.Type);
        }
    }

    public static Reference Make(WordSource source) => new ReferenceFromSource(source).Make();

    private Reference Make()
    {
        foreach ((Variable variable, string element) in SourceElements.Simple)
            Set(variable, Take(element));
        Set(Variable.Genre, Take(_kind.Genre));
        ReadContainers();
        SetFirst(Variable.Publisher, _kind.Publisher, Publishers);
        if (_kind.Number is string number)
            Set(Variable.Number, Take(number));
        foreach ((Variable variable, string text) in StandardNumbers.Read(Take(SourceElements.StandardNumber) ?? ""))
            Set(variable, text);
        ReadPlaces();
        ReadDate(Variable.Issued, "");
        ReadDate(Variable.Accessed, "Accessed");
        Set(Variable.Language, Take(SourceElements.Language) is string language ? SourceLanguages.Read(language) : null);
        ReadNames();
        foreach ((string element, string text) in _source.Texts)
        {
            if (_read.Add(element))
                Keep(element, text);
        }
        return _reference;
    }

    private static ItemType TypeOf(WordSource source, SourceKind kind) =>
        source[SourceElements.Type] is string name && ItemTypes.TryParse(name, out ItemType type) && SourceKind.Of(type).Name == kind.Name ? type : kind.Type;

    private void ReadContainers()
    {
        // One name in both places is that of the conference.
        if (_kind.Container == "ConferenceName" && _source[_kind.Event] is string name && name == _source[_kind.Container])
            _read.Add(_kind.Container);
        else
            SetFirst(Variable.ContainerTitle, _kind.Container, SourceKind.Containers);
        Set(Variable.EventTitle, Take(_kind.Event));
    }

    private void ReadPlaces()
    {
        if (_kind.Name == "Performance")
            Set(Variable.EventPlace, Take(SourceElements.Theater));
        string? country = Take(SourceElements.Country);
        if (_kind.IsLegal)
            Set(Variable.Jurisdiction, country);
        string place = string.Join(", ", new[] { _source[SourceElements.City], Take(SourceElements.State), _kind.IsLegal ? null : country }.Where(part => !string.IsNullOrEmpty(part)));
        Set(Variable.PublisherPlace, place);
    }

    private void ReadDate(Variable variable, string suffix)
    {
        string? year = Take("Year" + suffix), month = Take("Month" + suffix), day = Take("Day" + suffix);
        if (!string.IsNullOrWhiteSpace(year + month + day))
            _reference = _reference.With(variable, SourceDates.Read(year, month, day));
    }

    private void ReadNames()
    {
        _source.Names.TryGetValue(SourceElements.Author, out SourceNames? author);
        foreach ((string role, SourceNames names) in _source.Names)
        {
            bool isOwnRole = role == _kind.AuthorRole;
            ValueList<PersonName> persons = SourcePersons.ToNames(names);
            if (isOwnRole && author is not null && IsSame(names, author))
                continue;
            int index = Array.FindIndex(SourceElements.Roles, known => known.Role == role);
            // A role that CSL has not, such as the inventor's, is the author's where it is how Word calls him.
            if (index >= 0)
                _reference = _reference.With(SourceElements.Roles[index].Variable, persons);
            else if (isOwnRole && author is null)
                _reference = _reference.With(Variable.Author, persons);
            else
                Keep(role, string.Join("; ", persons.Select(TextOf)));
        }
    }

    private static bool IsSame(SourceNames names, SourceNames author) => author.Corporate is string corporate
        ? names.Persons is [{ First: null, Middle: null } only] && only.Last == corporate
        : names == author;

    private static string TextOf(PersonName name) => name.Literal ?? string.Join(", ", new[]
    {
        $"{name.NonDroppingParticle} {name.Family}".Trim(),
        $"{name.Given} {name.DroppingParticle}".Trim(),
    }.Where(part => part.Length > 0));

    // The name of the event is never that of something else.
    private void SetFirst(Variable variable, string first, string[] others)
    {
        if (TrySet(variable, first))
            return;
        foreach (string element in others)
        {
            if (element != _kind.Event && TrySet(variable, element))
                return;
        }
    }

    private bool TrySet(Variable variable, string element)
    {
        if (_source[element] is not string text || !_read.Add(element))
            return false;
        Set(variable, text);
        return true;
    }

    private string? Take(string element)
    {
        if (_source[element] is not string text)
            return null;
        _read.Add(element);
        return text;
    }

    private void Set(Variable variable, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _reference = _reference.With(variable, new ReferenceText(text));
    }

    private void Keep(string name, string text) => _reference = _reference with { Extra = _reference.Extra.With(name, text) };
}

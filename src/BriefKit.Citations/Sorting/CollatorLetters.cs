using System.Collections.Frozen;

namespace BriefKit.Citations.Sorting;

/// <summary>
/// What letters are made of. Normalization does nothing where there is no culture (InvariantGlobalization), so this is a table: small
/// letters only, since case is a level of its own.
/// </summary>
internal static class CollatorLetters
{
    /// <summary>How far letters of an alphabet stand apart, so that others can be put between them.</summary>
    public const int Step = 64;

    // Letters that count as letters of their own wherever their script is written, in their order.
    private const string Latin = "abcdðeəfgɣhiıjklmnŋopqrstuvwxyzʒþƿ";
    private const string Greek = "αβγδεϝζηθικλμνξοπϙρστυφχψωϡ";
    private const string Cyrillic = "аәбвгґғдђеєжзѕиійјкқљлмнңњоөпрстћуұүфхһцчџшщъыьѣэюяѳѵ";

    // A letter, then those that differ from it by a mark only.
    private static readonly string[] Families =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặª",
        "bḃḅḇƀ",
        "cçćĉċčḉȼ",
        "dďđḋḍḏḑḓ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɇ",
        "fḟƒ",
        "gĝğġģǧǵḡǥ",
        "hĥȟḣḥḧḩḫẖħ",
        "iìíîïĩīĭįǐȉȋḭḯỉị",
        "jĵǰɉ",
        "kķǩḱḳḵĸ",
        "lĺļľŀłḷḹḻḽƚ",
        "mḿṁṃ",
        "nñńņňŉǹṅṇṉṋ",
        "oòóôõöøōŏőơǒǫǭȍȏȫȭȯȱǿṍṏṑṓọỏốồổỗộớờởỡợº",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟɍ",
        "sśŝşšșṡṣṥṧṩſẛ",
        "tţťțŧṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹɏ",
        "zźżžẑẓẕƶ",
        "ʒǯ",
        "αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ",
        "εέἐἑἒἓἔἕὲέ",
        "ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ",
        "ιΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ",
        "οόὀὁὂὃὄὅὸό",
        "ρῤῥ",
        "σς",
        "υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ",
        "ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ",
        "аӑӓ",
        "гѓ",
        "еѐёӗ",
        "жӂӝ",
        "зӟ",
        "иѝӣӥ",
        "іїӏ",
        "кќ",
        "оӧ",
        "уўӯӱӳ",
        "чӵ",
        "ыӹ",
        "эӭ",
        "ѵѷ",
        "әӛ",
        "өӫ",
    ];

    /// <summary>Letters that are two letters written as one.</summary>
    private static readonly (char Letter, string Letters)[] Ligatures =
    [
        ('æ', "ae"), ('ǣ', "ae"), ('ǽ', "ae"), ('œ', "oe"), ('ß', "ss"), ('ĳ', "ij"), ('ǆ', "dž"), ('ǉ', "lj"), ('ǌ', "nj"),
        ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬅ', "st"), ('ﬆ', "st"),
    ];

    private static readonly FrozenDictionary<char, CollatorLetter> Table = Build();

    /// <summary>What a small letter counts as.</summary>
    public static CollatorLetter Of(char letter) =>
        Table.TryGetValue(letter, out CollatorLetter known) ? known : new CollatorLetter(ScriptOf(letter), (0x800 * Step) + letter, 0);

    /// <summary>The script that a letter of no table belongs to.</summary>
    private static CollatorScript ScriptOf(char letter) => letter switch
    {
        < '\u0370' or (>= '\u1E00' and < '\u1F00') or (>= '\uA720' and < '\uA800') => CollatorScript.Latin,
        < '\u0400' or (>= '\u1F00' and < '\u2000') => CollatorScript.Greek,
        < '\u0530' => CollatorScript.Cyrillic,
        (>= '\u0590' and < '\u0600') => CollatorScript.Hebrew,
        (>= '\u0600' and < '\u0780') => CollatorScript.Arabic,
        (>= '\u1100' and < '\u1200') or (>= '\uAC00' and < '\uD7B0') => CollatorScript.Hangul,
        (>= '\u3040' and < '\u3130') => CollatorScript.Kana,
        (>= '\u2E80' and < '\u3040') or (>= '\u3400' and < '\uA000') or (>= '\uF900' and < '\uFB00') or (>= '\uD800' and < '\uE000') => CollatorScript.Han,
        _ => CollatorScript.Other,
    };

    private static FrozenDictionary<char, CollatorLetter> Build()
    {
        Dictionary<char, CollatorLetter> table = [];
        AddAlphabet(table, CollatorScript.Latin, Latin);
        AddAlphabet(table, CollatorScript.Greek, Greek);
        AddAlphabet(table, CollatorScript.Cyrillic, Cyrillic);
        foreach (string family in Families)
        {
            for (int i = 1; i < family.Length; i++)
                table[family[i]] = table[family[0]] with { Mark = i };
        }
        for (int i = 0; i < Ligatures.Length; i++)
        {
            (char letter, string letters) = Ligatures[i];
            table[letter] = table[letters[0]] with { Mark = 100 + i, Second = table[letters[1]].Weight };
        }
        return table.ToFrozenDictionary();
    }

    private static void AddAlphabet(Dictionary<char, CollatorLetter> table, CollatorScript script, string letters)
    {
        for (int i = 0; i < letters.Length; i++)
            table[letters[i]] = new CollatorLetter(script, (i + 1) * Step, 0);
    }
}

/// <summary>What a letter counts as.</summary>
/// <param name="Weight">Its place in its script.</param>
/// <param name="Mark">Which of the letters of that place it is: 0 for the plain one.</param>
internal readonly record struct CollatorLetter(CollatorScript Script, int Weight, int Mark)
{
    /// <summary>For a ligature: the place of its second letter; else 0.</summary>
    public int Second { get; init; }
}

/// <summary>Scripts in the order in which they stand, where a language has no other.</summary>
internal enum CollatorScript
{
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Other,
    Hangul,
    Kana,
    Han,
}

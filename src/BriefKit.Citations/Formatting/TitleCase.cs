using System.Collections.Frozen;

namespace BriefKit.Citations.Formatting;

/// <summary>
/// English title case (CSL 1.0.2, "Title Case Conversion"): words in lower case are capitalized, but for articles, conjunctions
/// and prepositions within the title. Words in which there is an upper-case letter stay as they are.
/// </summary>
internal static class TitleCase
{
    private static readonly FrozenSet<string> StopWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "about", "above", "across", "afore", "after", "against", "al", "along", "alongside", "amid", "amidst", "among", "amongst", "an", "and",
        "anenst", "apropos", "apud", "around", "as", "aside", "astride", "at", "athwart", "atop", "barring", "before", "behind",
        "below", "beneath", "beside", "besides", "between", "beyond", "but", "by", "c", "ca", "circa", "d'", "de", "despite", "down",
        "during", "et", "except", "for", "forenenst", "from", "given", "in", "inside", "into", "lest", "like", "modulo", "near",
        "next", "nor", "notwithstanding", "of", "off", "on", "onto", "or", "out", "over", "per", "plus", "pro", "qua", "sans",
        "since", "so", "than", "the", "through", "throughout", "thru", "thruout", "till", "to", "toward", "towards", "under",
        "underneath", "until", "unto", "up", "upon", "v", "van", "versus", "via", "vis-à-vis", "von", "vs", "with", "within",
        "without", "yet");

    /// <summary>Whether a word in lower case is one that title case leaves small.</summary>
    public static bool IsStopWord(string word) => StopWords.TryGetValue(word, out string? known) && known == word;

    public static void Apply(Span<Token> tokens)
    {
        Scanner scanner = new(tokens);
        scanner.Run();
    }

    private ref struct Scanner(Span<Token> tokens)
    {
        private readonly Span<Token> _tokens = tokens;
        private bool _capitalizesNext = true;
        private int _lastToken = -1;
        private int _lastStart = -1;

        public void Run()
        {
            for (int i = 0; i < _tokens.Length; i++)
            {
                if (_tokens[i].IsText)
                    Scan(i);
            }
            // The last word counts as much as the first.
            if (_lastToken >= 0)
                Capitalize(_lastToken, _lastStart);
        }

        private void Scan(int index)
        {
            string text = _tokens[index].Text;
            for (int i = 0; i < text.Length;)
            {
                if (EndOfTag(text, i) is > 0 and int afterTag)
                {
                    i = afterTag;
                    continue;
                }
                if (!IsWordCharacter(text, i))
                {
                    _capitalizesNext |= text[i] is ':' or '?' or '!';
                    i++;
                    continue;
                }
                int end = i + 1;
                while (end < text.Length && IsWordCharacter(text, end) && EndOfTag(text, end) == 0)
                    end++;
                Visit(index, i, end);
                i = end;
            }
        }

        private void Visit(int index, int start, int end)
        {
            Token token = _tokens[index];
            bool isForced = _capitalizesNext;
            _capitalizesNext = false;
            if (token.KeepsCase)
            {
                _lastToken = -1;
                return;
            }
            (_lastToken, _lastStart) = (index, start);
            ReadOnlySpan<char> word = token.Text.AsSpan(start, end - start);
            bool opensCompound = end < token.Text.Length && token.Text[end] == '-' && (start == 0 || token.Text[start - 1] != '-');
            bool isStopWord = !opensCompound && (word.Length == 1 || StopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));
            if (isForced || !isStopWord)
                Capitalize(index, start);
        }

        private readonly void Capitalize(int index, int start)
        {
            Token token = _tokens[index];
            int end = start;
            while (end < token.Text.Length && IsWordCharacter(token.Text, end))
            {
                if (char.IsUpper(token.Text[end]))
                    return;
                end++;
            }
            // A lone Greek letter is a symbol: "the α-helix".
            if (end - start == 1 && token.Text[start] is >= '\u0370' and <= '\u03FF')
                return;
            _tokens[index] = token with { Text = CaseTransform.Capitalize(token.Text, start) };
        }

        // What looks like a tag but is text ("<b>" as a person typed it) holds no words of the title. 0 where there is none.
        private static int EndOfTag(string text, int index)
        {
            bool opens = text[index] == '<' && index + 1 < text.Length && (char.IsAsciiLetter(text[index + 1]) || text[index + 1] == '/');
            if (!opens)
                return 0;
            int end = text.AsSpan(index + 1).IndexOfAny('<', '>');
            return end >= 0 && text[index + 1 + end] == '>' ? index + end + 2 : 0;
        }

        // An apostrophe within a word does not end it.
        private static bool IsWordCharacter(string text, int index)
        {
            char c = text[index];
            if (c is '’' or '\'')
                return index > 0 && index + 1 < text.Length && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]);
            return !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '/' or '.' or ',' or ';' or '?' or '!' or ':' or '[' or ']'
                or '(' or ')' or '"' or '“' or '”' or '‘' or '\u200B');
        }
    }
}

using System.Collections;
using Scriban.Runtime;

namespace BriefKit.Templates.Scripting.Functions;

/// <summary>The arguments of a call, which are of the types of its parameters by then.</summary>
internal static class Arguments
{
    extension(ScriptArray arguments)
    {
        public string? Text(int index) => (string?)arguments[index];

        public int Whole(int index) => (int)arguments[index]!;

        public int? OptionalWhole(int index) => (int?)arguments[index];

        public double Number(int index) => (double)arguments[index]!;

        public bool Flag(int index) => (bool)arguments[index]!;

        public IEnumerable? Items(int index) => (IEnumerable?)arguments[index];

        public IList? List(int index) => (IList?)arguments[index];

        public IDictionary<string, object?>? Entries(int index) => (IDictionary<string, object?>?)arguments[index];

        /// <summary>What a function was given for a parameter that takes all further arguments.</summary>
        public object?[] Further(int index) => [.. (ScriptArray)arguments[index]!];
    }
}

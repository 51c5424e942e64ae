using BriefKit.Core.Collections;

namespace BriefKit.Citations.Sessions;

/// <summary>Lists with one thing more or less.</summary>
internal static class ListEdits
{
    extension<T>(ValueList<T> list)
    {
        public ValueList<T> WithInserted(int index, T item) => [.. list.Slice(0, index), item, .. list.Slice(index, list.Length - index)];

        public ValueList<T> WithoutAt(int index) => [.. list.Slice(0, index), .. list.Slice(index + 1, list.Length - index - 1)];

        /// <summary>The place of the first for which the condition holds; -1 where there is none.</summary>
        public int IndexOf(Func<T, bool> condition)
        {
            for (int i = 0; i < list.Length; i++)
            {
                if (condition(list[i]))
                    return i;
            }
            return -1;
        }
    }
}

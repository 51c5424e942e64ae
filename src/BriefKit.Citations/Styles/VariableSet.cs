using System.Numerics;
using BriefKit.Core.References;

namespace BriefKit.Citations.Styles;

/// <summary>A set of variables, as quickly asked as a flag: styles ask of every item for many variables, most of which it lacks.</summary>
internal record struct VariableSet
{
    private ulong _low;
    private ulong _high;

    public readonly int Count => BitOperations.PopCount(_low) + BitOperations.PopCount(_high);

    public readonly bool Contains(Variable variable) => (Half(variable) & Bit(variable)) != 0;

    /// <summary>Whether there is a variable that is in both.</summary>
    public readonly bool Overlaps(VariableSet other) => ((_low & other._low) | (_high & other._high)) != 0;

    /// <summary>How many variables of the set come before one: its place in a list that goes along with the set.</summary>
    public readonly int RankOf(Variable variable) =>
        BitOperations.PopCount(Half(variable) & (Bit(variable) - 1)) + ((int)variable < 64 ? 0 : BitOperations.PopCount(_low));

    public void Add(Variable variable)
    {
        if ((int)variable < 64)
            _low |= Bit(variable);
        else
            _high |= Bit(variable);
    }

    public void UnionWith(VariableSet other)
    {
        _low |= other._low;
        _high |= other._high;
    }

    private static ulong Bit(Variable variable) => 1UL << ((int)variable & 63);

    private readonly ulong Half(Variable variable) => (int)variable < 64 ? _low : _high;
}

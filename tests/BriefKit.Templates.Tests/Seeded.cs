using CsCheck;

namespace BriefKit.Templates.Tests;

/// <summary>Generated values that are the same in every run.</summary>
internal static class Seeded
{
    public static void Check<T>(this Gen<T> values, int count, Action<T> check)
    {
        PCG random = new(1, 1953);
        for (int i = 0; i < count; i++)
        {
            T value = values.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Value {i}, {value}: {exception}");
            }
        }
    }
}

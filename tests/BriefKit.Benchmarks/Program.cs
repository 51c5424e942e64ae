using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BriefKit.Benchmarks;

// dotnet run -c Release --project tests/BriefKit.Benchmarks                the benchmarks, as ratios; BenchmarkDotNet's own options follow a --
//                                                            -- compare    against citeproc-js, on the same items
//                                                            -- scaling    100,000 items against 1,000
//                                                            -- pages      PDF documents of one page, and one of a thousand
//                                                            -- word       briefs of the seed as Word files
switch (args)
{
    case ["pages"]:
        return PageSpeed.Run();
    case ["word"]:
        return WordSpeed.Run();
    case ["compare", .. string[] styles]:
        return Comparison.Run(styles is [] ? "apa" : styles[0]);
    case ["scaling", .. string[] styles]:
        return Scaling.Run(styles is [] ? "apa" : styles[0]);
    default:
        IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(ItemMaker).Assembly).Run(args is [] ? ["--filter", "*"] : args, config);
        return 0;
}

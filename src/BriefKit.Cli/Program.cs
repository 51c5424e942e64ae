using System.Text;
using BriefKit.Cli;

// Names and texts in any script come out as they are, whatever the console was set to.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return CommandLine.Run(args, CliHost.OfProcess());

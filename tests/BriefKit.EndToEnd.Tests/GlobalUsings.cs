global using BriefKit.Tests.Shared;

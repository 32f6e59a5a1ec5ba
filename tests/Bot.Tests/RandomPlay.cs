using System.Runtime.CompilerServices;
using CsCheck;

namespace Waymark.Tests;

/// <summary>How often a property is tried where nobody says otherwise; CsCheck's own hundred finds too little here.</summary>
static class RandomPlay
{
    [ModuleInitializer]
    internal static void TryOftener()
    {
        if (Environment.GetEnvironmentVariable("CsCheck_Iter") is null)
            Check.Iter = 500;
    }
}

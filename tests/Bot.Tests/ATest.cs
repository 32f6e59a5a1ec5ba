namespace Waymark.Tests;
public sealed class ATest { [Fact] public void It_runs() => Assert.Equal(2, 1 + 1); }

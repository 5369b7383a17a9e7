using Microsoft.CodeAnalysis.CodeFixes;

namespace DeepTheory.Gen.Golden.Tests.TestKit;

/// <summary>For tests of the kit: a fix that lacks Fix All.</summary>
public sealed class ShortNameCodeFixWithoutFixAll : ShortNameCodeFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

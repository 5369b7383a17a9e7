using System.Reflection;
using System.Runtime.InteropServices;

namespace DeepTheory.Gen.PublicApi.Tests;

/// <summary>Which assembly may know which, and what may be derived from.</summary>
public sealed class BoundaryTests
{
    [Fact]
    public void Abstractions_ReferToNetstandardOnly() => Assert.Equal(["netstandard"], ReferencesOf(Shipped.Abstractions));

    [Fact]
    public void Runtime_RefersToAbstractionsAndTensorsOnly() => Assert.Equal(
        ["DeepTheory.Gen.Abstractions", "System.Numerics.Tensors"],
        ReferencesOf(Shipped.Runtime).Where(name => !IsOfTheFramework(name)));

    [Fact]
    public void Training_RefersToTheRuntimeAndItsPackagesOnly() => Assert.Subset(
        new HashSet<string> { "CsvHelper", "DeepTheory.Gen", "DeepTheory.Gen.Abstractions", "System.Numerics.Tensors" },
        ReferencesOf(Shipped.Training).Where(name => !IsOfTheFramework(name)).ToHashSet());

    [Fact]
    public void Runtime_DoesNotReferToReflectionEmitOrTheCompiler() => Assert.DoesNotContain(
        ReferencesOf(Shipped.Runtime).Concat(ReferencesOf(Shipped.Training)),
        name => name.StartsWith("System.Reflection.Emit", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped.Names), MemberType = typeof(Shipped))]
    public void PublicClasses_AreSealed(string assembly) => Assert.All(
        Shipped.Named(assembly).GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && !typeof(Exception).IsAssignableFrom(type)),
        type => Assert.True(type.IsSealed, $"{type} is neither sealed nor abstract."));

    [Theory]
    [MemberData(nameof(Shipped.Names), MemberType = typeof(Shipped))]
    public void PublicTypes_StandInTheProductsNamespace(string assembly) => Assert.All(
        Shipped.Named(assembly).GetExportedTypes(),
        type => Assert.True(type.Namespace is { } name && (name + ".").StartsWith("DeepTheory.Gen.", StringComparison.Ordinal), $"{type}"));

    [Fact]
    public void AttributeBases_CannotBeDerivedFromElsewhere() => Assert.All(
        Shipped.Abstractions.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: true, IsSealed: false }),
        type => Assert.True(IsClosed(type), $"{type} can be derived from outside its assembly."));

    /// <summary>Closed itself, by its constructors, or by what its bases leave open.</summary>
    private static bool IsClosed(Type? type) => type is not null
        && type.Assembly == Shipped.Abstractions
        && (type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(constructor => constructor.IsPrivate || constructor.IsAssembly || constructor.IsFamilyAndAssembly)
            || type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic).Any(method => method.IsAbstract && (method.IsAssembly || method.IsFamilyAndAssembly)));

    private static IEnumerable<string> ReferencesOf(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

    private static bool IsOfTheFramework(string name) => File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), $"{name}.dll"));
}

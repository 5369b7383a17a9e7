using System.Reflection;

namespace DeepTheory.Gen.PublicApi.Tests;

/// <summary>The assemblies that users compile against.</summary>
internal static class Shipped
{
    public static Assembly Abstractions { get; } = typeof(NetworkAttribute).Assembly;

    public static Assembly Runtime { get; } = typeof(ParameterSet).Assembly;

    public static Assembly Training { get; } = Assembly.Load("DeepTheory.Gen.Training");

    public static TheoryData<string> Names => [Abstractions.GetName().Name!, Runtime.GetName().Name!, Training.GetName().Name!];

    public static Assembly Named(string name) => Assembly.Load(name);
}

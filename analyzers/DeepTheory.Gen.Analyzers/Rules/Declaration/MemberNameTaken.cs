using DeepTheory.Gen.Generators.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A member of the user's own that C# does not let stand beside one that the generator writes.</summary>
internal sealed class MemberNameTaken() : SoundNetworkRule(
    "DTG1014",
    "Member of a generated name",
    DiagnosticSeverity.Error,
    "{0} cannot stand beside {1} that the generator writes, so the class would not compile; {2}",
    "The generator adds members to the class. C# lets two members share a name only where both are methods of different parameters.")
{
    private const string GeneratedFile = ".g.cs";

    private static readonly SymbolDisplayFormat InFull = SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    protected override IEnumerable<Diagnostic> ExamineSound(NetworkModel network)
    {
        ILookup<string, EmittedMember> emitted = EmittedMember.Of(network.Graph).ToLookup(member => member.Name, StringComparer.Ordinal);
        foreach (ISymbol member in network.Type.GetMembers().Concat(network.Type.TypeParameters))
        {
            // While the project is built, the generator's own members are among them.
            if (!member.IsImplicitlyDeclared
                && member.Locations.FirstOrDefault(place => place.SourceTree is { } tree && !tree.FilePath.EndsWith(GeneratedFile, StringComparison.Ordinal)) is { } location
                && emitted[member.Name].FirstOrDefault(other => Clashes(member, other)) is { } clash)
            {
                yield return Report(location, Describe(member), Describe(clash, network.Type.Name), Advice(member));
            }
        }
    }

    private static bool Clashes(ISymbol member, EmittedMember emitted) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => IsPrimary(constructor) || HasParameters(constructor, emitted),
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => emitted.Parameters is null || HasParameters(method, emitted),
        IMethodSymbol => false,
        INamedTypeSymbol type => !Joins(type, emitted),
        _ => true,
    };

    private static bool HasParameters(IMethodSymbol method, EmittedMember emitted) =>
        method.Arity == emitted.Arity && emitted.Parameters is { } parameters && method.Parameters.Select(Text).SequenceEqual(parameters);

    private static string Text(IParameterSymbol parameter) => (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString(InFull);

    /// <summary>The class of kernels is partial and private, so that a class of the same kind only adds to it.</summary>
    private static bool Joins(INamedTypeSymbol type, EmittedMember emitted) =>
        emitted.Name == "Kernels"
        && type is { TypeKind: TypeKind.Class, IsRecord: false, Arity: 0, DeclaredAccessibility: Accessibility.Private }
        && type.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is ClassDeclarationSyntax syntax && syntax.Modifiers.Any(modifier => modifier.ValueText == "partial"));

    /// <summary>Beside a primary constructor every other must call it, which the generated one does not.</summary>
    private static bool IsPrimary(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private static string Describe(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when IsPrimary(constructor) => $"The primary constructor of {member.ContainingType.Name}",
        IMethodSymbol { MethodKind: MethodKind.Constructor } => $"The constructor of {member.ContainingType.Name}",
        _ => member.Name,
    };

    private static string Describe(EmittedMember emitted, string type) => emitted switch
    {
        { Name: EmittedMember.Constructor } => $"the constructor {type}(int seed)",
        { Parameters: { } parameters } => $"the method {emitted.Name}({string.Join(", ", parameters.Select(parameter => parameter.Split('.').Last()))})",
        _ => $"the member {emitted.Name}",
    };

    private static string Advice(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor when IsPrimary(constructor) => "write an ordinary constructor",
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "give it other parameters",
        _ => "give it another name",
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>
/// Reads the blocks that a network takes, and those that they take. The network's declaration holds them, so that an edit of a block, wherever it stands,
/// is an edit of the networks that use it.
/// </summary>
internal sealed class BlockReader(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<BlockDeclaration> blocks = [];

    /// <summary>The blocks that a type's operations name, each once, and those that these name.</summary>
    public static EquatableArray<BlockDeclaration> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var reader = new BlockReader(compilation, cancellationToken);
        reader.ReadNamedBy(type);
        return new(reader.blocks);
    }

    /// <summary>What stands for a type in an argument.</summary>
    public static string Key(ITypeSymbol type) => type.OriginalDefinition.ToDisplayString();

    private void ReadNamedBy(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol named in DeclarationReader.Operations(type)
            .SelectMany(attribute => attribute.ConstructorArguments)
            .Where(argument => argument.Kind == TypedConstantKind.Type)
            .Select(argument => argument.Value)
            .OfType<INamedTypeSymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamedTypeSymbol block = named.OriginalDefinition;
            if (seen.Add(Key(block)))
            {
                blocks.Add(Read(block));
                ReadNamedBy(block);
            }
        }
    }

    private BlockDeclaration Read(INamedTypeSymbol type) =>
        new(Key(type), type.Name, DeclarationReader.ReadOperations(type, compilation, cancellationToken), Fault(type));

    private string? Fault(INamedTypeSymbol type)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return $"{type.Name} stands in {type.ContainingAssembly?.Name}, where attributes leave no trace, so that it has no operations here; a block must stand in the same project";
        }

        if (!DeclarationReader.IsBlock(type))
        {
            return $"{type.Name} is not marked [Block]";
        }

        int declarations = DeclarationReader.Operations(type)
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>())
            .Distinct()
            .Count();
        return declarations switch
        {
            0 => $"the block {type.Name} has no operations",
            1 => null,
            _ => $"{type.Name} has operations on several partial declarations, whose order is not defined; write all of them on one",
        };
    }
}

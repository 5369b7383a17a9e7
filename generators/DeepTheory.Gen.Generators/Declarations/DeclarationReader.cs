using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Generators.Declarations;

/// <summary>Reads a <see cref="NetworkDeclaration"/> from a symbol. With the generator itself the only place that knows Roslyn.</summary>
internal static class DeclarationReader
{
    public const string RootNamespace = "DeepTheory.Gen";
    public const string NetworkAttributeName = RootNamespace + ".NetworkAttribute";
    public const string NetworkInterfaceName = RootNamespace + ".INetwork`1";
    private const string OperationBase = "OperationAttribute";

    public static NetworkDeclaration Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        EquatableArray<OperationDeclaration> operations = ReadOperations(type, compilation, cancellationToken);
        return new NetworkDeclaration(ReadName(type), operations, Setting(type, nameof(NetworkAttribute.Unroll)) is int unroll ? (Unroll)unroll : Unroll.Automatic)
        {
            Blocks = BlockReader.Of(type, compilation, cancellationToken),
            Weights = Setting(type, nameof(NetworkAttribute.Weights)) as string,
        };
    }

    /// <summary>What a network or block is made of.</summary>
    public static EquatableArray<OperationDeclaration> ReadOperations(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var operations = new List<OperationDeclaration>();
        foreach (AttributeData attribute in Operations(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            operations.Add(ReadOperation(attribute) with { Function = FunctionReader.Read(attribute, type, compilation, cancellationToken)?.Declaration });
        }

        return new EquatableArray<OperationDeclaration>(operations);
    }

    /// <summary>The type's operations in the order in which they are written.</summary>
    public static IEnumerable<AttributeData> Operations(INamedTypeSymbol type) =>
        type.GetAttributes().Where(attribute => IsOperation(attribute.AttributeClass));

    public static bool IsNetwork(INamedTypeSymbol type) => Network(type) is not null;

    public static bool IsBlock(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => IsOurs(attribute.AttributeClass, nameof(BlockAttribute)));

    /// <summary>
    /// Whether a declaration of the type is the one to read it from: a network marked twice, as happens while typing, is still one.
    /// </summary>
    public static bool IsFirstDeclaration(INamedTypeSymbol type, SyntaxNode declaration) =>
        Network(type)?.ApplicationSyntaxReference is not { } reference
        || (reference.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(reference.Span));

    private static bool IsNetworkAttribute(INamedTypeSymbol? type) => IsOurs(type, nameof(NetworkAttribute));

    private static bool IsOurs(INamedTypeSymbol? type, string name) => type?.Name == name && type.ContainingNamespace.ToDisplayString() == RootNamespace;

    private static bool IsOperation(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? ancestor = type?.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Name == OperationBase && ancestor.ContainingNamespace.ToDisplayString() == RootNamespace)
            {
                return true;
            }
        }

        return false;
    }

    private static OperationDeclaration ReadOperation(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        bool complete = attribute.AttributeConstructor is not null;
        var arguments = new List<ArgumentValue>();
        foreach (TypedConstant constant in attribute.ConstructorArguments)
        {
            complete &= TryRead(constant, out ArgumentValue argument);
            arguments.Add(argument);
        }

        var properties = new List<PropertyArgument>();
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            complete &= TryRead(named.Value, out ArgumentValue argument);
            properties.Add(new PropertyArgument(named.Key, argument));
        }

        string word = name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
        return new OperationDeclaration(
            word, new EquatableArray<ArgumentValue>(arguments), new EquatableArray<PropertyArgument>(properties), complete);
    }

    private static bool TryRead(TypedConstant constant, out ArgumentValue argument)
    {
        switch (constant.Kind)
        {
            case TypedConstantKind.Primitive:
            case TypedConstantKind.Enum:
                argument = ArgumentValue.Of(constant.Value);
                return true;
            case TypedConstantKind.Type:
                argument = ArgumentValue.Of(constant.Value is ITypeSymbol type ? BlockReader.Key(type) : null);
                return constant.Value is not IErrorTypeSymbol;
            case TypedConstantKind.Array when constant.Values.IsDefault:
                argument = ArgumentValue.Of(null);
                return true;
            case TypedConstantKind.Array:
                argument = ArgumentValue.OfItems(constant.Values.Select(item => item.Kind == TypedConstantKind.Primitive ? item.Value ?? "" : ""));
                return constant.Values.All(item => item.Kind == TypedConstantKind.Primitive);
            default:
                argument = ArgumentValue.Of(null);
                return false;
        }
    }

    /// <summary>The attribute that makes the type a network.</summary>
    public static AttributeData? Network(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute => IsNetworkAttribute(attribute.AttributeClass));

    /// <summary>What is set in it; null where nothing is, or something that is no value.</summary>
    private static object? Setting(INamedTypeSymbol type, string name) =>
        Network(type)?.NamedArguments.FirstOrDefault(named => named.Key == name).Value is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } constant ? constant.Value : null;

    private static TypeName ReadName(INamedTypeSymbol type)
    {
        var containers = new List<string>();
        bool extensible = IsExtensible(type);
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            containers.Insert(0, Declaration(container));
            extensible &= IsExtensible(container);
        }

        var spaces = new List<string>();
        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            spaces.Insert(0, Identifier.Escape(space.Name));
        }

        return new TypeName(
            string.Join(".", spaces),
            new EquatableArray<string>(containers),
            Declaration(type),
            NameWithParameters(type),
            type.Name,
            HintName(type),
            extensible && !EmittedNames.Members.Contains(type.Name),
            new EquatableArray<string>(EmittedNames.Types.Keys.Where(name => IsShadowed(name, type))));
    }

    /// <summary>Whether the name means something else where the network stands than the type that emitted code uses.</summary>
    private static bool IsShadowed(string name, INamedTypeSymbol network)
    {
        for (INamedTypeSymbol? type = network; type is not null; type = type.ContainingType)
        {
            if (type.Name == name || type.GetMembers(name).Length > 0 || type.TypeParameters.Any(parameter => parameter.Name == name))
            {
                return true;
            }
        }

        for (INamespaceSymbol space = network.ContainingNamespace; space is not null; space = space.ContainingNamespace)
        {
            if (space.GetMembers(name).Any(member => member.ToDisplayString() is var full && full != $"{EmittedNames.Types[name]}.{name}" && !full.StartsWith($"{EmittedNames.Types[name]}.{name}<", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExtensible(INamedTypeSymbol type) =>
        !type.IsFileLocal && type.DeclaringSyntaxReferences.All(
            reference => reference.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Declaration(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            _ => "class",
        };
        return $"partial {keyword} {NameWithParameters(type)}";
    }

    private static string NameWithParameters(INamedTypeSymbol type)
    {
        string name = Identifier.EscapeType(type.Name);
        return type.TypeParameters.Length == 0
            ? name
            : $"{name}<{string.Join(", ", type.TypeParameters.Select(parameter => Identifier.Escape(parameter.Name)))}>";
    }

    private static string HintName(INamedTypeSymbol type)
    {
        var name = new StringBuilder(Segment(type));
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            name.Insert(0, Segment(container) + ".");
        }

        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            name.Insert(0, space.Name + ".");
        }

        return name.ToString();

        static string Segment(INamedTypeSymbol type) => type.Arity == 0 ? type.Name : $"{type.Name}-{type.Arity}";
    }
}

using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>Predict allocates nothing, unless its caller does.</summary>
internal sealed class BufferMadeInLoop() : UseRule(
    "DTG6007",
    "Buffer made anew in every turn of a loop",
    DiagnosticSeverity.Info,
    "{0} is a new array in every turn of the loop, though {1} fills all of it; make it once, before the loop",
    "A call of a network allocates nothing. An array for its result that every turn of a loop makes anew costs more than a small network does, and keeps the garbage collector busy.",
    "Predict", "LossAndGradients")
{
    public override string CodeFix => "hoist the buffer";

    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use.NetworkType is not null
            && Origin.VariableOf(use.Argument("output") ?? use.Argument("gradients")) is { } buffer
            && buffer.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } declaration } } variable
            && Origin.BodyOf(use.Operation) is var body
            && body.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, buffer)) is { } declared
            && Origin.Of(declared.GetVariableInitializer()?.Value ?? declared) is IArrayCreationOperation { Initializer: null, DimensionSizes: { Length: 1 } sizes }
            && sizes[0].ConstantValue.HasValue
            && block.Parent is ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            && block.Parent.Parent is BlockSyntax or GlobalStatementSyntax
            && body.Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, buffer)).All(IsReadOrFilled))
        {
            yield return Report(
                variable.Identifier.GetLocation(),
                IsOnlyOneOfItsName(variable, body) ? [new Cure("Make it before the loop", new Edit(EditKind.HoistFromLoop, declaration.GetLocation()))] : [],
                buffer.Name,
                use.Member);
        }
    }

    /// <summary>Whether the name is declared once in the method: outside its loop it would clash with another of the name.</summary>
    private static bool IsOnlyOneOfItsName(VariableDeclaratorSyntax variable, IOperation body) => !body.Syntax.DescendantNodes().Any(node => node != variable && node switch
    {
        VariableDeclaratorSyntax { Identifier: var name } => name.ValueText == variable.Identifier.ValueText,
        SingleVariableDesignationSyntax { Identifier: var name } => name.ValueText == variable.Identifier.ValueText,
        ForEachStatementSyntax { Identifier: var name } => name.ValueText == variable.Identifier.ValueText,
        ParameterSyntax { Identifier: var name } => name.ValueText == variable.Identifier.ValueText,
        _ => false,
    });

    /// <summary>Whether a reference leaves the array here: an element, the length, or a span for the call. What is kept elsewhere must be a new array each time.</summary>
    private static bool IsReadOrFilled(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IArrayElementReferenceOperation or IPropertyReferenceOperation or IForEachLoopOperation => true,
        IConversionOperation { Type.Name: "Span" or "ReadOnlySpan", Parent: IArgumentOperation } => true,
        IConversionOperation { Parent: IForEachLoopOperation } => true,
        _ => false,
    };
}

using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>A trainer holds the optimizer's memory, several times that of the network.</summary>
internal sealed class TrainerNotDisposed() : UseRule(
    "DTG6003",
    "Trainer is not disposed",
    DiagnosticSeverity.Info,
    "{0} holds the gradients and the optimizer's memory until it is disposed; declare it with using",
    "A trainer holds gradients and moments, each as large as the network, for as long as anything refers to it and it is not disposed.",
    "CreateTrainer", "Trainer")
{
    public override string CodeFix => "add using";

    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        IOperation? holder = use.Operation.Parent is IConversionOperation conversion ? conversion.Parent : use.Operation.Parent;
        if (use.NetworkType is not null
            && holder is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var trainer, Syntax: VariableDeclaratorSyntax name } }
            && name.Parent?.Parent is LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } declaration
            && !declaration.UsingKeyword.IsKind(SyntaxKind.UsingKeyword)
            && Origin.BodyOf(use.Operation).Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, trainer)).All(StaysHere))
        {
            yield return Report(
                name.Identifier.GetLocation(),
                [new Cure("Add using", new Edit(EditKind.AddUsing, declaration.GetLocation()))],
                trainer.Name);
        }
    }

    /// <summary>Whether a reference neither disposes the trainer nor hands it on to someone who may.</summary>
    private static bool StaysHere(ILocalReferenceOperation reference) =>
        reference.Parent is IPropertyReferenceOperation or IInvocationOperation { TargetMethod.Name: not "Dispose" } && !IsCaptured(reference);

    private static bool IsCaptured(IOperation operation)
    {
        for (IOperation? ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }
}

using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.Analyzers.Rules;

/// <summary>The same classes can be told as numbers or as one-hot rows, and a loss takes one of the two.</summary>
internal sealed class TargetsOfAnotherForm() : UseRule(
    "DTG6009",
    "Class numbers and one-hot rows mixed up",
    DiagnosticSeverity.Error,
    "{0} takes {1}, but the samples have {2}; {3}",
    "A sparse loss takes the number of the class as its target, the others a row of probabilities. Neither can read the other's, and the call throws.",
    "Fit", "Evaluate")
{
    private const string Numbers = "the number of the class as target";
    private const string Rows = "a probability for each class as target";

    public override string CodeFix => "convert the targets, or swap the loss";

    public override IEnumerable<Diagnostic> Examine(Use use)
    {
        if (use is not { Network: { Graph: { Loss: { } loss, Output: { } output } } network } || (use.Argument("train") ?? use.Argument("data")) is not { } argument)
        {
            yield break;
        }

        Samples samples = Samples.Of(argument);
        if (loss.TargetDomain == TargetDomain.ClassIndex && samples.OneHot is { Instance.Syntax: { } before } oneHot)
        {
            Cure cure = new("Take OneHot away", new Edit(EditKind.ReplaceExpression, oneHot.Syntax.GetLocation(), before.ToString()));
            yield return Report(argument.Syntax.GetLocation(), [cure, .. Swap(use, network, loss)], loss.Word, Numbers, Rows, "take OneHot away, or swap the loss");
        }
        else if (loss.TargetDomain == TargetDomain.UnitInterval && loss.Task(output.Shape.Length) == NetworkTask.MulticlassClassification && samples.AreTargetsClasses)
        {
            string converted = FormattableString.Invariant($"{Parenthesised(argument.Syntax)}.OneHot({output.Shape.Length})");
            Cure cure = new($"Append OneHot({output.Shape.Length})", new Edit(EditKind.ReplaceExpression, argument.Syntax.GetLocation(), converted));
            yield return Report(argument.Syntax.GetLocation(), [cure, .. Swap(use, network, loss)], loss.Word, Rows, Numbers, "convert them: OneHot, or swap the loss");
        }
    }

    /// <summary>The other loss of the pair, where the declaration stands in the same file.</summary>
    private static IEnumerable<Cure> Swap(Use use, NetworkModel network, LossFunctionAttribute loss) =>
        loss.OfOtherTargets is { } other && network.Locate(loss).SourceTree == use.Operation.Syntax.SyntaxTree
            ? [new Cure($"Replace {loss.Word} by {Word(other)}", network.Replace(loss, Word(other) + network.ArgumentsOf(loss)))]
            : [];

    private static string Word(Type loss) => ((OperationAttribute)Activator.CreateInstance(loss)).Word;

    private static string Parenthesised(SyntaxNode expression) => expression is IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax ? expression.ToString() : $"({expression})";
}

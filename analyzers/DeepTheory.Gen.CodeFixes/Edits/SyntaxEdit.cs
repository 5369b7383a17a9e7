using DeepTheory.Gen.Analyzers.Cures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeepTheory.Gen.CodeFixes.Edits;

/// <summary>A kind of edit. Each is one file of this folder.</summary>
internal abstract class SyntaxEdit
{
    private static readonly Dictionary<EditKind, SyntaxEdit> Kinds = new()
    {
        [EditKind.MakePartial] = new MakePartial(),
        [EditKind.RemoveModifier] = new RemoveModifier(),
        [EditKind.InsertAfter] = new InsertAfter(),
        [EditKind.InsertBefore] = new InsertBefore(),
        [EditKind.Replace] = new Replace(),
        [EditKind.Remove] = new Remove(),
        [EditKind.SetArgument] = new SetArgument(),
        [EditKind.RemoveArgument] = new RemoveArgument(),
        [EditKind.ReplaceExpression] = new ReplaceExpression(),
        [EditKind.KeepInVariable] = new KeepInVariable(),
        [EditKind.AddUsing] = new AddUsing(),
        [EditKind.HoistFromLoop] = new HoistFromLoop(),
        [EditKind.SetMember] = new SetMember(),
    };

    public static SyntaxEdit Of(EditKind kind) => Kinds[kind];

    /// <summary>What is edited where this node is the innermost: the attribute, of which the name is all there is where it has no arguments.</summary>
    public virtual SyntaxNode NodeAt(SyntaxNode innermost) => innermost.FirstAncestorOrSelf<AttributeSyntax>() ?? innermost;

    /// <summary>The file after the edit; the file as it is where there is nothing to edit.</summary>
    /// <param name="root">The file.</param>
    /// <param name="place">The node at the edit's place.</param>
    /// <param name="text">The edit's text.</param>
    public abstract SyntaxNode Apply(SyntaxNode root, SyntaxNode place, string text);

    /// <summary>An attribute from its text, written in full where the one beside it is.</summary>
    private protected static AttributeSyntax Attribute(string text, AttributeSyntax beside)
    {
        AttributeSyntax attribute = ((ClassDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{text}] class C;")!).AttributeLists[0].Attributes[0];
        return beside.Name is QualifiedNameSyntax qualified
            ? attribute.WithName(qualified.WithRight((SimpleNameSyntax)attribute.Name))
            : attribute;
    }

    private protected static SyntaxToken Comma => SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
}

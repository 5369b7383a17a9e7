using DeepTheory.Gen.Analyzers.Cures;
using DeepTheory.Gen.CodeFixes.Edits;
using Microsoft.CodeAnalysis;

namespace DeepTheory.Gen.CodeFixes;

/// <summary>Applies cures to a document, one or many at once.</summary>
internal static class Treatment
{
    public static async Task<Document> ApplyAsync(Document document, IEnumerable<Cure> cures, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        // The same edit may be part of several cures, as where two networks stand in one class that is not partial.
        List<(SyntaxNode Node, SyntaxEdit Edit, string Text)> edits =
        [
            .. cures.SelectMany(cure => cure.Edits)
                .Select(edit => (Place: root.FindNode(edit.Place.SourceSpan, getInnermostNodeForTie: true), Edit: SyntaxEdit.Of(edit.Kind), edit.Text))
                .Select(edit => (Node: edit.Edit.NodeAt(edit.Place), edit.Edit, edit.Text))
                .Distinct(),
        ];
        SyntaxNode edited = root.TrackNodes(edits.Select(edit => edit.Node));
        foreach ((SyntaxNode node, SyntaxEdit edit, string text) in edits)
        {
            // A node that an earlier edit has taken away needs no other.
            if (edited.GetCurrentNode(node) is { } current)
            {
                edited = edit.Apply(edited, current, text);
            }
        }

        return document.WithSyntaxRoot(edited);
    }
}

using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>Further outputs.</summary>
internal sealed partial class GraphBuilder
{
    private readonly List<FurtherOutput> outputs = [];

    private void FollowOutput(OutputAttribute operation, int index)
    {
        var output = new FurtherOutput(operation.Name, current);
        if (MemberTaken(output) is { } taken)
        {
            string free = FreeName(operation.Name);
            Report(FaultKind.NameRepeated, index, $"Output needs the name {taken}, which is taken; choose another, such as '{free}'", "name", replacement: free);
            return;
        }

        outputs.Add(output);
        if (!TryCurrent(operation, index, out Value above))
        {
            names.Lose(operation.Name);
            return;
        }

        if (above == input)
        {
            Report(FaultKind.NothingToApplyTo, index, $"Output '{operation.Name}' follows no layer, so that it would give the input back");
            return;
        }

        // A layer may bear the name of the output that it gives.
        if (names.Pending == operation.Name)
        {
            names.Bind(current);
        }

        if (!(names.TryGet(operation.Name, out Value? same) && same == above) && IsFree(operation.Name, index))
        {
            names[operation.Name] = above;
        }
    }

    /// <summary>The member that the output would have and that something else already is; null for none.</summary>
    private string? MemberTaken(FurtherOutput output) => output.Members.FirstOrDefault(member =>
        member == declaration.Type.PlainName || EmittedNames.Members.Contains(member) || outputs.Any(other => other.Members.Contains(member)));
}

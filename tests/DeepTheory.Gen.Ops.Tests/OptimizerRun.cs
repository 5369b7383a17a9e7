namespace DeepTheory.Gen.Ops.Tests;

/// <summary>An optimizer at work on one parameter, straight from its expressions, in double precision.</summary>
internal sealed class OptimizerRun(OptimizerAttribute optimizer, double learningRate, bool decay = false, params PenaltyAttribute[] penalties)
{
    private readonly IReadOnlyList<Assignment> assignments = optimizer.Step(decay, penalties);
    private readonly Dictionary<string, double> moments = optimizer.Moments.ToDictionary(moment => moment.Name, moment => moment.Initial);
    private readonly Dictionary<string, double> scalars = optimizer.Scalars.ToDictionary(scalar => scalar.Name, scalar => scalar.Initial);
    private int steps;

    /// <summary>The parameter after one more step.</summary>
    public double Step(double parameter, double gradient)
    {
        steps++;
        var elements = new Dictionary<string, double>(moments) { ["parameter"] = parameter, ["gradient"] = gradient };
        var uniforms = new Dictionary<string, double>(scalars) { ["learningRate"] = learningRate, ["step"] = steps };
        foreach (Assignment assignment in assignments)
        {
            var evaluator = new Evaluator(1, 1);
            foreach ((string name, double value) in elements)
            {
                evaluator.Element(name, [value]);
            }

            foreach ((string name, double value) in uniforms)
            {
                evaluator.Uniform(name, value);
            }

            (assignment.Target.Extent == Extent.Element ? elements : uniforms)[assignment.Target.Name] = evaluator.Elements(assignment.Value)[0];
        }

        foreach (string name in moments.Keys)
        {
            moments[name] = elements[name];
        }

        foreach (string name in scalars.Keys)
        {
            scalars[name] = uniforms[name];
        }

        return elements["parameter"];
    }
}

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>
/// From the function of a case to the networks that compute it: one line per function, in one table per room. A function is
/// built when it stands in a table and every attribute of its networks exists; until then its cases are skipped by name.
/// </summary>
internal static class Catalogue
{
    private static readonly Dictionary<string, Func<GoldenCase, Experiment?>> Functions = new[]
        {
            ActivationCatalogue.Functions,
            LossCatalogue.Functions,
            HeadsCatalogue.Functions,
            LayerCatalogue.Functions,
            OptimizerCatalogue.Functions,
            TrainingCatalogue.Functions,
            WorkedExampleCatalogue.Functions,
        }
        .SelectMany(table => table)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The experiment for a case, or null where its function, or the form it asks for, is not built yet.</summary>
    public static Experiment? Find(GoldenCase golden) =>
        Functions.TryGetValue(golden.Op, out Func<GoldenCase, Experiment?>? create)
        && create(golden) is { } experiment
        && experiment.Declarations.All(declaration => declaration.IsBuilt)
            ? experiment
            : null;
}

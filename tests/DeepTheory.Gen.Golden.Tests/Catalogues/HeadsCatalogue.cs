using static DeepTheory.Gen.Golden.Tests.Declaration;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Losses of several heads, and of pairs and triples of samples.</summary>
internal static class HeadsCatalogue
{
    /// <summary>Golden parameters are positive as they stand.</summary>
    private const string Identity = "Link.Identity";

    /// <summary>The table for <see cref="Catalogue"/>.</summary>
    public static IReadOnlyDictionary<string, Func<GoldenCase, Experiment?>> Functions { get; } = new Dictionary<string, Func<GoldenCase, Experiment?>>(StringComparer.Ordinal)
    {
        ["gaussian_nll"] = Gaussian,
        ["laplace_nll"] = c => Likelihood(c, ["mu", "b"], "LaplaceLikelihood"),
        ["student_t_nll"] = c => Likelihood(c, ["mu", "sigma", "nu"], "StudentTLikelihood"),
        ["exponential_nll"] = c => Likelihood(c, ["rate"], "ExponentialLikelihood"),
        ["gamma_nll"] = c => Likelihood(c, ["shape", "rate"], "GammaLikelihood"),
        ["beta_nll"] = c => Likelihood(c, ["alpha", "beta"], "BetaLikelihood"),
        ["von_mises_nll"] = c => Likelihood(c, ["mu", "kappa"], "VonMisesLikelihood"),
        ["poisson_nll"] = Poisson,
        ["mixture_gaussians_nll"] = c => Create(
            c, ["weight_logit", "mu", "sigma"], false, c.Inputs["y"].ToSingles(), LossReduction.MeanOfSamples, Operation("MixtureOfGaussians", ("Link", Identity))),
        ["plackett_luce_nll"] = c => Create(c, ["score"], false, Places(c.Inputs["ranking"]), LossReduction.MeanOfSamples, "PlackettLuce"),
        ["vae_kl"] = c => Create(c, ["mu", "logvar"], false, [], LossReduction.MeanOfSamples, "GaussianKullbackLeibler"),
        ["contrastive"] = c => c.Parameters.Text("label_1_means") is null or "similar"
            ? Create(c, ["a", "b"], true, c.Inputs["same"].ToSingles(), LossReduction.MeanOfSamples, Operation("Contrastive", ("Margin", c.Parameters.Literal("margin"))))
            : null,
        ["triplet"] = Triplet,
        ["gan_discriminator"] = c => Adversarial(c, ["real", "fake"], "MinimaxDiscriminator"),
        ["gan_generator_minimax"] = c => Adversarial(c, ["fake"], "MinimaxGenerator"),
        ["gan_generator_nonsaturating"] = c => Adversarial(c, ["fake"], "NonSaturatingGenerator"),
        ["wgan_critic"] = c => Adversarial(c, ["real", "fake"], "WassersteinCritic"),
        ["wgan_generator"] = c => Adversarial(c, ["fake"], "WassersteinGenerator"),
        ["lsgan_discriminator"] = c => Adversarial(c, ["real", "fake"], "LeastSquaresDiscriminator"),
        ["lsgan_generator"] = c => Adversarial(c, ["fake"], "LeastSquaresGenerator"),
    };

    private static HeadsExperiment? Gaussian(GoldenCase golden)
    {
        (string? second, string spread, string link) = golden.Parameters.Text("second") switch
        {
            "var" => ("var", "Spread.Variance", Identity),
            "logvar" => ("logvar", "Spread.Variance", "Link.Exponential"),
            "sigma" => ("sigma", "Spread.StandardDeviation", Identity),
            _ => (null, "", ""),
        };
        return second is null
            ? null
            : Create(golden, ["mu", second], false, golden.Inputs["y"].ToSingles(), LossReduction.MeanOfElements, Operation(
                "GaussianLikelihood", ("Spread", spread), ("Link", link), ("Full", Flag(golden, "full"))));
    }

    private static HeadsExperiment? Poisson(GoldenCase golden)
    {
        (string? first, string link) = golden.Parameters.Text("first") switch
        {
            "rate" => ("rate", Identity),
            "lograte" => ("lograte", "Link.Exponential"),
            _ => (null, ""),
        };
        return first is null
            ? null
            : Create(golden, [first], false, golden.Inputs["y"].ToSingles(), LossReduction.MeanOfElements, Operation(
                "PoissonLikelihood", ("Link", link), ("Full", Flag(golden, "full"))));
    }

    private static HeadsExperiment? Triplet(GoldenCase golden)
    {
        string? distance = golden.Parameters.Text("distance") switch
        {
            "l2" => "Distance.Euclidean",
            "squared_l2" => "Distance.SquaredEuclidean",
            _ => null,
        };
        return distance is null
            ? null
            : Create(golden, ["anchor", "positive", "negative"], true, [], LossReduction.MeanOfSamples, Operation(
                "Triplet", ("Margin", golden.Parameters.Literal("margin")), ("Distance", distance)));
    }

    private static HeadsExperiment? Likelihood(GoldenCase golden, string[] heads, string word) =>
        Create(golden, heads, false, golden.Inputs["y"].ToSingles(), LossReduction.MeanOfElements, Operation(word, ("Link", Identity)));

    /// <summary>Means over the batch of one output per sample.</summary>
    private static HeadsExperiment Adversarial(GoldenCase golden, string[] heads, string word) => new(golden, heads, true, [], 1, word);

    private static HeadsExperiment? Create(GoldenCase golden, string[] heads, bool areSamples, float[] targets, string native, string loss)
    {
        Tensor head = golden.Inputs[heads[0]];
        string wanted = golden.Parameters.Text("reduction") ?? native;
        return LossReduction.Ratio(wanted, native, head.Rows, head.RowLength) is { } scale
            ? new HeadsExperiment(golden, heads, areSamples, targets, scale, loss)
            : null;
    }

    /// <summary>A ranking lists items, the best first; the target is each item's place.</summary>
    private static float[] Places(Tensor ranking)
    {
        var places = new float[ranking.Values.Length];
        for (int i = 0; i < places.Length; i++)
        {
            (int row, int place) = Math.DivRem(i, ranking.RowLength);
            places[(row * ranking.RowLength) + (int)ranking.Values[i]] = place;
        }

        return places;
    }

    private static string Flag(GoldenCase golden, string name) => golden.Parameters.Flag(name, true) ? "true" : "false";
}

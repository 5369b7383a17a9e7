using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.Testing;

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>Examples worked out in the sources that are more than one function.</summary>
internal static class WorkedExampleCatalogue
{
    /// <summary>The table for <see cref="Catalogue"/>.</summary>
    public static IReadOnlyDictionary<string, Func<GoldenCase, Experiment?>> Functions { get; } = new Dictionary<string, Func<GoldenCase, Experiment?>>(StringComparer.Ordinal)
    {
        ["backprop_example"] = golden => BackPropagation(golden, isOutputGiven: false),
        ["backprop_example_from_yhat"] = golden => BackPropagation(golden, isOutputGiven: true),
        ["cross_entropy_distributions"] = CrossEntropies,
        ["hessian_vector"] = QuadraticForm,
        ["linear_net_2_3_1"] = TwoLinearLayers,
        ["mae_rmse"] = ErrorMeasures,
        ["perceptron"] = Perceptron,
    };

    /// <summary>
    /// Two inputs, two hidden sigmoids, one sigmoid output, cross-entropy: one step of gradient descent. Where the output is given, the
    /// last bias is what it must have been.
    /// </summary>
    private static CompositeExperiment BackPropagation(GoldenCase golden, bool isOutputGiven)
    {
        return new CompositeExperiment(
            [
                new Declaration("Input(2)", "Dense(2)", "Sigmoid"),
                new Declaration("Input(2)", "Dense(2)", "Sigmoid", "Dense(1)", "Sigmoid", "BinaryCrossEntropy", "Sgd"),
            ],
            Run);

        void Run(IReadOnlyList<NetworkDriver> networks, Comparison comparison)
        {
            (NetworkDriver hiddenLayer, NetworkDriver whole) = (networks[0], networks[1]);
            foreach (NetworkDriver network in networks)
            {
                network.Parameters["dense1.weight"].CopyFrom(Inputs("w11", "w21", "w12", "w22"));
                network.Parameters["dense1.bias"].CopyFrom(Inputs("b1", "b2"));
            }

            whole.Parameters["dense2.weight"].CopyFrom(Inputs("w13", "w23"));
            whole.Parameters["dense2.bias"].CopyFrom(Inputs("b3"));
            float[] x = Inputs("x");
            float[] y = Inputs("y");

            float[] activations = hiddenLayer.Predict(x);
            if (isOutputGiven)
            {
                double output = golden.Inputs["yhat"].Scalar;
                double others = activations.Zip(Inputs("w13", "w23"), (activation, weight) => (double)activation * weight).Sum();
                whole.Parameters["dense2.bias"].CopyFrom([(float)(Math.Log(output / (1 - output)) - others)]);
            }
            else
            {
                comparison.Output("a1", Tolerance.Forward, activations[0]);
                comparison.Output("a2", Tolerance.Forward, activations[1]);
                comparison.Output("yhat", Tolerance.Forward, whole.Predict(x).AsSpan());
            }

            // A bias's gradient is the delta of its neuron.
            LossAndGradients computed = whole.LossAndGradients(x, y);
            comparison.Output("loss", Tolerance.Forward, computed.Loss);
            comparison.Output("delta1", Tolerance.Gradient, computed["dense1.bias"][0]);
            comparison.Output("delta2", Tolerance.Gradient, computed["dense1.bias"][1]);
            comparison.Output("delta3", Tolerance.Gradient, computed["dense2.bias"].AsSpan());
            comparison.Output("db3", Tolerance.Gradient, computed["dense2.bias"].AsSpan());
            comparison.Output("dw13", Tolerance.Gradient, computed["dense2.weight"][0]);
            comparison.Output("dw23", Tolerance.Gradient, computed["dense2.weight"][1]);

            TrainingState state = whole.CreateTrainingState();
            whole.TrainStep(state, x, y, Inputs("lr")[0]);
            comparison.Output("w13_new", Tolerance.Forward, whole.Parameters["dense2.weight"][0]);
        }

        float[] Inputs(params string[] names) => [.. names.SelectMany(name => golden.Inputs[name].ToSingles())];
    }

    /// <summary>H(p, q), H(p) = H(p, p) and their difference, as losses of the prediction q, or p, with the target p.</summary>
    private static CompositeExperiment CrossEntropies(GoldenCase golden)
    {
        float[] p = golden.Inputs["p"].ToSingles();
        double unit = golden.Parameters.Text("unit") == "bits" ? Math.Log(2) : 1;
        return new CompositeExperiment(
            [new Declaration("Input(1)", $"Dense({p.Length}, UseBias = false)", "CategoricalCrossEntropy", "Sgd")],
            (networks, comparison) =>
            {
                double crossEntropy = Of(networks[0], golden.Inputs["q"].ToSingles());
                double entropy = Of(networks[0], p);
                comparison.Output("cross_entropy", Tolerance.Forward, crossEntropy);
                comparison.Output("entropy_p", Tolerance.Forward, entropy);
                comparison.Output("kl", Tolerance.Forward, crossEntropy - entropy);
            });

        double Of(NetworkDriver network, float[] prediction)
        {
            network.Parameters["dense1.weight"].CopyFrom(prediction);
            return network.Loss([1], p) / unit;
        }
    }

    /// <summary>
    /// f(x, y) = x² + xy + y² as the mean square of two linear predictions with weights (x, y): with f = ½ |A w|², ½ AᵀA is the form's
    /// matrix and A = √2 Lᵀ from its Cholesky factor. Its gradient is linear, so differences of gradients are the Hessian exactly.
    /// </summary>
    private static CompositeExperiment QuadraticForm(GoldenCase golden)
    {
        float[] inputs = [MathF.Sqrt(2), MathF.Sqrt(0.5f), 0, MathF.Sqrt(1.5f)];
        return new CompositeExperiment(
            [new Declaration("Input(2)", "Dense(1, UseBias = false)", "MeanSquaredError", "Sgd")],
            (networks, comparison) =>
            {
                float[] v = golden.Inputs["v"].ToSingles();
                float[] first = Column(networks[0], [1, 0]);
                float[] second = Column(networks[0], [0, 1]);
                float[] product = Column(networks[0], v);
                comparison.Output("H", Tolerance.Gradient, new[] { first[0], second[0], first[1], second[1] }.AsSpan());
                comparison.Output("Hv", Tolerance.Gradient, product.AsSpan());
                comparison.Output("vHv", Tolerance.Gradient, (v[0] * product[0]) + (v[1] * product[1]));
            });

        float[] Column(NetworkDriver network, float[] direction)
        {
            float[] there = Gradient(network, direction);
            float[] origin = Gradient(network, [0, 0]);
            return [there[0] - origin[0], there[1] - origin[1]];
        }

        float[] Gradient(NetworkDriver network, float[] weights)
        {
            network.Parameters["dense1.weight"].CopyFrom(weights);
            return network.LossAndGradients(inputs, [0, 0])["dense1.weight"];
        }
    }

    /// <summary>Two masks: overlaps as losses, and sums as mean errors times the count.</summary>
    public static CompositeExperiment Masks(GoldenCase golden)
    {
        float[] a = golden.Inputs["a"].ToSingles();
        float[] b = golden.Inputs["b"].ToSingles();
        var none = new float[a.Length];
        string smooth = $"Smooth = {golden.Parameters.Literal("smooth")}";
        string[] losses = [$"Dice({smooth})", $"Dice({smooth}, LinearDenominator = true)", $"IntersectionOverUnion({smooth})", "MeanSquaredError", "MeanAbsoluteError"];
        return new CompositeExperiment(
            [.. losses.Select(loss => new Declaration("Input(1)", $"Dense({a.Length}, UseBias = false)", loss, "Sgd"))],
            (networks, comparison) =>
            {
                comparison.Output("loss", Tolerance.Forward, Of(networks[0], a, b));
                comparison.Output("loss_linear_denominator", Tolerance.Forward, Of(networks[1], a, b));
                comparison.Output("jaccard_loss", Tolerance.Forward, Of(networks[2], a, b));
                double squares = a.Length * Of(networks[3], a, none);
                double difference = a.Length * Of(networks[3], a, b);
                double targets = a.Length * Of(networks[3], b, none);
                comparison.Output("sum_a2", Tolerance.Forward, squares);
                comparison.Output("sum_a", Tolerance.Forward, a.Length * Of(networks[4], a, none));
                comparison.Output("sum_b", Tolerance.Forward, a.Length * Of(networks[4], b, none));
                comparison.Output("intersection", Tolerance.Forward, (squares + targets - difference) / 2);
            });

        static double Of(NetworkDriver network, float[] prediction, float[] target)
        {
            network.Parameters["dense1.weight"].CopyFrom(prediction);
            return network.Loss([1], target);
        }
    }

    /// <summary>Two dense layers without activation; the first alone shows z.</summary>
    private static CompositeExperiment TwoLinearLayers(GoldenCase golden)
    {
        Tensor w1 = golden.Inputs["w1"];
        Tensor w2 = golden.Inputs["w2"];
        return new CompositeExperiment(
            [
                new Declaration($"Input({w1.RowLength})", $"Dense({w1.Rows})"),
                new Declaration($"Input({w1.RowLength})", $"Dense({w1.Rows})", $"Dense({w2.Rows})"),
            ],
            (networks, comparison) =>
            {
                foreach (NetworkDriver network in networks)
                {
                    network.Parameters["dense1.weight"].CopyFrom(w1.ToSingles());
                    network.Parameters["dense1.bias"].CopyFrom(golden.Inputs["b1"].ToSingles());
                }

                networks[1].Parameters["dense2.weight"].CopyFrom(w2.ToSingles());
                networks[1].Parameters["dense2.bias"].CopyFrom(golden.Inputs["b2"].ToSingles());
                comparison.Output("z", Tolerance.Forward, networks[0].Predict(golden.Inputs["x"].ToSingles()).AsSpan());
                comparison.Output("y", Tolerance.Forward, networks[1].Predict(golden.Inputs["x"].ToSingles()).AsSpan());
            });
    }

    /// <summary>Errors as predictions of targets that are 0.</summary>
    private static CompositeExperiment ErrorMeasures(GoldenCase golden)
    {
        Tensor errors = golden.Inputs["error"];
        int count = errors.Values.Length;
        return new CompositeExperiment(
            [
                new Declaration($"Input({count})", "Dense(1, UseBias = false)", "MeanAbsoluteError", "Sgd"),
                new Declaration($"Input({count})", "Dense(1, UseBias = false)", "MeanSquaredError", "Sgd"),
            ],
            (networks, comparison) =>
            {
                foreach (NetworkDriver network in networks)
                {
                    network.Parameters["dense1.weight"].CopyFrom(errors.ToSingles());
                }

                comparison.Output("mae", Tolerance.Forward, networks[0].Loss(Matrix.Identity(count), new float[count]));
                comparison.Output("rmse", Tolerance.Forward, Math.Sqrt(networks[1].Loss(Matrix.Identity(count), new float[count])));
            });
    }

    /// <summary>A weighted sum, and whether it reaches a threshold: the bias is the threshold's negative.</summary>
    private static CompositeExperiment Perceptron(GoldenCase golden)
    {
        Tensor weights = golden.Inputs["w"];
        int count = weights.Values.Length;
        return new CompositeExperiment(
            [
                new Declaration($"Input({count})", "Dense(1, UseBias = false)"),
                new Declaration($"Input({count})", "Dense(1)", "Step"),
            ],
            (networks, comparison) =>
            {
                float[] x = golden.Inputs["x"].ToSingles();
                foreach (NetworkDriver network in networks)
                {
                    network.Parameters["dense1.weight"].CopyFrom(weights.ToSingles());
                }

                networks[1].Parameters["dense1.bias"].CopyFrom([-(float)golden.Inputs["threshold"].Scalar]);
                comparison.Output("sum", Tolerance.Forward, networks[0].Predict(x).AsSpan());
                comparison.Output("y", Tolerance.Forward, networks[1].Predict(x).AsSpan());
            });
    }
}

namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class TargetsOfAnotherFormTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit({|#0:train.OneHot(10)|});
        """,
        Verify.Says("DTG6009", "SparseCategoricalCrossEntropy takes the number of the class as target, but the samples have a probability for each class as target; take OneHot away, or swap the loss"));

    [Fact]
    public Task OneHotRows_ForALossOfNumbers_AreTakenBack() => Verify.FixUse(
        """
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit({|DTG6009:train.OneHot(10)|});
        _ = new Digits(seed: 1).Evaluate({|DTG6009:train.Take(3).OneHot(10)|});
        """,
        """
        using var trainer = new Digits(seed: 1).CreateTrainer();
        trainer.Fit(train);
        _ = new Digits(seed: 1).Evaluate(train.Take(3));
        """);

    [Fact]
    public Task Numbers_ForALossOfRows_AreConverted() => Verify.FixUse(
        """
        float[][] inputs = [input, input];
        int[] classes = [3, 7];
        using var trainer = new OneHotDigits(seed: 1).CreateTrainer();
        trainer.Fit({|DTG6009:Dataset.FromArrays(inputs, classes)|});
        Dataset made = Dataset.FromArrays(inputs, classes).Shuffle(1);
        _ = new OneHotDigits(seed: 1).Evaluate({|DTG6009:made|});
        """,
        """
        float[][] inputs = [input, input];
        int[] classes = [3, 7];
        using var trainer = new OneHotDigits(seed: 1).CreateTrainer();
        trainer.Fit(Dataset.FromArrays(inputs, classes).OneHot(10));
        Dataset made = Dataset.FromArrays(inputs, classes).Shuffle(1);
        _ = new OneHotDigits(seed: 1).Evaluate(made.OneHot(10));
        """);

    [Fact]
    public Task Loss_CanBeSwapped() => Verify.FixUseSource(
        """
        using DeepTheory.Gen;

        [Network, Input(64), Dense(10), Softmax, CategoricalCrossEntropy(LabelSmoothing = 0.1), Adam]
        public partial class N
        {
            public static void Run(float[][] inputs, int[] classes)
            {
                using var trainer = new N(seed: 1).CreateTrainer();
                trainer.Fit({|DTG6009:Dataset.FromArrays(inputs, classes)|});
            }
        }
        """,
        """
        using DeepTheory.Gen;

        [Network, Input(64), Dense(10), Softmax, SparseCategoricalCrossEntropy(LabelSmoothing = 0.1), Adam]
        public partial class N
        {
            public static void Run(float[][] inputs, int[] classes)
            {
                using var trainer = new N(seed: 1).CreateTrainer();
                trainer.Fit(Dataset.FromArrays(inputs, classes));
            }
        }
        """,
        cure: 1);

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        float[][] inputs = [input, input];
        int[] classes = [3, 7];
        using var sparse = new Digits(seed: 1).CreateTrainer();
        sparse.Fit(Dataset.FromArrays(inputs, classes));
        using var rows = new OneHotDigits(seed: 1).CreateTrainer();
        rows.Fit(Dataset.FromArrays(inputs, classes).OneHot(10));
        rows.Fit(train);
        sparse.Fit(train);
        """);
}

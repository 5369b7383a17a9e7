namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class SpanLengthMismatchTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        var digits = new Digits(seed: 1);
        var output = new float[9];
        digits.Predict(input, {|#0:output|});
        """,
        Verify.Says("DTG6002", "output holds 9 numbers, but Digits.Predict expects a multiple of 10; this call always throws"));

    [Fact]
    public Task LengthsThatCannotBe_AreReported() => Verify.Use(
        """
        var digits = new Digits(seed: 1);
        const int samples = 3;
        digits.Predict({|DTG6002:new float[65]|}, new float[10]);
        digits.Predict(new float[samples * Digits.InputLength], {|DTG6002:new float[20]|});
        Span<float> few = stackalloc float[5];
        digits.Predict(input, {|DTG6002:few|});
        digits.Predict([], {|DTG6002:new float[10]|});
        digits.Predict(new float[64], {|DTG6002:new float[100]|});
        digits.Predict(input, {|DTG6002:new float[11]|});
        _ = digits.Classify({|DTG6002:[]|});
        _ = digits.Loss({|DTG6002:[]|}, [1]);
        digits.Predict(input, {|DTG6002:new float[20].AsSpan(0, 8)|});
        _ = digits.Classify({|DTG6002:new float[128]|});
        _ = new Scores(seed: 1).Loss([1, 2, 3, 4], {|DTG6002:[1, 2]|});
        _ = new Scores(seed: 1).LossAndGradients(new float[4], new float[3], {|DTG6002:new float[14]|});
        using var trainer = new Scores(seed: 1).CreateTrainer();
        trainer.Step(new float[8], {|DTG6002:new float[3]|});
        """);

    [Fact]
    public Task NearMiss_IsSilent() => Verify.Use(
        """
        var digits = new Digits(seed: 1);
        digits.Predict(new float[64], new float[10]);
        digits.Predict(new float[128], new float[20]);
        digits.Predict(input, new float[Digits.OutputLength]);
        digits.Predict(new float[input.Length], new float[20]);
        digits.Predict([], []);
        float[] changed = new float[5];
        changed = new float[10];
        digits.Predict(input, changed);
        float[] handed = new float[5];
        Resize(ref handed);
        digits.Predict(input, handed);
        _ = new Scores(seed: 1).Loss([1, 2, 3, 4], [1, 2, 3]);
        _ = new Scores(seed: 1).LossAndGradients(new float[4], new float[3], new float[Scores.ParameterCount]);
        static void Resize(ref float[] array) => array = new float[10];
        """);
}

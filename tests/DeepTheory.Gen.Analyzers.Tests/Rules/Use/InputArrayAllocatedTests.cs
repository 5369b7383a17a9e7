namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class InputArrayAllocatedTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        var scores = new Scores(seed: 1);
        scores.Predict({|#0:new float[] { 1, 2, 3, 4 }|}, new float[3]);
        """,
        Verify.Says("DTG6015", "Predict takes a span, and this makes an array for it on the heap with every call; write a collection expression, which lies on the stack: [1, 2, 3, 4]"));

    [Fact]
    public Task Arrays_BecomeCollectionExpressions() => Verify.FixUse(
        """
        var scores = new Scores(seed: 1);
        float x = input[0];
        scores.Predict({|DTG6015:new[] { x, 2f, 3 * x, 4 }|}, new float[3]);
        _ = scores.Loss({|DTG6015:new float[] { 1, 2, 3, 4 }|}, {|DTG6015:new float[3] { 1, x, 3 }|});
        """,
        """
        var scores = new Scores(seed: 1);
        float x = input[0];
        scores.Predict([x, 2f, 3 * x, 4], new float[3]);
        _ = scores.Loss([1, 2, 3, 4], [1, x, 3]);
        """);

    [Fact]
    public Task ArrayThatIsKept_OrHasNoNumbersYet_IsSilent() => Verify.Use(
        """
        var scores = new Scores(seed: 1);
        float[] kept = { 1, 2, 3, 4 };
        scores.Predict(kept, new float[3]);
        scores.Predict(new float[4], new float[3]);
        scores.Predict([1, 2, 3, 4], new float[3]);
        scores.Predict(stackalloc float[] { 1, 2, 3, 4 }, new float[3]);
        """);
}

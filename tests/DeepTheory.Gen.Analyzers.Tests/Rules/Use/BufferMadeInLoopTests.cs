namespace DeepTheory.Gen.Analyzers.Tests.Rules;

public sealed class BufferMadeInLoopTests
{
    [Fact]
    public Task Message_SaysFaultHarmAndCure() => Verify.Use(
        """
        var digits = new Digits(seed: 1);
        while (path.Length > 3)
        {
            float[] {|#0:output|} = new float[10];
            digits.Predict(input, output);
        }
        """,
        Verify.Says("DTG6007", "output is a new array in every turn of the loop, though Predict fills all of it; make it once, before the loop"));

    [Fact]
    public Task Buffers_AreHoisted() => Verify.FixUse(
        """
        var digits = new Digits(seed: 1);
        // all lines
        foreach (string line in new[] { path })
        {
            // probabilities
            var {|DTG6007:output|} = new float[Digits.OutputLength];
            digits.Predict(input, output);
            Console.WriteLine(output[3] + output.Length);
        }

        for (int i = 0; i < 3; i++)
        {
            float[] {|DTG6007:other|} = new float[10];
            digits.Predict(input, other);
        }
        """,
        """
        var digits = new Digits(seed: 1);
        // probabilities
        var output = new float[Digits.OutputLength];
        // all lines
        foreach (string line in new[] { path })
        {
            digits.Predict(input, output);
            Console.WriteLine(output[3] + output.Length);
        }

        float[] other = new float[10];
        for (int i = 0; i < 3; i++)
        {
            digits.Predict(input, other);
        }
        """);

    [Fact]
    public Task BufferThatIsKept_OrDiffers_IsSilent() => Verify.Use(
        """
        var digits = new Digits(seed: 1);
        var results = new List<float[]>();
        float[] last = [];
        for (int i = 0; i < 3; i++)
        {
            float[] kept = new float[10];
            digits.Predict(input, kept);
            results.Add(kept);
            float[] assigned = new float[10];
            digits.Predict(input, assigned);
            last = assigned;
            float[] sized = new float[10 * i];
            digits.Predict(input, sized);
            float[] filled = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 0 };
            digits.Predict(input, filled);
        }

        float[] once = new float[10];
        digits.Predict(input, once);
        """);

    [Fact]
    public Task BuffersOfOneName_AreReportedWithoutFix() => Verify.FixUse(
        """
        var digits = new Digits(seed: 1);
        for (int i = 0; i < 3; i++)
        {
            float[] {|DTG6007:output|} = new float[10];
            digits.Predict(input, output);
        }

        for (int i = 0; i < 3; i++)
        {
            float[] {|DTG6007:output|} = new float[10];
            digits.Predict(input, output);
        }
        """,
        """
        var digits = new Digits(seed: 1);
        for (int i = 0; i < 3; i++)
        {
            float[] {|DTG6007:output|} = new float[10];
            digits.Predict(input, output);
        }

        for (int i = 0; i < 3; i++)
        {
            float[] {|DTG6007:output|} = new float[10];
            digits.Predict(input, output);
        }
        """);
}

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The choice between vector widths, which costs nothing once compiled: all but one branch are gone.</summary>
internal static class Widths
{
    private static readonly (int Floats, string Has, string Vector)[] Vectors = [(16, "Has512", "Simd512"), (8, "Has256", "Simd256"), (4, "Has128", "Simd128")];

    /// <summary>Calls a generic method with the widest vectors that the processor has.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="method">The method.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="returns">Whether its result is returned.</param>
    /// <param name="widest">Floats in the widest vectors that are of use.</param>
    public static void Write(CodeWriter writer, string method, string arguments, bool returns = false, int widest = 16)
    {
        string result = returns ? "return " : "";
        string otherwise = "";
        foreach ((int _, string has, string vector) in Vectors.Where(vector => vector.Floats <= widest))
        {
            using (writer.WriteBlock($"{otherwise}if (Processor.{has})"))
            {
                writer.Write($"{result}{method}<{vector}>({arguments});");
            }

            otherwise = "else ";
        }

        using (writer.WriteBlock("else"))
        {
            writer.Write($"{result}{method}<Scalar>({arguments});");
        }
    }
}

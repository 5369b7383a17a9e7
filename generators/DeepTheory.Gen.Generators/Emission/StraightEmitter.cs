using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>
/// Writes a small dense layer for one sample without a loop over its inputs: every multiply-add a line, in several sums that do not wait for one another. It is
/// inlined, so that a whole small network is one run of instructions.
/// </summary>
internal static class StraightEmitter
{
    /// <summary>Adds the method and gives its name: (ref x, ref w[, ref bias], ref y).</summary>
    public static string Emit(KernelLibrary library, AffineKernel affine)
    {
        Panels weight = affine.Weight.Panels!;
        string? epilogue = affine.Epilogue is null ? null : LoopEmitter.Epilogue(library, affine.EpilogueName, affine.Epilogue);
        int sums = weight.Rows > 4 ? 4 : weight.Rows > 2 ? 2 : 1;
        return library.Add(affine.Name + "OfOneSample", name =>
        {
            var text = new CodeWriter();
            text.Write($"/// <summary>{LoopEmitter.Escape(affine.Formula)}, for one sample. x [{weight.Rows}], w {weight}, y [{weight.Columns}] in {weight.Padded} floats.</summary>");
            text.Write(LoopEmitter.Inlined);
            string bias = affine.Bias is null ? "" : "ref float bias, ";
            using (text.WriteBlock($"internal static void {name}<TVector>(ref float x, ref float w, {bias}ref float y) {LoopEmitter.Generic}"))
            using (text.WriteBlock($"for (int column = 0; column < {weight.Padded}; column += TVector.Count)"))
            {
                for (int sum = 0; sum < sums; sum++)
                {
                    text.Write($"TVector sum{sum} = {(sum == 0 && affine.Bias is not null ? "TVector.Load(ref bias, column)" : "TVector.Create(0f)")};");
                }

                for (int input = 0; input < weight.Rows; input++)
                {
                    string x = input == 0 ? "x" : $"Unsafe.Add(ref x, {input})";
                    string w = $"Unsafe.Add(ref w, {(input == 0 ? "column" : $"{input * weight.Padded} + column")})";
                    text.Write($"TVector.AddProduct(ref sum{input % sums}, ref {x}, ref {w});");
                }

                string total = sums == 4 ? "(sum0 + sum1) + (sum2 + sum3)" : sums == 2 ? "sum0 + sum1" : "sum0";
                text.Write($"TVector.Store({(epilogue is null ? total : $"{epilogue}.Apply({total})")}, ref y, column);");
            }

            return text.ToString();
        });
    }
}

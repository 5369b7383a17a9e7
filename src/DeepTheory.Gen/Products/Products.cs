using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The three matrix products of a dense layer: forward, by the weights, by the inputs. Weights are kept as panels of [inputs][64 outputs], the last as wide
/// as the outputs that remain, padded to 16; a panel comes from memory once and meets all rows. Called by emitted code, with sizes that are literals there.
/// </summary>
public static class Products
{
    /// <summary>Columns of a full panel: four vectors of 512 bits, the width of a register tile.</summary>
    private const int Width = 64;

    /// <summary>Weights beyond 512 KiB share the second cache with too much else to stay there: they are fetched a panel ahead.</summary>
    private const int FetchedFloats = 1 << 17;

    /// <summary>y = f(x W).</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <typeparam name="TEpilogue">f.</typeparam>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="xRow">Floats from one of its rows to the next.</param>
    /// <param name="weights">W, in panels.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    /// <param name="yRow">Floats from one of its rows to the next.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="outputs">Outputs of the layer.</param>
    /// <param name="tiles">Whether to use register tiles where there are rows enough.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Linear<TVector, TEpilogue>(ref float x, int xRow, ref float weights, ref float y, int yRow, int rows, int inputs, int outputs, bool tiles)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue =>
        Forward<TVector, PlainForm, TEpilogue>(Operands(ref x, xRow, 1, ref weights, ref y, yRow, rows, inputs), outputs, tiles);

    /// <summary>y = f(x W + b).</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <typeparam name="TEpilogue">f.</typeparam>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="xRow">Floats from one of its rows to the next.</param>
    /// <param name="weights">W, in panels.</param>
    /// <param name="bias">b, padded to 16.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    /// <param name="yRow">Floats from one of its rows to the next.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="outputs">Outputs of the layer.</param>
    /// <param name="tiles">Whether to use register tiles where there are rows enough.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Affine<TVector, TEpilogue>(ref float x, int xRow, ref float weights, ref float bias, ref float y, int yRow, int rows, int inputs, int outputs, bool tiles)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue
    {
        Operands p = Operands(ref x, xRow, 1, ref weights, ref y, yRow, rows, inputs);
        p.Bias = ref bias;
        Forward<TVector, BiasedForm, TEpilogue>(p, outputs, tiles);
    }

    /// <summary>y = f(scale · x W + shift): a normalisation taken into the layer.</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <typeparam name="TEpilogue">f.</typeparam>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="xRow">Floats from one of its rows to the next.</param>
    /// <param name="weights">W, in panels.</param>
    /// <param name="scale">A factor for each output, padded to 16.</param>
    /// <param name="shift">A summand for each output, padded to 16.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    /// <param name="yRow">Floats from one of its rows to the next.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="outputs">Outputs of the layer.</param>
    /// <param name="tiles">Whether to use register tiles where there are rows enough.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scaled<TVector, TEpilogue>(ref float x, int xRow, ref float weights, ref float scale, ref float shift, ref float y, int yRow, int rows, int inputs, int outputs, bool tiles)
        where TVector : struct, ISimd<TVector>
        where TEpilogue : struct, IEpilogue
    {
        Operands p = Operands(ref x, xRow, 1, ref weights, ref y, yRow, rows, inputs);
        p.Scale = ref scale;
        p.Shift = ref shift;
        Forward<TVector, ScaledForm, TEpilogue>(p, outputs, tiles);
    }

    /// <summary>dW = xᵀ dy: the same tiles, with the samples as steps.</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="xRow">Floats from one of its rows to the next.</param>
    /// <param name="dy">[rows, outputs], rows padded to 16; or, packed, panels of [rows][64].</param>
    /// <param name="isPacked">Whether dy is packed.</param>
    /// <param name="dw">dW, in panels as W. Overwritten.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="outputs">Outputs of the layer.</param>
    /// <param name="tiles">Whether to use register tiles.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WeightGradient<TVector>(ref float x, int xRow, ref float dy, bool isPacked, ref float dw, int rows, int inputs, int outputs, bool tiles)
        where TVector : struct, ISimd<TVector>
    {
        int padded = Padded(outputs);
        for (int before = 0; before < padded; before += Width)
        {
            int width = Math.Min(Width, padded - before);
            Operands p = Operands(ref x, 1, xRow, ref Unsafe.Add(ref dy, isPacked ? before * rows : before), ref Unsafe.Add(ref dw, before * inputs), width, inputs, rows);
            p.BStep = isPacked ? width : padded;
            Panel<TVector, PlainForm, NoEpilogue>.Multiply(in p, width, tiles);
        }
    }

    /// <summary>dx = dy Wᵀ, or dx += dy Wᵀ. W is transposed a panel at a time, just before it is used, so that it is still in the cache.</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="weights">W, in panels.</param>
    /// <param name="dy">[rows, outputs], rows padded to 16.</param>
    /// <param name="transposed">[outputs, 64], or as many columns as there are inputs, padded to 16: working memory.</param>
    /// <param name="dx">[rows, inputs], rows padded to 16; the padding becomes 0.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="inputs">Inputs of the layer.</param>
    /// <param name="outputs">Outputs of the layer.</param>
    /// <param name="accumulates">Whether to add to dx.</param>
    /// <param name="tiles">Whether to use register tiles.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InputGradient<TVector>(ref float weights, ref float dy, ref float transposed, ref float dx, int rows, int inputs, int outputs, bool accumulates, bool tiles)
        where TVector : struct, ISimd<TVector>
    {
        int padded = Padded(inputs);
        for (int before = 0; before < padded; before += Width)
        {
            int width = Math.Min(Width, padded - before);
            PanelTransposition.Transpose(ref weights, ref transposed, inputs, outputs, Width, before, width);
            Operands p = Operands(ref dy, Padded(outputs), 1, ref transposed, ref Unsafe.Add(ref dx, before), padded, rows, outputs);
            p.BStep = width;
            if (accumulates)
            {
                Panel<TVector, AccumulatingForm, NoEpilogue>.Multiply(in p, width, tiles);
            }
            else
            {
                Panel<TVector, PlainForm, NoEpilogue>.Multiply(in p, width, tiles);
            }
        }
    }

    /// <summary>db = Σ dy over the rows.</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="dy">[rows, outputs], rows padded to 16.</param>
    /// <param name="db">[outputs], padded to 16. Overwritten.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="outputs">Outputs of the layer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BiasGradient<TVector>(ref float dy, ref float db, int rows, int outputs) where TVector : struct, ISimd<TVector>
    {
        nint padded = Padded(outputs);
        for (nint column = 0; column < padded; column += TVector.Count)
        {
            // Even rows and odd rows apart: two sums are under way.
            TVector even = TVector.Create(0f);
            TVector odd = TVector.Create(0f);
            nint row = 0;
            for (; row < rows - 1; row += 2)
            {
                even += TVector.Load(ref dy, (row * padded) + column);
                odd += TVector.Load(ref dy, ((row + 1) * padded) + column);
            }

            if (row < rows)
            {
                even += TVector.Load(ref dy, (row * padded) + column);
            }

            TVector.Store(even + odd, ref db, column);
        }
    }

    /// <summary>Rows → panels of [rows][64]: a tile then reads neighbouring lines, where wide rows lie so far apart that they push each other out of the cache.</summary>
    /// <typeparam name="TVector">The vectors to compute with.</typeparam>
    /// <param name="source">[rows, columns], rows padded to 16.</param>
    /// <param name="result">As many floats.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="columns">Columns.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack<TVector>(ref float source, ref float result, int rows, int columns) where TVector : struct, ISimd<TVector>
    {
        nint padded = Padded(columns);
        for (nint before = 0; before < padded; before += Width)
        {
            nint width = nint.Min(Width, padded - before);
            ref float from = ref Unsafe.Add(ref source, before);
            ref float to = ref Unsafe.Add(ref result, before * rows);
            for (int row = 0; row < rows; row++)
            {
                for (nint column = 0; column < width; column += TVector.Count)
                {
                    TVector.Store(TVector.Load(ref from, column), ref to, column);
                }

                from = ref Unsafe.Add(ref from, padded);
                to = ref Unsafe.Add(ref to, width);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<TVector, TForm, TEpilogue>(Operands p, int outputs, bool tiles)
        where TVector : struct, ISimd<TVector>
        where TForm : struct, IProductForm
        where TEpilogue : struct, IEpilogue
    {
        int padded = Padded(outputs);
        if (padded <= Width)
        {
            p.BStep = padded;
            Panel<TVector, TForm, TEpilogue>.Multiply(in p, padded, tiles);
            return;
        }

        if (padded * p.Steps > FetchedFloats)
        {
            ForwardPanels<TVector, FetchingForm<TForm>, TEpilogue>(in p, padded, tiles);
        }
        else
        {
            ForwardPanels<TVector, TForm, TEpilogue>(in p, padded, tiles);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardPanels<TVector, TForm, TEpilogue>(in Operands p, nint padded, bool tiles)
        where TVector : struct, ISimd<TVector>
        where TForm : struct, IProductForm
        where TEpilogue : struct, IEpilogue
    {
        for (nint before = 0; before < padded; before += Width)
        {
            Operands panel = p.At(before * p.Steps, before, before);
            panel.BStep = nint.Min(Width, padded - before);
            Panel<TVector, TForm, TEpilogue>.Multiply(in panel, (int)panel.BStep, tiles);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Operands Operands(ref float a, int aRow, int aStep, ref float b, ref float c, int cRow, int rows, int steps) =>
        new() { A = ref a, ARow = aRow, AStep = aStep, B = ref b, C = ref c, CRow = cRow, Rows = rows, Steps = steps };

    private static int Padded(int length) => (length + AlignedBuffer.LineFloats - 1) / AlignedBuffer.LineFloats * AlignedBuffer.LineFloats;
}

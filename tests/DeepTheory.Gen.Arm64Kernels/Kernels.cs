using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DeepTheory.Gen.Runtime;

namespace DeepTheory.Gen.Arm64;

/// <summary>What emitted code calls, in vectors of 128 bits and with operands one after another: x holds all that is read, y takes all that is written.</summary>
public static unsafe class Kernels
{
    private const int Rows = 13;
    private const int Inputs = 21;
    private const int Outputs = 70;

    // Rows of 16 floats and more begin on a line.
    private const int PaddedInputs = 32;
    private const int PaddedOutputs = 80;
    private const int Weights = Rows * PaddedInputs;
    private const int Bias = Weights + (PaddedOutputs * Inputs);
    private const int Gradient = Bias + PaddedOutputs;

    /// <summary>Floats that a kernel may read.</summary>
    public const int InputLength = Gradient + (Rows * PaddedOutputs);

    /// <summary>Floats that a kernel may write.</summary>
    public const int OutputLength = 4096;

    /// <summary>y = relu(x W + b) in register tiles.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(DenseOfManyRows))]
    public static void DenseOfManyRows(float* x, float* y) =>
        Products.Affine<Simd128, Relu>(ref *x, PaddedInputs, ref x[Weights], ref x[Bias], ref *y, PaddedOutputs, Rows, Inputs, Outputs, tiles: true);

    /// <summary>y = relu(x W + b) of one sample.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(DenseOfOneRow))]
    public static void DenseOfOneRow(float* x, float* y) =>
        Products.Affine<Simd128, Relu>(ref *x, PaddedInputs, ref x[Weights], ref x[Bias], ref *y, PaddedOutputs, rows: 1, Inputs, Outputs, tiles: false);

    /// <summary>dx = dy Wᵀ; Wᵀ lies behind dx.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(DenseInputGradient))]
    public static void DenseInputGradient(float* x, float* y) => Products.InputGradient<Simd128>(
        ref x[Weights], ref x[Gradient], ref y[Rows * PaddedInputs], ref *y, Rows, Inputs, Outputs, accumulates: false, tiles: true);

    /// <summary>dW = xᵀ dy.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(DenseWeightGradient))]
    public static void DenseWeightGradient(float* x, float* y) =>
        Products.WeightGradient<Simd128>(ref *x, PaddedInputs, ref x[Gradient], isPacked: false, ref *y, Rows, Inputs, Outputs, tiles: true);

    /// <summary>Five filters of 3 by 3 over two channels of 8 by 16, relu.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(Convolution))]
    public static void Convolution(float* x, float* y) =>
        Correlations.Affine<Simd128, Relu>(ref *x, ref x[Layouts.FrameFloats], ref x[Layouts.FrameFloats + 96], ref *y, rows: 1, Layouts.Convolution());

    /// <summary>The gradient of the filters.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(ConvolutionWeightGradient))]
    public static void ConvolutionWeightGradient(float* x, float* y) => Correlations.WeightGradient<Simd128>(
        ref *x, ref x[Layouts.FrameFloats], gradientStart: 0, Layouts.Positions, 5 * Layouts.Positions, ref *y, rows: 1, Layouts.Convolution());

    /// <summary>Windows of 3 by 3, two apart.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(MaxPool))]
    public static void MaxPool(float* x, float* y) => Pools.Maximum<Simd128>(ref *x, ref y[1024], ref *y, rows: 2, Layouts.Pool());

    /// <summary>Elementary functions, 256 numbers each.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(ElementaryFunctions))]
    public static void ElementaryFunctions(float* x, float* y)
    {
        for (nint i = 0; i < 256; i += Simd128.Count)
        {
            Simd128 value = Simd128.Load(ref *x, i);
            Simd128.Store(Elementary.Exp(value), ref *y, i);
            Simd128.Store(Elementary.Tanh(value), ref *y, 256 + i);
            Simd128.Store(Elementary.Sigmoid(value), ref *y, 512 + i);
            Simd128.Store(Elementary.Log(value * value), ref *y, 768 + i);
            Simd128.Store(Elementary.Erf(value), ref *y, 1024 + i);
        }
    }

    /// <summary>Softmax of eight rows of 10 numbers, padded to 16.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(Softmax))]
    public static void Softmax(float* x, float* y)
    {
        const int Columns = 10;
        for (int row = 0; row < 8; row++, x += 16, y += 16)
        {
            Simd128 largest = Simd128.Create(float.NegativeInfinity);
            for (int column = 0; column < 16; column += Simd128.Count)
            {
                largest = Simd128.Max(largest, Simd128.Select(Inside(column, Columns), Simd128.Load(ref *x, column), Simd128.Create(float.NegativeInfinity)));
            }

            Simd128 shift = Simd128.Create(Simd128.MaxAcross(largest));
            Simd128 sums = Simd128.Create(0);
            for (int column = 0; column < 16; column += Simd128.Count)
            {
                Simd128 power = Simd128.Select(Inside(column, Columns), Elementary.Exp(Simd128.Load(ref *x, column) - shift), Simd128.Create(0));
                Simd128.Store(power, ref *y, column);
                sums += power;
            }

            Simd128 sum = Simd128.Create(Simd128.Sum(sums));
            for (int column = 0; column < 16; column += Simd128.Count)
            {
                Simd128.Store(Simd128.Load(ref *y, column) / sum, ref *y, column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd128 Inside(int column, int columns) => Simd128.GreaterThan(Simd128.Create(columns - column), Simd128.Indices);

    private readonly struct Relu : IEpilogue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Apply<TVector>(TVector sum) where TVector : struct, ISimd<TVector> => TVector.Max(sum, TVector.Create(0));
    }
}

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Kernels that move numbers and compute none.</summary>
internal static class CopyEmitter
{
    /// <summary>So few floats are moved one by one: a call to copy them costs more than all of a small network's last layer.</summary>
    private const int MostWrittenOut = 8;

    private static string Rows(int stride) => stride == 1 ? "row" : $"row * {stride}";

    private static string At(int stride, int column) => column == 0 ? Rows(stride) : stride == 1 ? $"row + {column}" : $"(row * {stride}) + {column}";

    public static string Pad(KernelLibrary library, int length, int stride) => library.Add("Pad", name =>
        $$"""
        /// <summary>[rows, {{length}}] packed → rows of {{stride}} floats, padding 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void {{name}}(ref float source, ref float result, int rows)
        {
            for (int row = 0; row < rows; row++)
            {
                Span<float> padded = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, {{Rows(stride)}}), {{stride}});
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, {{Rows(length)}}), {{length}}).CopyTo(padded);
                padded.Slice({{length}}).Clear();
            }
        }
        """);

    public static string Unpad(KernelLibrary library, int length, int stride) => library.Add("Unpad", name => length <= MostWrittenOut
        ? $$"""
        /// <summary>Rows of {{stride}} floats → [rows, {{length}}] packed.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void {{name}}(ref float source, ref float result, int rows)
        {
            for (int row = 0; row < rows; row++)
            {
                {{string.Join("\n        ", Enumerable.Range(0, length).Select(column => $"Unsafe.Add(ref result, {At(length, column)}) = Unsafe.Add(ref source, {At(stride, column)});"))}}
            }
        }
        """
        : $$"""
        /// <summary>Rows of {{stride}} floats → [rows, {{length}}] packed.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void {{name}}(ref float source, ref float result, int rows)
        {
            for (int row = 0; row < rows; row++)
            {
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, {{Rows(stride)}}), {{length}})
                    .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, {{Rows(length)}}), {{length}}));
            }
        }
        """);

    /// <summary>Columns of each row into columns of another; what lies behind them up to the next 64-byte line is set to 0 where asked.</summary>
    public static string Columns(KernelLibrary library, int length, int sourceStride, int resultStride, bool accumulates, int clear) =>
        library.Add(accumulates ? "AddColumns" : "CopyColumns", name => accumulates
            ? $$"""
              /// <summary>Adds {{length}} columns of rows of {{sourceStride}} floats to rows of {{resultStride}}.</summary>
              [MethodImpl(MethodImplOptions.AggressiveOptimization)]
              internal static void {{name}}(ref float source, ref float result, int rows)
              {
                  for (int row = 0; row < rows; row++)
                  {
                      for (int column = 0; column < {{length}}; column++)
                      {
                          Unsafe.Add(ref result, (row * {{resultStride}}) + column) += Unsafe.Add(ref source, (row * {{sourceStride}}) + column);
                      }
                  }
              }
              """
            : $$"""
              /// <summary>Copies {{length}} columns of rows of {{sourceStride}} floats into rows of {{resultStride}}{{(clear > 0 ? $", and sets the {clear} behind them to 0" : "")}}.</summary>
              [MethodImpl(MethodImplOptions.AggressiveOptimization)]
              internal static void {{name}}(ref float source, ref float result, int rows)
              {
                  for (int row = 0; row < rows; row++)
                  {
                      Span<float> copied = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, row * {{resultStride}}), {{length + clear}});
                      MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, row * {{sourceStride}}), {{length}}).CopyTo(copied);{{(clear > 0 ? $"\n        copied.Slice({length}).Clear();" : "")}}
                  }
              }
              """);

    /// <summary>Columns that lie apart, side by side; padding 0.</summary>
    public static string EveryColumn(KernelLibrary library, int step, int sourceStride, int length, int stride) => library.Add("EveryColumn", name =>
        $$"""
        /// <summary>{{length}} columns of rows of {{sourceStride}} floats, each {{step}} behind the one before, into rows of {{stride}}, padding 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void {{name}}(ref float source, ref float result, int rows)
        {
            for (int row = 0; row < rows; row++)
            {
                Span<float> picked = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, {{Rows(stride)}}), {{stride}});
                picked.Slice({{length}}).Clear();
                for (int column = 0; column < {{length}}; column++)
                {
                    picked[column] = Unsafe.Add(ref source, ({{Rows(sourceStride)}}) + (column * {{step}}));
                }
            }
        }
        """);

    /// <summary>Columns that lie side by side, apart.</summary>
    public static string Spread(KernelLibrary library, int length, int stride, int step, int resultStride) => library.Add("Spread", name =>
        $$"""
        /// <summary>{{length}} columns of rows of {{stride}} floats, each {{step}} behind the one before, in rows of {{resultStride}}.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void {{name}}(ref float source, ref float result, int rows)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int column = 0; column < {{length}}; column++)
                {
                    Unsafe.Add(ref result, ({{Rows(resultStride)}}) + (column * {{step}})) = Unsafe.Add(ref source, ({{Rows(stride)}}) + column);
                }
            }
        }
        """);

    /// <summary>What lies behind the columns of each row becomes 0.</summary>
    public static string ClearPadding(KernelLibrary library, int length, int stride) => library.Add("ClearPadding", name =>
        $$"""
        /// <summary>What lies behind {{length}} columns of rows of {{stride}} floats becomes 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void {{name}}(ref float result, int rows)
        {
            for (int row = 0; row < rows; row++)
            {
                MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, ({{Rows(stride)}}) + {{length}}), {{stride - length}}).Clear();
            }
        }
        """);
}

using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>Kernels between samples and rows of their parts, and between channels and their positions.</summary>
internal static class GroupEmitter
{
    public static string Group(KernelLibrary library, GroupKernel kernel) => library.Add(kernel.Name, name =>
        $$"""
        /// <summary>[rows, {{kernel.Rows.Groups}} × {{kernel.Rows.Length}}] in rows of {{kernel.Source.Stride}} floats → [rows, {{kernel.Rows.Groups}}, {{kernel.Rows.Length}}], each padded to {{kernel.Rows.Stride}} with 0.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void {{name}}(ref float source, ref float result, int rows)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int group = 0; group < {{kernel.Rows.Groups}}; group++)
                {
                    Span<float> padded = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, (row * {{kernel.Result.Stride}}) + (group * {{kernel.Rows.Stride}})), {{kernel.Rows.Stride}});
                    MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, (row * {{kernel.Source.Stride}}) + (group * {{kernel.Rows.Length}})), {{kernel.Rows.Length}}).CopyTo(padded);
                    padded.Slice({{kernel.Rows.Length}}).Clear();
                }
            }
        }
        """);

    public static string Ungroup(KernelLibrary library, UngroupKernel kernel)
    {
        int used = kernel.Rows.Groups * kernel.Rows.Length;
        string summary = $"[rows, {kernel.Rows.Groups}, {kernel.Rows.Length}], each padded to {kernel.Rows.Stride} → [rows, {kernel.Rows.Groups} × {kernel.Rows.Length}] in rows of {kernel.Result.Stride} floats";
        return library.Add(kernel.Accumulates ? "AddUngrouped" : kernel.Name, name => kernel.Accumulates
            ? $$"""
              /// <summary>Adds {{summary}}.</summary>
              [MethodImpl(MethodImplOptions.AggressiveOptimization)]
              internal static void {{name}}(ref float source, ref float result, int rows)
              {
                  for (int row = 0; row < rows; row++)
                  {
                      for (int group = 0; group < {{kernel.Rows.Groups}}; group++)
                      {
                          for (int column = 0; column < {{kernel.Rows.Length}}; column++)
                          {
                              Unsafe.Add(ref result, (row * {{kernel.Result.Stride}}) + (group * {{kernel.Rows.Length}}) + column) += Unsafe.Add(ref source, (row * {{kernel.Source.Stride}}) + (group * {{kernel.Rows.Stride}}) + column);
                          }
                      }
                  }
              }
              """
            : $$"""
              /// <summary>{{summary}}{{(used < kernel.Result.Stride ? ", padding 0" : "")}}.</summary>
              [MethodImpl(MethodImplOptions.AggressiveOptimization)]
              internal static void {{name}}(ref float source, ref float result, int rows)
              {
                  for (int row = 0; row < rows; row++)
                  {
                      Span<float> packed = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, row * {{kernel.Result.Stride}}), {{kernel.Result.Stride}});
                      for (int group = 0; group < {{kernel.Rows.Groups}}; group++)
                      {
                          MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, (row * {{kernel.Source.Stride}}) + (group * {{kernel.Rows.Stride}})), {{kernel.Rows.Length}}).CopyTo(packed.Slice(group * {{kernel.Rows.Length}}));
                      }{{(used < kernel.Result.Stride ? $"\n\n        packed.Slice({used}).Clear();" : "")}}
                  }
              }
              """);
    }

    public static string Spread(KernelLibrary library, SpreadKernel kernel)
    {
        (int channels, int positions) = Channels(kernel.Source, kernel.Rows);
        return library.Add(kernel.Name, name =>
            $$"""
            /// <summary>[{{kernel.Source.Length}}] → [{{kernel.Source.Length}}, {{positions}}], the same number at each position{{(kernel.Rows.Groups > 1 ? $", in {kernel.Rows.Groups} rows of {kernel.Rows.Stride} floats" : "")}}.</summary>
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            internal static void {{name}}(ref float source, ref float result)
            {
                MemoryMarshal.CreateSpan(ref result, {{kernel.Result.Stride}}).Clear();
                for (int channel = 0; channel < {{kernel.Source.Length}}; channel++)
                {
                    MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, {{Start(kernel.Rows, channels, positions)}}), {{positions}}).Fill(Unsafe.Add(ref source, channel));
                }
            }
            """);
    }

    public static string SumPositions(KernelLibrary library, SumPositionsKernel kernel)
    {
        (int channels, int positions) = Channels(kernel.Result, kernel.Rows);
        return library.Add(kernel.Name, name =>
            $$"""
            /// <summary>[{{kernel.Result.Length}}, {{positions}}]{{(kernel.Rows.Groups > 1 ? $" in {kernel.Rows.Groups} rows of {kernel.Rows.Stride} floats" : "")}} → [{{kernel.Result.Length}}], the sum of each channel's positions.</summary>
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            internal static void {{name}}(ref float source, ref float result)
            {
                for (int channel = 0; channel < {{kernel.Result.Length}}; channel++)
                {
                    ref float first = ref Unsafe.Add(ref source, {{Start(kernel.Rows, channels, positions)}});
                    double sum = 0;
                    for (int position = 0; position < {{positions}}; position++)
                    {
                        sum += Unsafe.Add(ref first, position);
                    }

                    Unsafe.Add(ref result, channel) = (float)sum;
                }
            }
            """);
    }

    /// <summary>Channels in a row, positions of a channel.</summary>
    private static (int Channels, int Positions) Channels(Planning.Buffer vector, RowGroups rows)
    {
        int channels = vector.Length / rows.Groups;
        return (channels, rows.Length / channels);
    }

    /// <summary>Where a channel's positions begin.</summary>
    private static string Start(RowGroups rows, int channels, int positions) => rows.Groups == 1 || rows.Stride == rows.Length ? $"channel * {positions}"
        : channels == 1 ? $"channel * {rows.Stride}"
        : $"(channel / {channels} * {rows.Stride}) + (channel % {channels} * {positions})";
}

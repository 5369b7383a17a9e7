using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DeepTheory.Gen.Runtime;

/// <summary>Images into frames and back. Called by emitted code.</summary>
public static class Frames
{
    /// <summary>Images → frames; what is not of the image becomes 0.</summary>
    /// <param name="images">[rows, channels, height, width].</param>
    /// <param name="frames">[rows, frame].</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">How an image lies in its frame.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(ref float images, ref float frames, int rows, FrameLayout layout)
    {
        if (layout.VerticalPhases == 1 && layout.HorizontalPhases == 1 && layout.Top >= 0 && layout.Left >= 0)
        {
            for (int row = 0; row < rows; row++)
            {
                FillOnePhase(ref Unsafe.Add(ref images, (nint)row * layout.ImageFloats), ref Unsafe.Add(ref frames, (nint)row * layout.FrameFloats), layout);
            }

            return;
        }

        MemoryMarshal.CreateSpan(ref frames, rows * layout.FrameFloats).Clear();
        for (int row = 0; row < rows; row++)
        {
            Walk<Filling>(ref Unsafe.Add(ref images, (nint)row * layout.ImageFloats), ref Unsafe.Add(ref frames, (nint)row * layout.FrameFloats), layout);
        }
    }

    /// <summary>A frame that is one phase, from its first float to its last: zeros, rows with zeros between them, zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillOnePhase(ref float image, ref float frame, FrameLayout layout)
    {
        int width = layout.Width, rows = layout.Height, gap = layout.RowFloats - width;
        int start = layout.Front + (layout.Top * layout.RowFloats) + layout.Left;
        if (gap == 0)
        {
            width *= rows;
            rows = 1;
        }

        int used = (rows * (width + gap)) - gap;
        MemoryMarshal.CreateSpan(ref frame, start).Clear();
        ref float from = ref image;
        ref float to = ref Unsafe.Add(ref frame, start);
        for (int channel = layout.Channels - 1; channel >= 0; channel--)
        {
            for (int row = rows - 1; row > 0; row--)
            {
                Copy(ref from, ref to, width);
                from = ref Unsafe.Add(ref from, width);
                to = ref Unsafe.Add(ref to, width);
                ClearGap(ref to, gap, width);
                to = ref Unsafe.Add(ref to, gap);
            }

            Copy(ref from, ref to, width);
            from = ref Unsafe.Add(ref from, width);
            to = ref Unsafe.Add(ref to, width);

            // To the next channel's first row, or to the end of the frame.
            int zeros = channel > 0 ? layout.PhaseFloats - used : layout.FrameFloats - start - ((layout.Channels - 1) * layout.PhaseFloats) - used;
            MemoryMarshal.CreateSpan(ref to, zeros).Clear();
            to = ref Unsafe.Add(ref to, zeros);
        }
    }

    /// <summary>Zeros between two rows; a vector may reach into the next row, which is not written yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ClearGap(ref float gap, int count, int width)
    {
        if (count <= Vector128<float>.Count && width >= Vector128<float>.Count)
        {
            Vector128<float>.Zero.StoreUnsafe(ref gap);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            Unsafe.Add(ref gap, i) = 0f;
        }
    }

    /// <summary>Frames → images; what is not of the image is left out.</summary>
    /// <param name="frames">[rows, frame].</param>
    /// <param name="images">[rows, channels, height, width]; padding behind a sample becomes 0.</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">How an image lies in its frame.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(ref float frames, ref float images, int rows, FrameLayout layout)
    {
        int length = layout.Channels * layout.Height * layout.Width;
        for (int row = 0; row < rows; row++)
        {
            ref float image = ref Unsafe.Add(ref images, (nint)row * layout.ImageFloats);
            Walk<Reading>(ref image, ref Unsafe.Add(ref frames, (nint)row * layout.FrameFloats), layout);
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref image, length), layout.ImageFloats - length).Clear();
        }
    }

    /// <summary>Adds frames to images.</summary>
    /// <param name="frames">[rows, frame].</param>
    /// <param name="images">[rows, channels, height, width].</param>
    /// <param name="rows">Samples.</param>
    /// <param name="layout">How an image lies in its frame.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ref float frames, ref float images, int rows, FrameLayout layout)
    {
        for (int row = 0; row < rows; row++)
        {
            Walk<Adding>(ref Unsafe.Add(ref images, (nint)row * layout.ImageFloats), ref Unsafe.Add(ref frames, (nint)row * layout.FrameFloats), layout);
        }
    }

    /// <summary>One sample, row by row of its phases.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Walk<TMove>(ref float image, ref float frame, FrameLayout layout) where TMove : struct, IMove
    {
        int width = layout.Width, height = layout.Height, left = layout.Left, strideDown = layout.VerticalPhases, stride = layout.HorizontalPhases;
        if (strideDown == 1 && stride == 1)
        {
            WalkOnePhase<TMove>(ref image, ref frame, layout);
            return;
        }

        for (int channel = 0; channel < layout.Channels; channel++)
        {
            ref float channelImage = ref Unsafe.Add(ref image, (nint)channel * height * width);
            for (int row = 0; row < height; row++)
            {
                int padded = row + layout.Top;
                if (padded < 0 || padded / strideDown >= layout.PhaseHeight)
                {
                    continue;
                }

                ref float imageRow = ref Unsafe.Add(ref channelImage, row * width);
                nint phase = ((channel * strideDown) + (padded % strideDown)) * stride;
                ref float phaseRow = ref Unsafe.Add(ref frame, (phase * layout.PhaseFloats) + layout.Front + (padded / strideDown * layout.RowFloats));
                for (int column = Math.Max(-left, 0); column < width; column++)
                {
                    int place = (column + left) / stride;
                    if (place >= layout.RowFloats)
                    {
                        break;
                    }

                    TMove.One(ref Unsafe.Add(ref imageRow, column), ref Unsafe.Add(ref phaseRow, ((column + left) % stride * (nint)layout.PhaseFloats) + place));
                }
            }
        }
    }

    /// <summary>One sample that is not cut into phases: runs of rows, or of whole channels where rows lie end to end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WalkOnePhase<TMove>(ref float image, ref float frame, FrameLayout layout) where TMove : struct, IMove
    {
        int width = layout.Width, first = Math.Max(-layout.Left, 0), top = Math.Max(-layout.Top, 0), rowFloats = layout.RowFloats;
        int count = Math.Min(width, rowFloats - layout.Left) - first;
        int rows = Math.Min(layout.Height, layout.PhaseHeight - layout.Top) - top;
        if (width == rowFloats && count == width)
        {
            count *= rows;
            rows = 1;
        }

        ref float from = ref Unsafe.Add(ref image, ((nint)top * width) + first);
        ref float to = ref Unsafe.Add(ref frame, layout.Front + ((nint)(top + layout.Top) * rowFloats) + first + layout.Left);
        for (int channel = layout.Channels; channel > 0; channel--)
        {
            ref float imageRow = ref from;
            ref float frameRow = ref to;
            for (int row = rows; row > 0; row--)
            {
                TMove.Run(ref imageRow, ref frameRow, count);
                imageRow = ref Unsafe.Add(ref imageRow, width);
                frameRow = ref Unsafe.Add(ref frameRow, rowFloats);
            }

            from = ref Unsafe.Add(ref from, layout.Height * width);
            to = ref Unsafe.Add(ref to, layout.PhaseFloats);
        }
    }

    /// <summary>In which direction numbers go.</summary>
    private interface IMove
    {
        static abstract void One(ref float image, ref float frame);

        static abstract void Run(ref float image, ref float frame, int count);
    }

    private readonly struct Filling : IMove
    {
        public static void One(ref float image, ref float frame) => frame = image;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref float image, ref float frame, int count) => Copy(ref image, ref frame, count);
    }

    private readonly struct Reading : IMove
    {
        public static void One(ref float image, ref float frame) => image = frame;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Run(ref float image, ref float frame, int count) => Copy(ref frame, ref image, count);
    }

    private readonly struct Adding : IMove
    {
        public static void One(ref float image, ref float frame) => image += frame;

        public static void Run(ref float image, ref float frame, int count)
        {
            int i = 0;
            for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                (Vector256.LoadUnsafe(ref image, (nuint)i) + Vector256.LoadUnsafe(ref frame, (nuint)i)).StoreUnsafe(ref image, (nuint)i);
            }

            for (; i < count; i++)
            {
                Unsafe.Add(ref image, i) += Unsafe.Add(ref frame, i);
            }
        }
    }

    /// <summary>A short run: whole vectors, the last one begun early enough to be whole. A call to copy memory takes longer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref float from, ref float to, int count)
    {
        if (count >= Vector256<float>.Count)
        {
            int last = count - Vector256<float>.Count;
            for (int i = 0; i < last; i += Vector256<float>.Count)
            {
                Vector256.LoadUnsafe(ref from, (nuint)i).StoreUnsafe(ref to, (nuint)i);
            }

            Vector256.LoadUnsafe(ref from, (nuint)last).StoreUnsafe(ref to, (nuint)last);
        }
        else if (count >= Vector128<float>.Count)
        {
            int last = count - Vector128<float>.Count;
            Vector128<float> tail = Vector128.LoadUnsafe(ref from, (nuint)last);
            Vector128.LoadUnsafe(ref from).StoreUnsafe(ref to);
            tail.StoreUnsafe(ref to, (nuint)last);
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i);
            }
        }
    }
}

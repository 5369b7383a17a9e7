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
        MemoryMarshal.CreateSpan(ref frames, rows * layout.FrameFloats).Clear();
        for (int row = 0; row < rows; row++)
        {
            Walk<Filling>(ref Unsafe.Add(ref images, (nint)row * layout.ImageFloats), ref Unsafe.Add(ref frames, (nint)row * layout.FrameFloats), layout);
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
                if (stride == 1)
                {
                    int first = Math.Max(-left, 0);
                    int count = Math.Min(width, layout.RowFloats - left) - first;
                    TMove.Run(ref Unsafe.Add(ref imageRow, first), ref Unsafe.Add(ref phaseRow, first + left), count);
                    continue;
                }

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

    /// <summary>In which direction numbers go.</summary>
    private interface IMove
    {
        static abstract void One(ref float image, ref float frame);

        static abstract void Run(ref float image, ref float frame, int count);
    }

    private readonly struct Filling : IMove
    {
        public static void One(ref float image, ref float frame) => frame = image;

        public static void Run(ref float image, ref float frame, int count) => Copy(ref image, ref frame, count);
    }

    private readonly struct Reading : IMove
    {
        public static void One(ref float image, ref float frame) => image = frame;

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

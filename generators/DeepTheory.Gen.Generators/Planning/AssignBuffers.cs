namespace DeepTheory.Gen.Generators.Planning;

/// <summary>
/// Gives buffers their place in scratch by lifetime: two whose lives do not overlap may share memory. First fit in order of size.
/// </summary>
internal static class AssignBuffers
{
    public static T To<T>(T schedule) where T : Schedule
    {
        List<Life> lives = Lives(schedule.Kernels);
        schedule.RowFloats = Place(lives.Where(life => life.Buffer.Kind == BufferKind.Rows));
        schedule.FixedFloats = Place(lives.Where(life => life.Buffer.Kind == BufferKind.Fixed));
        return schedule;
    }

    private static int Place(IEnumerable<Life> lives)
    {
        var placed = new List<Life>();
        int size = 0;
        foreach (Life life in lives.OrderByDescending(life => life.Buffer.Stride).ThenBy(life => life.First))
        {
            int offset = 0;
            foreach (Life other in placed.Where(other => other.Overlaps(life)).OrderBy(other => other.Buffer.Offset))
            {
                if (other.Buffer.Offset - offset >= life.Buffer.Stride)
                {
                    break;
                }

                offset = Math.Max(offset, other.Buffer.Offset + other.Buffer.Stride);
            }

            life.Buffer.Offset = offset;
            size = Math.Max(size, checked(offset + life.Buffer.Stride));
            placed.Add(life);
        }

        return size;
    }

    /// <summary>
    /// From the first to the last kernel that touches the buffer. Reading happens at 2k, writing at 2k + 1 where the kernel can
    /// work in place and at 2k where it cannot, so that only then may a result lie on an operand.
    /// </summary>
    private static List<Life> Lives(IReadOnlyList<Kernel> kernels)
    {
        var lives = new Dictionary<Buffer, Life>();
        for (int k = 0; k < kernels.Count; k++)
        {
            foreach (Buffer buffer in kernels[k].Reads)
            {
                Touch(buffer, 2 * k);
            }

            foreach (Buffer buffer in kernels[k].Writes)
            {
                Touch(buffer, kernels[k].CanWorkInPlace ? (2 * k) + 1 : 2 * k);
            }
        }

        return [.. lives.Values];

        void Touch(Buffer buffer, int time)
        {
            if (!buffer.IsScratch)
            {
                return;
            }

            if (!lives.TryGetValue(buffer, out Life? life))
            {
                lives[buffer] = life = new Life(buffer, time);
            }

            life.Last = Math.Max(life.Last, time);
        }
    }

    private sealed class Life(Buffer buffer, int first)
    {
        public Buffer Buffer { get; } = buffer;

        public int First { get; } = first;

        public int Last { get; set; } = first;

        public bool Overlaps(Life other) => First <= other.Last && other.First <= Last;
    }
}

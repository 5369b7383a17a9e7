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
            life.Buffer.Offset = InPlace(life, placed) ?? FirstFit(life, placed);
            size = Math.Max(size, checked(life.Buffer.Offset + life.Buffer.Stride));
            placed.Add(life);
        }

        return size;
    }

    /// <summary>The place of an operand or result of the same rows, where nothing else is alive: exactly on it, never shifted.</summary>
    private static int? InPlace(Life life, List<Life> placed) => placed
        .Where(other => other.MeetsInPlace(life))
        .Select(other => (int?)other.Buffer.Offset)
        .FirstOrDefault(offset => placed.All(other => !Collides(life, offset!.Value, other)));

    private static int FirstFit(Life life, List<Life> placed)
    {
        int offset = 0;
        while (placed.FirstOrDefault(other => Collides(life, offset, other)) is { } obstacle)
        {
            offset = obstacle.Buffer.Offset + obstacle.Buffer.Stride;
        }

        return offset;
    }

    /// <summary>Whether two buffers would hold something at the same time at the same place.</summary>
    private static bool Collides(Life life, int offset, Life other)
    {
        bool apart = offset + life.Buffer.Stride <= other.Buffer.Offset || other.Buffer.Offset + other.Buffer.Stride <= offset;
        if (apart)
        {
            return false;
        }

        return other.MeetsInPlace(life) ? offset != other.Buffer.Offset : other.Overlaps(life) || other.Meets(life);
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

        /// <summary>Whether one is read for the last time by the kernel that, working in place, writes the other.</summary>
        public bool Meets(Life other) => IsWrittenWhereEnds(this, other) || IsWrittenWhereEnds(other, this);

        /// <summary>Whether the two meet and have the same rows, so that one may lie exactly on the other.</summary>
        public bool MeetsInPlace(Life other) => Meets(other) && Buffer.Stride == other.Buffer.Stride;

        private static bool IsWrittenWhereEnds(Life operand, Life result) => result.First % 2 == 1 && operand.Last == result.First - 1;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>Checks of what a caller hands to a network. The messages name what was expected, what came and where.</summary>
public static class Guard
{
    /// <summary>The number of samples in <paramref name="length"/> floats.</summary>
    /// <param name="length">Length of the span.</param>
    /// <param name="sampleLength">Floats per sample.</param>
    /// <param name="argument">Name of the argument.</param>
    /// <exception cref="ArgumentException">The length is not that of whole samples.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples(int length, int sampleLength, string argument)
    {
        if (length == sampleLength)
        {
            return 1;
        }

        int samples = length / sampleLength;
        if (samples * sampleLength != length)
        {
            ThrowNotWhole(length, sampleLength, argument);
        }

        return samples;
    }

    /// <summary>Checks that a span holds as many samples as the inputs.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length(int length, int samples, int sampleLength, string argument)
    {
        if (length != (long)samples * sampleLength)
        {
            ThrowLength(length, samples, sampleLength, argument);
        }
    }

    /// <summary>Checks that there is at least one sample: a mean over none does not exist.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static void NotEmpty(int samples, string argument)
    {
        if (samples == 0)
        {
            throw new ArgumentException("Expected at least one sample, but the span is empty.", argument);
        }
    }

    /// <summary>Checks the sizes of rows in scratch.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a stride that is no whole number of lines.</exception>
    internal static void Rows(int rows, int length, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(stride % AlignedBuffer.LineFloats, 0, nameof(stride));
    }

    /// <summary>Checks the targets of a batch against what the loss allows.</summary>
    /// <param name="targets">[samples, <paramref name="targetLength"/>].</param>
    /// <param name="targetLength">Floats per target.</param>
    /// <param name="domain">What a target may be.</param>
    /// <param name="classes">Number of classes, for <see cref="TargetDomain.ClassIndex"/>.</param>
    /// <exception cref="ArgumentException">A target is outside the domain; the message names the sample.</exception>
    public static void Targets(ReadOnlySpan<float> targets, int targetLength, TargetDomain domain, int classes)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            float target = targets[i];
            bool allowed = domain switch
            {
                TargetDomain.UnitInterval => target is >= 0 and <= 1,
                TargetDomain.ClassIndex => target >= 0 && target < classes && target == (int)target,
                TargetDomain.Sign => target is 1 or -1,
                TargetDomain.NonNegative => target >= 0 && float.IsFinite(target),
                TargetDomain.Positive => target > 0 && float.IsFinite(target),
                TargetDomain.OpenUnitInterval => target is > 0 and < 1,
                TargetDomain.Count => target >= 0 && float.IsFinite(target) && target == MathF.Floor(target),
                TargetDomain.Rank => target >= 0 && target < targetLength && target == (int)target && IsFirst(targets, i, targetLength),
                _ => float.IsFinite(target),
            };
            if (!allowed)
            {
                ThrowTarget(target, i, targetLength, domain, classes);
            }
        }
    }

    /// <summary>Whether no earlier number of the same target is equal.</summary>
    private static bool IsFirst(ReadOnlySpan<float> targets, int index, int targetLength)
    {
        int start = index - (index % targetLength);
        return !targets[start..index].Contains(targets[index]);
    }

    /// <summary>Checks that a training state belongs to the network it is used with.</summary>
    /// <exception cref="ArgumentException">It was created by another network.</exception>
    public static void Owner(TrainingState state, object network)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!ReferenceEquals(state.Network, network))
        {
            throw new ArgumentException(
                $"The training state was created by another {state.Network.GetType().Name}; use the state of the network that is trained.", nameof(state));
        }
    }

    [DoesNotReturn]
    private static void ThrowNotWhole(int length, int sampleLength, string argument) => throw new ArgumentException(
        $"Expected a multiple of {sampleLength} floats (one sample has {sampleLength}), but the span has {length}.", argument);

    [DoesNotReturn]
    private static void ThrowLength(int length, int samples, int sampleLength, string argument) => throw new ArgumentException(
        $"Expected {(long)samples * sampleLength} floats ({samples} sample(s) of {sampleLength}), but the span has {length}.", argument);

    [DoesNotReturn]
    private static void ThrowTarget(float target, int index, int targetLength, TargetDomain domain, int classes)
    {
        string expected = domain switch
        {
            TargetDomain.UnitInterval => "a number from 0 to 1",
            TargetDomain.ClassIndex => $"a class index from 0 to {classes - 1}",
            TargetDomain.Sign => "-1 or 1",
            TargetDomain.NonNegative => "a finite number, 0 or more",
            TargetDomain.Positive => "a finite number, more than 0",
            TargetDomain.OpenUnitInterval => "a number between 0 and 1, both excluded",
            TargetDomain.Count => "a whole number, 0 or more",
            TargetDomain.Rank => $"each whole number from 0 to {targetLength - 1} once",
            _ => "a finite number",
        };
        throw new ArgumentException(FormattableString.Invariant(
            $"The target of sample {index / targetLength}, column {index % targetLength}, is {target}; expected {expected}."), "targets");
    }
}

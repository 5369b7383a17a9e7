using System.Globalization;

namespace DeepTheory.Gen;

/// <summary>Whether a data set fits a network: its lengths, and every single target.</summary>
internal static class DatasetCheck
{
    /// <summary>Refuses samples that the network cannot learn from.</summary>
    /// <exception cref="ArgumentException">No samples, other lengths than the network's, or a target outside its domain.</exception>
    public static void ThrowIfUnfit<TNetwork>(Dataset data, string argument)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(data, argument);
        if (data.Count == 0)
        {
            throw new ArgumentException($"{TNetwork.NetworkName} needs one sample at least; '{argument}' has none.", argument);
        }

        int inputLength = TNetwork.SamplesPerExample * TNetwork.InputLength;
        if (data.InputLength != inputLength || data.TargetLength != TNetwork.TargetLength)
        {
            string cure = data.TargetLength == 1 && TNetwork.TargetLength > 1
                ? $" If the targets are class indices, use {nameof(Dataset)}.{nameof(Dataset.OneHot)}({TNetwork.TargetLength})."
                : string.Empty;
            throw new ArgumentException(
                $"{TNetwork.NetworkName} expects {inputLength} inputs and {TNetwork.TargetLength} targets per {(TNetwork.SamplesPerExample == 1 ? "sample" : $"example of {TNetwork.SamplesPerExample} samples")}; " +
                $"'{argument}' has {data.InputLength} inputs and {data.TargetLength} targets.{cure}",
                argument);
        }

        ThrowIfOutsideDomain<TNetwork>(data, argument);
    }

    private static void ThrowIfOutsideDomain<TNetwork>(Dataset data, string argument)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ReadOnlySpan<float> targets = data.Targets.Span;
        int classes = TNetwork.OutputLength / Math.Max(1, TNetwork.TargetLength);
        (Func<float, bool> isInside, string expected) = TNetwork.TargetDomain switch
        {
            TargetDomain.UnitInterval => ((Func<float, bool>)(value => value is >= 0 and <= 1), "a number from 0 to 1"),
            TargetDomain.ClassIndex =>
                (value => value >= 0 && value < classes && float.IsInteger(value), $"a class from 0 to {classes - 1}"),
            TargetDomain.Sign => (value => value is -1 or 1, "-1 or 1"),
            TargetDomain.NonNegative => (value => value >= 0, "0 or more"),
            TargetDomain.Positive => (value => value > 0, "a number more than 0"),
            TargetDomain.OpenUnitInterval => (value => value is > 0 and < 1, "a number between 0 and 1, both excluded"),
            TargetDomain.Count => (value => value >= 0 && float.IsInteger(value), "a whole number, 0 or more"),
            TargetDomain.Rank => (value => value >= 0 && value < TNetwork.TargetLength && float.IsInteger(value), $"a place from 0 to {TNetwork.TargetLength - 1}"),
            _ => (float.IsFinite, "a finite number"),
        };
        for (int i = 0; i < targets.Length; i++)
        {
            if (!isInside(targets[i]))
            {
                throw new ArgumentException(
                    $"'{argument}', sample {i / data.TargetLength}, target column {i % data.TargetLength} (both from 0): " +
                    $"{TNetwork.NetworkName} expects {expected}, found {targets[i].ToString(CultureInfo.InvariantCulture)}.",
                    argument);
            }
        }
    }
}

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

        if (data.InputLength != TNetwork.InputLength || data.TargetLength != TNetwork.TargetLength)
        {
            string cure = data.TargetLength == 1 && TNetwork.TargetLength > 1
                ? $" If the targets are class indices, use {nameof(Dataset)}.{nameof(Dataset.OneHot)}({TNetwork.TargetLength})."
                : string.Empty;
            throw new ArgumentException(
                $"{TNetwork.NetworkName} expects {TNetwork.InputLength} inputs and {TNetwork.TargetLength} targets per sample; " +
                $"'{argument}' has {data.InputLength} inputs and {data.TargetLength} targets.{cure}",
                argument);
        }

        ThrowIfOutsideDomain<TNetwork>(data, argument);
    }

    private static void ThrowIfOutsideDomain<TNetwork>(Dataset data, string argument)
        where TNetwork : class, ITrainable<TNetwork>
    {
        ReadOnlySpan<float> targets = data.Targets.Span;
        int classes = TNetwork.OutputLength / TNetwork.TargetLength;
        (Func<float, bool> isInside, string expected) = TNetwork.TargetDomain switch
        {
            TargetDomain.UnitInterval => ((Func<float, bool>)(value => value is >= 0 and <= 1), "a number from 0 to 1"),
            TargetDomain.ClassIndex =>
                (value => value >= 0 && value < classes && float.IsInteger(value), $"a class from 0 to {classes - 1}"),
            TargetDomain.Sign => (value => value is -1 or 1, "-1 or 1"),
            TargetDomain.NonNegative => (value => value >= 0, "0 or more"),
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

namespace DeepTheory.Gen.Runtime;

/// <summary>
/// The inverse of the standard normal distribution function, to about 16 digits: Wichura, "Algorithm AS 241", Applied Statistics 37
/// (1988). Only operations that IEEE 754 defines to the last bit are used, so every machine gets the same number.
/// </summary>
internal static class NormalQuantile
{
    /// <summary>The z below which a standard normal number lies with the given probability.</summary>
    /// <param name="probability">Between 0 and 1, both excluded.</param>
    public static double At(double probability)
    {
        double centred = probability - 0.5;
        if (centred is >= -0.425 and <= 0.425)
        {
            return centred * Centre(0.180625 - (centred * centred));
        }

        double tail = centred < 0 ? probability : 1 - probability;
        double distance = Math.Sqrt(-PortableMath.Log(tail));
        double magnitude = distance <= 5 ? MiddleTail(distance - 1.6) : FarTail(distance - 5);
        return centred < 0 ? -magnitude : magnitude;
    }

    private static double Centre(double r) =>
        Polynomial(
            r,
            [
                2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
                13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
            ])
        / Polynomial(
            r,
            [
                5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
                5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
            ]);

    private static double MiddleTail(double r) =>
        Polynomial(
            r,
            [
                7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
                3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
            ])
        / Polynomial(
            r,
            [
                1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
                0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
            ]);

    private static double FarTail(double r) =>
        Polynomial(
            r,
            [
                2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 0.026532189526576123093,
                0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
            ])
        / Polynomial(
            r,
            [
                2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
                0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
            ]);

    // Horner's scheme; the coefficient of the highest power comes first.
    private static double Polynomial(double r, ReadOnlySpan<double> coefficients)
    {
        double sum = 0;
        foreach (double coefficient in coefficients)
        {
            sum = (sum * r) + coefficient;
        }

        return sum;
    }
}

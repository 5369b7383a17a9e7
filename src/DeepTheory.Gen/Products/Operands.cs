using System.Runtime.CompilerServices;

namespace DeepTheory.Gen.Runtime;

/// <summary>The operands of a product c[row, column] = Σ a[row, step] · b[step, column] within one panel of b's columns.</summary>
internal ref struct Operands
{
    /// <summary>a, and the floats between its rows and between its steps.</summary>
    public ref float A;
    public nint ARow;
    public nint AStep;

    /// <summary>b, and the floats between its steps; its columns lie side by side.</summary>
    public ref float B;
    public nint BStep;

    /// <summary>c, and the floats between its rows.</summary>
    public ref float C;
    public nint CRow;

    /// <summary>For each column; null where the form has none.</summary>
    public ref float Bias;
    public ref float Scale;
    public ref float Shift;

    public nint Rows;
    public nint Steps;

    /// <summary>The operands of a panel further on.</summary>
    /// <param name="b">Floats to go on in b.</param>
    /// <param name="c">Floats to go on in c.</param>
    /// <param name="columns">Columns to go on.</param>
    public readonly Operands At(nint b, nint c, nint columns)
    {
        Operands next = this;
        next.B = ref Unsafe.Add(ref B, b);
        next.C = ref Unsafe.Add(ref C, c);
        next.Bias = ref Ahead(ref Bias, columns);
        next.Scale = ref Ahead(ref Scale, columns);
        next.Shift = ref Ahead(ref Shift, columns);
        return next;
    }

    private static ref float Ahead(ref float vector, nint columns) =>
        ref Unsafe.IsNullRef(ref vector) ? ref vector : ref Unsafe.Add(ref vector, columns);
}

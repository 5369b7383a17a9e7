namespace DeepTheory.Gen.Runtime;

/// <summary>What a product has besides its sums. Known when compiled, so that each form is code of its own.</summary>
internal interface IProductForm
{
    /// <summary>c = f(bias + Σ a · b), a bias for each column.</summary>
    static virtual bool HasBias => false;

    /// <summary>c = f(scale · Σ a · b + shift), both for each column.</summary>
    static virtual bool IsScaled => false;

    /// <summary>c = f(c + Σ a · b).</summary>
    static virtual bool Accumulates => false;

    /// <summary>Whether b is so large that its next panel is fetched while this one is used.</summary>
    static virtual bool FetchesNext => false;
}

/// <summary>c = f(Σ a · b).</summary>
internal readonly struct PlainForm : IProductForm;

/// <summary>c = f(bias + Σ a · b).</summary>
internal readonly struct BiasedForm : IProductForm
{
    public static bool HasBias => true;
}

/// <summary>c = f(scale · Σ a · b + shift).</summary>
internal readonly struct ScaledForm : IProductForm
{
    public static bool IsScaled => true;
}

/// <summary>c = f(c + Σ a · b).</summary>
internal readonly struct AccumulatingForm : IProductForm
{
    public static bool Accumulates => true;
}

/// <summary>A form whose b comes from beyond the second cache.</summary>
/// <typeparam name="TForm">The form.</typeparam>
internal readonly struct FetchingForm<TForm> : IProductForm
    where TForm : struct, IProductForm
{
    public static bool HasBias => TForm.HasBias;

    public static bool IsScaled => TForm.IsScaled;

    public static bool Accumulates => TForm.Accumulates;

    public static bool FetchesNext => true;
}

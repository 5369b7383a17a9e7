namespace DeepTheory.Gen;

/// <summary>
/// The three textbook forms of momentum. With a constant rate they are one method: <see cref="Velocity"/> makes the very steps of
/// <see cref="Gradients"/>, <see cref="Average"/> those of a rate 1 − μ times as large. They differ when the rate changes.
/// </summary>
public enum MomentumForm
{
    /// <summary>v ← μ v + g, p ← p − η v: a sum of gradients, to all of which a new rate applies at once (PyTorch).</summary>
    Gradients,

    /// <summary>v ← μ v − η g, p ← p + v: a sum of steps, each of which keeps the rate it was made with (Sutskever et al. 2013, Keras).</summary>
    Velocity,

    /// <summary>m ← μ m + (1 − μ) g, p ← p − η m: an exponential average, which keeps the scale of one gradient.</summary>
    Average,
}

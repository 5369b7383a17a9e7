using System.Numerics.Tensors;

namespace DeepTheory.Gen.Runtime;

/// <summary>Bounds on gradients.</summary>
public static class GradientClipping
{
    /// <summary>g ← g · min(1, maximum / (‖g‖ + 1e-6)).</summary>
    /// <returns>‖g‖ before.</returns>
    public static float ByNorm(Span<float> gradients, float maximum)
    {
        float norm = TensorPrimitives.Norm(gradients);
        float factor = maximum / (norm + 1e-6f);
        if (factor < 1)
        {
            TensorPrimitives.Multiply(gradients, factor, gradients);
        }

        return norm;
    }

    /// <summary>Each element bounded to [−maximum, maximum].</summary>
    public static void ByValue(Span<float> gradients, float maximum)
    {
        TensorPrimitives.Min(gradients, maximum, gradients);
        TensorPrimitives.Max(gradients, -maximum, gradients);
    }
}

namespace DeepTheory.Gen;

/// <summary>In what a learning-rate schedule counts time.</summary>
public enum ScheduleUnit
{
    /// <summary>Whole passes through the training samples.</summary>
    Epoch,

    /// <summary>Updates of the parameters.</summary>
    Step,
}

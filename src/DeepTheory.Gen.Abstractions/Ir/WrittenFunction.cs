namespace DeepTheory.Gen.Ir;

/// <summary>A function that the user wrote as a method: its value and its derivative, in the symbols of the operation that takes it.</summary>
internal sealed record WrittenFunction(Expr Value, Expr Derivative);

/// <summary>An operation whose mathematics is a method of the network class.</summary>
internal interface IWrittenOperation
{
    /// <summary>The method, once it has been read.</summary>
    WrittenFunction? Written { get; set; }
}

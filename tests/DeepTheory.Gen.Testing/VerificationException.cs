namespace DeepTheory.Gen.Testing;

/// <summary>A check of the test kit found something else than the test expects. The message says what, where and how it differs.</summary>
public sealed class VerificationException(string message) : Exception(message);

namespace DeepTheory.Gen.Golden.Tests;

/// <summary>A network as the attributes it is declared with, in order, without brackets: <c>Dense(3, UseBias = false)</c>.</summary>
internal sealed record Declaration(params IReadOnlyList<string> Operations)
{
    /// <summary>Whether every operation is in the catalogue.</summary>
    public bool IsBuilt => Operations.All(operation => typeof(NetworkAttribute).Assembly.GetType($"DeepTheory.Gen.{Word(operation)}Attribute") is not null);

    /// <summary>An operation with arguments; those that are null are left out, those without a name stand by their place.</summary>
    public static string Operation(string word, params ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        var given = new List<string>();
        foreach ((string name, string? value) in arguments)
        {
            if (value is not null)
            {
                given.Add(name.Length == 0 ? value : $"{name} = {value}");
            }
        }

        return given.Count == 0 ? word : $"{word}({string.Join(", ", given)})";
    }

    /// <summary>The class as a user would write it.</summary>
    public string ToSource(string namespaceName, string className) => $"""
        using DeepTheory.Gen;

        namespace {namespaceName};

        [Network]
        {string.Join('\n', Operations.Select(operation => $"[{operation}]"))}
        public partial class {className};

        """;

    private static string Word(string operation) => operation.IndexOf('(') is >= 0 and int end ? operation[..end] : operation;
}

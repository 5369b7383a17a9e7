using System.Collections;
using System.Globalization;
using System.Reflection;

namespace DeepTheory.Gen.Analyzers.Tests.Documentation;

/// <summary>docs/training.md lists every option with its default.</summary>
public sealed class TrainingPageTests
{
    /// <summary>A row of TrainingOptions, and within it the settings of the object that an option takes.</summary>
    private static readonly Dictionary<string, object> Parts = new(StringComparer.Ordinal)
    {
        [nameof(TrainingOptions.EarlyStopping)] = new EarlyStopping(),
        [nameof(TrainingOptions.ReduceOnPlateau)] = new ReduceOnPlateau(),
        [nameof(TrainingOptions.Checkpoint)] = new Checkpoint { Path = "file" },
        [nameof(TrainingOptions.Mixup)] = new Mixup(),
    };

    public static TheoryData<string> Options => [.. typeof(TrainingOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Options))]
    public void Option_HasItsRowWithItsDefault(string option)
    {
        string row = Assert.Single(Pages.Read("docs/training.md").Split('\n'), line => line.StartsWith($"| `{option}` |", StringComparison.Ordinal));
        object? value = typeof(TrainingOptions).GetProperty(option)!.GetValue(new TrainingOptions());
        Assert.Equal(option == nameof(TrainingOptions.LearningRate) ? "the declaration's" : Write(value), row.Split('|')[2].Trim());
        if (Parts.TryGetValue(option, out object? part))
        {
            Assert.All(part.GetType().GetProperties().Where(property => property.CanWrite), setting => Assert.Contains(Setting(part, setting), row, StringComparison.Ordinal));
        }
    }

    private static string Setting(object part, PropertyInfo setting) => setting.GetValue(part) is string ? $"`{setting.Name}`" : $"`{setting.Name}` {Write(setting.GetValue(part))}";

    private static string Write(object? value) => value switch
    {
        null or ICollection { Count: 0 } => "none",
        bool truth => truth ? "true" : "false",
        < 1e-3f and > 0f => ((float)value).ToString("0e-0", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

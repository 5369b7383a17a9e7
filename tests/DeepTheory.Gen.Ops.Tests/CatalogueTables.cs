using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>The catalogue's own expressions as tables, one for each room.</summary>
internal static class CatalogueTables
{
    /// <summary>Columns of an activation, and of each head of a loss.</summary>
    private const int Columns = 3;

    /// <summary>What a layer is tried with: columns in halves, channels in groups.</summary>
    private static readonly Shape[] LayerInputs = [new(60), new(60, 4)];

    /// <summary>The rooms whose operations are expressions, as the folders of the catalogue: activations, losses/adversarial.</summary>
    public static IEnumerable<string> Rooms => Catalogue.Standard.Types.Where(type => Row(type) is not null).Select(Room).Distinct().Order(StringComparer.Ordinal);

    public static string Of(string room)
    {
        List<string> rows = [.. Catalogue.Standard.Types
            .Where(type => Room(type) == room)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(Row)
            .OfType<string>()];
        return rows.Count == 0 ? "" : string.Concat(rows.Prepend(Header(room)).Select(row => row + "\n"));
    }

    /// <summary>The folder of the catalogue where an operation stands: Losses/Adversarial.</summary>
    public static string Folder(Type type)
    {
        string file = Directory.GetFiles(Catalogues(), type.Name[..^"Attribute".Length] + ".cs", SearchOption.AllDirectories).Single();
        return Path.GetRelativePath(Catalogues(), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static string Room(Type type) => Folder(type).ToLowerInvariant();

    private static string Catalogues([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "src", "DeepTheory.Gen.Abstractions"));

    private static string Header(string room) => room.Split('/')[0] switch
    {
        "losses" => "| word | value | gradient |\n|---|---|---|",
        "optimizers" => "| word | step |\n|---|---|",
        "schedules" => "| word | rate |\n|---|---|",
        "initializers" => "| word | drawn from |\n|---|---|",
        "regularizers" => "| word | added |\n|---|---|",
        _ => "| word | y | dx |\n|---|---|---|",
    };

    /// <summary>The operation's line, or null where it is not an expression.</summary>
    private static string? Row(Type type)
    {
        if (typeof(IWrittenOperation).IsAssignableFrom(type))
        {
            return null;
        }

        string word = $"`{type.Name[..^"Attribute".Length]}`";
        if (NamedSettings.Create(type) is InitializerAttribute initializer)
        {
            return $"| {word} | `{Describe(initializer.Distribution(300, 100))}` |";
        }

        return NamedSettings.Describe(type, operation => [.. Cells(operation).SelectMany(cell => cell).Select(line => line.Value)], (operation, values) =>
        {
            List<List<Line>> cells = Cells(operation);
            if (cells.Count == 0)
            {
                return null;
            }

            // In a sequence the same words may mean an older value and a newer one, so that no part has one name.
            (IReadOnlyList<(string Name, string Text)> definitions, IReadOnlyList<string> texts) = operation is OptimizerAttribute or LearningRateScheduleAttribute
                ? ([], [.. values.Select(ReadableFormula.Of)])
                : ReadableFormula.Of(values);
            var remaining = new Queue<string>(texts);
            List<List<string>> printed = [.. cells.Select(cell => cell.Select(line => line.Name + remaining.Dequeue()).ToList())];
            printed[0].InsertRange(0, definitions.Select(definition => $"{definition.Name} = {definition.Text}"));
            return $"| {word} | {string.Join(" | ", printed.Select(lines => string.Join("<br>", lines.Select(line => $"`{line.Replace("|", "\\|", StringComparison.Ordinal)}`"))))} |";
        });
    }

    /// <summary>What an operation computes: cells of lines.</summary>
    private static List<List<Line>> Cells(OperationAttribute operation) => operation switch
    {
        ActivationFunctionAttribute activation => Cells(activation.Apply(new Shape(Columns))),
        PredictionLossAttribute loss =>
            [[new Line("", loss.Value(PredictionLossAttribute.Prediction, loss.Target))], [new Line("", loss.Gradient(PredictionLossAttribute.Prediction, loss.Target))]],
        LossFunctionAttribute loss => Cells(loss.Apply(new Shape(Columns * loss.HeadCount))),
        OptimizerAttribute optimizer => [[.. optimizer.Step(decay: true).Select(assignment => new Line($"{assignment.Target.Name} ← ", assignment.Value))]],
        LearningRateScheduleAttribute schedule =>
            [[.. schedule.Parts.Select(part => new Line($"{part.Target.Name} = ", part.Value)), new Line("", schedule.Formula)]],
        PenaltyAttribute penalty => [[new Line("", penalty.Gradient(new Symbol("w", Extent.Element)))]],
        LayerAttribute layer => Cells(layer),
        _ => [],
    };

    private static List<List<Line>> Cells(LossComputation loss) =>
        [[new Line("", loss.Value)], [.. loss.Heads.Select(head => new Line(loss.Heads.Count == 1 ? "" : $"by {head.Name}: ", head.Gradient))]];

    private static List<List<Line>> Cells(LayerAttribute layer)
    {
        foreach (Shape input in LayerInputs)
        {
            try
            {
                return Cells(layer.Apply([input]));
            }
            catch (ShapeException)
            {
                // Another shape, then.
            }
        }

        return [];
    }

    /// <summary>Any computation that is written as expressions, Forward and Backward.</summary>
    private static List<List<Line>> Cells(Computation computation)
    {
        Expr[] forward = Expressions(computation, "Forward");
        Expr[] backward = Expressions(computation, "Backward");
        if (forward.Length == 0 || backward.Length == 0)
        {
            return [];
        }

        IEnumerable<Line> coefficients = computation is ExpressionComputation expression
            ? expression.Coefficients.Select(coefficient => new Line($"d{coefficient.Name} = sum of ", new Symbol("dy", Extent.Element) * coefficient.Derivative))
            : [];
        return
        [
            [.. forward.Select(value => new Line("", value))],
            [.. backward.Select((value, i) => new Line(backward.Length == 1 ? "" : $"dx{i + 1} = ", value)), .. coefficients],
        ];
    }

    private static Expr[] Expressions(Computation computation, string property) =>
        computation.GetType().GetProperty(property)?.GetValue(computation) switch
        {
            Expr one => [one],
            IEnumerable<Expr> several => [.. several],
            _ => [],
        };

    /// <summary>The distribution's name and numbers: normal, mean 0, standard deviation 0.0816.</summary>
    private static string Describe(Distribution distribution) => string.Join(", ", distribution.GetType().GetProperties()
        .Where(property => property.PropertyType == typeof(double))
        .Select(property => $"{Words(property.Name)} {((double)property.GetValue(distribution)!).ToString("G3", CultureInfo.InvariantCulture)}")
        .Prepend(Words(distribution.GetType().Name[..^"Distribution".Length])));

    private static string Words(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    private sealed record Line(string Name, Expr Value);
}

using System.Text;
using System.Text.RegularExpressions;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>Writes docs/declaration.md from the catalogue: each operation with its arguments, in the room where it stands.</summary>
internal static partial class DeclarationReference
{
    private const string Head = "| argument | type | default | |\n|---|---|---|---|\n";

    /// <summary>Columns of each head that a loss is tried with.</summary>
    private const int Columns = 3;

    private static readonly Section[] Sections =
    [
        new("Network and block", type => type == typeof(InputAttribute) || type == typeof(RepeatAttribute), typeof(OperationAttribute),
            "A network is a partial class marked `[Network]`; its attributes, read from top to bottom, are its layers. What `[Network]` itself can be told:{network}"
            + "A class marked `[Block]` is a piece of networks that `[Repeat]` puts into them, as often as told; what enters it is its `\"input\"`, and `Argument.First` to `Argument.Fourth` stand for the "
            + "numbers that `[Repeat]` gives it."),
        new("Values by name", type => IsIn(type, "Layers") && TakesNames(type), typeof(LayerAttribute),
            "Every layer, and the input, can bear a name, `Name = \"skip\"`, and further down the value is there by that name, with its activation applied."),
        new("Layers", type => IsIn(type, "Layers"), typeof(LayerAttribute),
            "A layer takes the value above it. What follows a layer applies to it: initializer, bias, activation, limits. Every layer has `Name =`, for "
            + "[values by name](#values-by-name) and for its parameters; without one they are called by the word and a number, `dense1.weight`. Shapes are those of one sample. "
            + "[derivations/layers.md](derivations/layers.md) and [normalisation.md](derivations/normalisation.md) derive the backward pass."),
        new("Activations", type => IsIn(type, "Activations"), typeof(OperationAttribute),
            "Each is applied to the result of the layer above. The initializer that is named is the one that the layer gets if it is given none; where none is named, `GlorotUniform`. "
            + "[derivations/activations.md](derivations/activations.md) derives each."),
        new("Losses", type => IsIn(type, "Losses"), typeof(OperationAttribute),
            "The loss is the last but for the optimizer and what belongs to it. A network without one is for inference alone. [derivations/losses.md](derivations/losses.md) and "
            + "[likelihoods.md](derivations/likelihoods.md) derive each."),
        new("Optimizers", type => IsIn(type, "Optimizers"), typeof(OptimizerAttribute),
            "A network with a loss and without an optimizer has `Sgd`. Every optimizer has these three:{optimizer}[derivations/optimizers.md](derivations/optimizers.md) has the steps in symbols."),
        new("Schedules", type => IsIn(type, "Schedules"), typeof(LearningRateScheduleAttribute),
            "They stand behind the optimizer. η is its learning rate and t the time. Every schedule has:{schedule}[derivations/schedules.md](derivations/schedules.md) has each as a table."),
        new("Initializers", type => IsIn(type, "Initializers"), typeof(OperationAttribute),
            "They stand behind a layer and say how its weights begin. Without one the [activation](#activations) that follows decides. [derivations/initializers.md](derivations/initializers.md) derives each."),
        new("Regularizers and limits", type => IsIn(type, "Regularizers"), typeof(OperationAttribute),
            "`L1`, `L2` and clipping hold for the whole network, wherever they stand; `MaxNorm` and `Frozen` for the layer above. Dropout and noise are [layers](#layers). "
            + "[derivations/regularizers.md](derivations/regularizers.md) derives each."),
    ];

    public static string Write()
    {
        var page = new StringBuilder(
            """
            # Declaration reference

            Every word that a declaration can hold, with its arguments, their defaults and what they may be. What stands first in the parentheses is given by its place, `[Dense(128)]`; what
            is written with `=` by its name, `[Dense(128, UseBias = false)]`. Several words may share a pair of brackets: `[Dense(128), Relu]`. Numbers have to be constants, as in any attribute.
            The compiler refuses what is out of range ([DTG1011](../analyzers/docs/DTG1011.md)). This page is written from the catalogue itself.


            """);
        page.AppendJoin(" · ", Sections.Select(section => $"[{section.Title}](#{Anchor(section.Title)})")).Append('\n');
        foreach (Section section in Sections)
        {
            Type[] types = [.. Catalogue.Standard.Types.Where(type => SectionOf(type) == section).OrderBy(Folder, StringComparer.Ordinal).ThenBy(Word, StringComparer.Ordinal)];
            page.Append($"\n## {section.Title}\n\n{Fill(section.Preface)}\n");
            page.Append('\n').AppendJoin(" · ", types.Select(type => $"[{Word(type)}](#{Anchor(Word(type))})")).Append('\n');
            foreach (Type type in types)
            {
                page.Append(Entry(type, section));
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Operations that no section takes: there must be none.</summary>
    public static IEnumerable<string> Homeless => Catalogue.Standard.Types.Where(type => Sections.All(section => !section.Takes(type))).Select(Word);

    private static Section SectionOf(Type type) => Sections.First(section => section.Takes(type));

    private static string Entry(Type type, Section section)
    {
        var entry = new StringBuilder($"\n### {Word(type)}\n\n{string.Join(" or ", OperationArguments.Forms(type).Select(form => $"`[{form}]`"))}\n\n");
        string summary = XmlComments.Summary(type);
        entry.Append(Backward().Replace(summary, "")).Append(Facts(type)).Append('\n');
        string[] rows = [.. OperationArguments.Rows(type, section.Common)];
        if (rows.Length > 0)
        {
            entry.Append('\n').Append(Head).AppendJoin("\n", rows).Append('\n');
        }

        if (typeof(LayerAttribute).IsAssignableFrom(type) && ShapeExamples.Of(type) is { Length: > 0 } shapes)
        {
            entry.Append("\nShapes: ").Append(shapes).Append('\n');
        }

        return entry.ToString();
    }

    /// <summary>What the operation itself knows and its comment need not say.</summary>
    private static string Facts(Type type) => NamedSettings.Create(type) switch
    {
        IWrittenOperation => "",
        ActivationFunctionAttribute { Facts.Initializer: { } initializer } => $" Weights begin by [`{Word(initializer)}`](#{Anchor(Word(initializer))}).",
        LossFunctionAttribute loss => Examples(loss, loss.Apply(new Shape(Columns * loss.HeadCount))),
        _ => "",
    };

    private static string Examples(LossFunctionAttribute loss, LossComputation computation) =>
        $" Targets: {(computation.TargetLength == 0 ? "none." : Lower(XmlComments.Summary(typeof(TargetDomain), loss.TargetDomain.ToString())))}"
        + (computation.SamplesPerExample > 1 ? $" An example is {computation.SamplesPerExample} samples, one after the other." : "");

    private static string Fill(string preface) => preface
        .Replace("{network}", Common([.. OperationArguments.Settable(typeof(NetworkAttribute)).Select(property => OperationArguments.Row(property, property.GetValue(new NetworkAttribute())))]), StringComparison.Ordinal)
        .Replace("{optimizer}", Common(typeof(SgdAttribute), typeof(OptimizerAttribute)), StringComparison.Ordinal)
        .Replace("{schedule}", Common(typeof(StepDecayAttribute), typeof(LearningRateScheduleAttribute)), StringComparison.Ordinal);

    /// <summary>The settings that a base class gives to all of its operations.</summary>
    private static string Common(Type example, Type owner) =>
        Common([.. OperationArguments.Settable(example).Where(property => property.DeclaringType == owner).Select(property => OperationArguments.Row(example, property))]);

    private static string Common(params string[] rows) => $"\n\n{Head}{string.Join("\n", rows)}\n\n";

    private static bool TakesNames(Type type) => type.GetConstructors()[0].GetParameters().Any(parameter => parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[]));

    private static bool IsIn(Type type, string folder) => Folder(type).Split('/')[0] == folder;

    private static string Folder(Type type) => CatalogueTables.Folder(type);

    private static string Word(Type type) => type.Name[..^"Attribute".Length];

    private static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    /// <summary>What a comment says of the way back stands in the derivations.</summary>
    [GeneratedRegex(@" Backward[:,].*?(?=( Source:|$))")]
    private static partial Regex Backward();

    private sealed record Section(string Title, Predicate<Type> Takes, Type Common, string Preface);
}

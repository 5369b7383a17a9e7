using DeepTheory.Gen.Generators.Declarations;
using DeepTheory.Gen.Generators.Planning;

namespace DeepTheory.Gen.Generators.Emission;

/// <summary>The part that holds constants, parameters, construction, files.</summary>
internal static class ParametersEmitter
{
    public static SourceFile Emit(Plan plan)
    {
        TypeName type = plan.Graph.Declaration.Type;
        string summary = SummaryTable.Of(plan);
        string comment = "/// <remarks>\n/// <code>\n"
            + string.Join("\n", summary.Split('\n').Select(line => "/// " + LoopEmitter.Escape(line)))
            + "\n/// </code>\n/// </remarks>";
        return SourceFile.Write(SourceFile.FirstPart, type, comment, $"INetwork<{type.Name}>", writer =>
        {
            WriteConstants(writer, plan, summary);
            WriteConstruction(writer, plan);
            WriteProperties(writer, plan);
            WriteFiles(writer, plan.Graph.Declaration);
            WriteInterface(writer, type, NetworkFacts.Of(plan.Graph));
        });
    }

    private static void WriteConstants(CodeWriter writer, Plan plan, string summary)
    {
        NetworkFacts facts = NetworkFacts.Of(plan.Graph);
        writer.Write(
            $$"""
            /// <summary>Numbers in one input sample: {{plan.Graph.Input!.Shape}}.</summary>
            public const int InputLength = {{facts.InputLength}};

            /// <summary>Numbers in one output sample: {{plan.Graph.Output!.Shape}}.</summary>
            public const int OutputLength = {{facts.OutputLength}};

            /// <summary>{{(plan.Parameters.Untrained == 0 ? "Trained numbers, all tensors together" : "Numbers in all tensors together, those that are not trained included")}}.</summary>
            public const int ParameterCount = {{plan.Parameters.Count}};

            /// <summary>Multiply-adds for one sample.</summary>
            public const long MultiplyAdds = {{plan.MultiplyAdds}};

            /// <summary>Bytes of working memory that a prediction of many samples uses; kept per thread.</summary>
            public const int ScratchBytes = {{4 * ForwardEmitter.ScratchFloats(plan)}};

            // One block, every tensor on a 64-byte line, weights as panels of [inputs][{{Panels.Width}} outputs], the outputs padded to 16.
            private readonly AlignedBuffer parameterBlock = new AlignedBuffer({{plan.Parameters.BlockLength}});
            """);
        writer.Gap();
        writer.Write("/// <summary>A table of the layers: shapes, parameters, multiply-adds, initializers.</summary>");
        writer.Write("public static string Summary =>");
        string[] lines = summary.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            writer.Write($"    {Literal.Text(lines[i] + (i < lines.Length - 1 ? "\n" : ""))}{(i < lines.Length - 1 ? " +" : ";")}");
        }

        writer.Gap();
    }

    private static void WriteConstruction(CodeWriter writer, Plan plan)
    {
        string name = Constructor(plan.Graph.Declaration.Type);
        writer.Write("/// <summary>A network with freshly drawn parameters.</summary>");
        writer.Write("/// <param name=\"seed\">The same seed gives the same numbers on every machine.</param>");
        using (writer.WriteBlock($"public {name}(int seed = 0)"))
        {
            IReadOnlyList<ParameterSlot> slots = plan.Parameters.Slots;
            if (slots.Count == 0)
            {
                writer.Write("_ = seed;");
                writer.Write("Parameters = new ParameterSet(parameterBlock);");
                return;
            }

            writer.Write("Parameters = new ParameterSet(");
            writer.Write("    parameterBlock,");
            for (int i = 0; i < slots.Count; i++)
            {
                ParameterSlot slot = slots[i];
                writer.Write($"    new Parameter({Literal.Text(slot.Name)}, parameterBlock, {slot.Offset}, {IntArray(slot.Shape.Axes)}{(slot.Panels is null ? "" : $", panel: {Panels.Width}")}{(slot.IsTrained ? "" : ", isTrained: false")}){(i < slots.Count - 1 ? "," : ");")}");
            }

            if (slots.Any(slot => slot.Tensor.Initial is not (ConstantDistribution or IdentityDistribution)))
            {
                writer.Write("var random = new RandomSource(seed);");
            }
            else
            {
                writer.Write("_ = seed;");
            }

            for (int i = 0; i < slots.Count; i++)
            {
                string? statement = slots[i].Tensor.Initial switch
                {
                    ConstantDistribution { Value: 0 } => null,
                    ConstantDistribution constant => $"Initialization.Constant(Parameters[{i}], {Literal.Single(constant.Value)});",
                    UniformDistribution uniform => $"Initialization.Uniform(Parameters[{i}], random, {Literal.Double(uniform.Minimum)}, {Literal.Double(uniform.Maximum)});",
                    NormalDistribution normal => $"Initialization.Normal(Parameters[{i}], random, {Literal.Double(normal.Mean)}, {Literal.Double(normal.StandardDeviation)});",
                    TruncatedNormalDistribution normal => $"Initialization.TruncatedNormal(Parameters[{i}], random, {Literal.Double(normal.Mean)}, {Literal.Double(normal.StandardDeviation)});",
                    OrthogonalDistribution orthogonal => $"Initialization.Orthogonal(Parameters[{i}], random, {Literal.Double(orthogonal.Gain)});",
                    IdentityDistribution identity => $"Initialization.Identity(Parameters[{i}], {Literal.Single(identity.Gain)});",
                    _ => throw new InvalidOperationException($"{slots[i].Tensor.Initial} has no code."),
                };
                if (statement is not null)
                {
                    writer.Write(statement);
                }
            }
        }
    }

    private static void WriteProperties(CodeWriter writer, Plan plan)
    {
        writer.Gap();
        writer.Write("/// <inheritdoc/>");
        writer.Write("public ParameterSet Parameters { get; }");
        IReadOnlyList<string> names = EmittedMember.PropertiesOf(plan.Graph, plan.Parameters.Slots.Select(slot => slot.Tensor));
        for (int i = 0; i < plan.Parameters.Slots.Count; i++)
        {
            ParameterSlot slot = plan.Parameters.Slots[i];
            writer.Gap();
            writer.Write($"/// <summary>{LoopEmitter.Escape(slot.Name)}, {slot.Shape}{(slot.Shape.Rank == 2 ? ": outputs by inputs" : "")}; begins {Describe(slot.Tensor)}{(slot.IsTrained ? "" : "; not trained")}.</summary>");
            writer.Write($"public Parameter {names[i]} => Parameters[{i}];");
        }
    }

    private static string Describe(Graphs.Tensor tensor) => tensor.Initial switch
    {
        ConstantDistribution constant => $"as {Literal.Single(constant.Value).TrimEnd('f')}",
        _ => tensor.Initializer,
    };

    private static void WriteFiles(CodeWriter writer, NetworkDeclaration declaration)
    {
        TypeName type = declaration.Type;
        writer.Gap();
        writer.Write(
            $$"""
            /// <summary>Reads a network from a safetensors file.</summary>
            /// <param name="path">A file whose tensors are exactly those of <see cref="Parameters"/>.</param>
            /// <exception cref="ParameterFileException">The file is damaged, or its tensors are not those of this network.</exception>
            public static {{type.Name}} Load(string path)
            {
                var network = new {{type.Name}}();
                SafetensorsFile.Load(path, network.Parameters);
                return network;
            }

            /// <summary>Writes the parameters to a safetensors file. Never leaves half a file: it is complete or as it was before.</summary>
            /// <param name="path">Where to.</param>
            public void Save(string path) => SafetensorsFile.Save(path, Parameters, {{Literal.Text(type.PlainName)}});
            """);
        if (declaration.WeightsName is { } file)
        {
            writer.Gap();
            writer.Write(
                $$"""
                /// <summary>The network with the parameters of {{LoopEmitter.Escape(file)}}, which lie in the assembly; read at the first use, and from then on the same instance.</summary>
                /// <exception cref="ParameterFileException">The file does not lie in the assembly, is damaged, or its tensors are not those of this network.</exception>
                public static {{type.Name}} Pretrained => pretrained.Value;

                private static readonly Lazy<{{type.Name}}> pretrained = new Lazy<{{type.Name}}>(() =>
                {
                    var network = new {{type.Name}}();
                    SafetensorsFile.LoadEmbedded(typeof({{type.Name}}).Assembly, {{Literal.Text(file)}}, network.Parameters);
                    return network;
                });
                """);
        }
    }

    private static void WriteInterface(CodeWriter writer, TypeName type, NetworkFacts facts)
    {
        string network = $"INetwork<{type.Name}>";
        writer.Gap();
        writer.Write(
            $"""
            static string {network}.NetworkName => {Literal.Text(type.PlainName)};

            static int {network}.InputLength => InputLength;

            static int {network}.OutputLength => OutputLength;

            static int {network}.ParameterCount => ParameterCount;

            static long {network}.MultiplyAdds => MultiplyAdds;

            static string {network}.Summary => Summary;

            static NetworkTask {network}.Task => NetworkTask.{facts.Task};

            static float {network}.DecisionThreshold => {Literal.Single(facts.Threshold)};

            static {type.Name} {network}.Create(int seed) => new {type.Name}(seed);
            """);
    }

    public static string Constructor(TypeName type) => type.Name.Split('<')[0];

    private static string IntArray(IReadOnlyList<int> items) => items.Count == 0 ? "Array.Empty<int>()" : $"new[] {{ {string.Join(", ", items)} }}";
}

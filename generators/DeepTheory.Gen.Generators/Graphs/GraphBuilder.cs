using System.Globalization;
using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>Declaration → graph: follows the list of operations, resolves names and shapes, and notes what is wrong.</summary>
internal sealed partial class GraphBuilder
{
    /// <summary>Floats per sample and floats of parameters beyond which sizes no longer fit the emitted code's integers.</summary>
    private const long MostValueFloats = 1L << 26;
    private const long MostParameterFloats = 1L << 28;

    private readonly NetworkDeclaration declaration;
    private readonly Catalogue catalogue;
    private readonly List<Node> nodes = [];
    private readonly List<Fault> faults = [];
    private readonly List<GradientClippingAttribute> clipping = [];
    private readonly List<PenaltyAttribute> penalties = [];
    private readonly UniqueNames unique = new();
    private readonly List<OperationAttribute?> operations = [];

    /// <summary>Names that are written or were proposed.</summary>
    private readonly HashSet<string> suggested = new(StringComparer.Ordinal);

    private Value? input;
    private Value? current;
    private Node? layer;
    private NamedValues names = new();
    private LossFunctionAttribute? loss;
    private OptimizerAttribute? optimizer;
    private LearningRateScheduleAttribute? schedule;
    private int lossIndex = -1;
    private int optimizerIndex = -1;
    private int scheduleIndex = -1;
    private long valueFloats;
    private long parameterFloats;

    /// <summary>Whether the value above is that of an operation at fault: one fault is one message, so nothing is said of what follows.</summary>
    private bool isUnknown;
    private bool isLossAtFault;

    private GraphBuilder(NetworkDeclaration declaration, Catalogue catalogue)
    {
        this.declaration = declaration;
        this.catalogue = catalogue;
    }

    public static Graph Build(NetworkDeclaration declaration, Catalogue catalogue) => new GraphBuilder(declaration, catalogue).Build();

    private Graph Build()
    {
        for (int i = 0; i < declaration.Operations.Count; i++)
        {
            FollowWritten(declaration.Operations[i], i);
        }

        names.Bind(current);
        CheckWhole();
        LossFunctionAttribute? effective = loss ?? optimizer?.ImpliedLoss;
        IReadOnlyList<Node> trained = effective is null || current is null ? nodes : Graph.Needed(nodes, [current]);
        foreach (Node node in nodes)
        {
            LayerSettings settings = node.Settings ?? new LayerSettings();

            // No gradient reaches what only a further output needs.
            settings.IsFrozen |= !trained.Contains(node);
            node.Tensors = settings.Tensors(node, unique.Unused);
        }

        return new Graph
        {
            Declaration = declaration,
            Operations = operations,
            OperationsOfBlocks = ofBlocks,
            Input = input,
            Output = current,
            FurtherOutputs = outputs,
            Nodes = nodes,
            Loss = effective,
            LossTensors = faults.Count == 0 && effective is not null ? LossTensors(effective) : [],
            Optimizer = optimizer,
            Schedule = schedule,
            Clipping = clipping,
            Penalties = penalties,
            Faults = faults,
        };
    }

    /// <summary>Follows an operation as it is written in the network or in a block.</summary>
    /// <param name="written">The operation.</param>
    /// <param name="index">Its place in the declaration; of one in a block that of the Repeat.</param>
    private void FollowWritten(OperationDeclaration written, int index)
    {
        OperationAttribute? operation = catalogue.Create(written);
        if (place is null)
        {
            operations.Add(operation);
        }
        else if (operation is not null)
        {
            ofBlocks.Add((operation, index));
        }

        if (operation is null)
        {
            Report(FaultKind.Incomplete, index, $"the arguments of {written.Word} are incomplete");
        }
        else if (written.Function?.Fault is { } unread)
        {
            Report(KindOf(unread.Kind), index, unread.Message);
        }
        else if (WrittenArguments.NotFinite(written, operation) is { } infinite)
        {
            Report(FaultKind.ArgumentOutOfRange, index, $"{operation.Word}: {infinite.Name} must be finite", infinite.Name, infinite.Item);
        }
        else if (WrittenArguments.Find(written, operation, value => Argument.Place(value) > 0) is { } open)
        {
            Report(FaultKind.BlockArguments, index, $"{operation.Word}: {open.Name} is an argument of a block, but there is none around it; write a number", open.Name, open.Item);
        }
        else if (operation.Fault is { } fault)
        {
            Report(FaultKind.ArgumentOutOfRange, index, $"{operation.Word}: {fault}", Subject(fault));
        }
        else
        {
            Follow(operation, written, index);
            return;
        }

        Distrust(written);
    }

    private void Follow(OperationAttribute operation, OperationDeclaration written, int index)
    {
        if (place is not null && !HasPlaceInBlock(operation))
        {
            Report(FaultKind.NoPlaceInBlock, index, $"{operation.Word} has no place in a block, which holds layers, activations and what applies to them; write it in the network");
            Distrust(written);
            return;
        }

        if (loss is not null && operation is (LayerAttribute or ActivationFunctionAttribute or FromAttribute or RepeatAttribute or OutputAttribute))
        {
            Report(FaultKind.LayerAfterLoss, index, $"{operation.Word} stands after the loss {loss.Word}, but the loss takes the last layer's output");

            // The loss stands in the wrong place, so it is not asked whether it fits, nor settings what they follow.
            isUnknown = true;
            return;
        }

        switch (operation)
        {
            case InputAttribute first:
                FollowInput(first, index);
                break;
            case FromAttribute from:
                FollowFrom(from, index);
                break;
            case LayerAttribute next:
                FollowLayer(next, index);
                break;
            case RepeatAttribute repeat:
                FollowRepeat(repeat, written, index);
                break;
            case OutputAttribute further:
                FollowOutput(further, index);
                break;
            case ActivationFunctionAttribute activation:
                FollowActivation(activation, index);
                break;
            case InitializerAttribute initializer:
                Apply(operation, index, role => role == ParameterRole.Weight, s => s.Initializer is null, s => s.Initializer = initializer);
                break;
            case BiasAttribute bias:
                Apply(operation, index, role => role is ParameterRole.Weight or ParameterRole.Bias, s => s.Bias is null, s => s.Bias = bias);
                break;
            case FrozenAttribute:
                Apply(operation, index, role => role == ParameterRole.Weight, s => !s.IsFrozen, s => s.IsFrozen = true);
                break;
            case MaxNormAttribute bound:
                Apply(operation, index, role => role == ParameterRole.Weight, s => s.MaxNorm is null, s => s.MaxNorm = bound.Maximum);
                break;
            case LossFunctionAttribute declared:
                names.Bind(current);
                Once(ref loss, ref lossIndex, declared, index);
                break;
            case OptimizerAttribute declared:
                Once(ref optimizer, ref optimizerIndex, declared, index);
                break;
            case LearningRateScheduleAttribute declared:
                Once(ref schedule, ref scheduleIndex, declared, index);
                break;
            case PenaltyAttribute penalty when penalties.Any(earlier => earlier.GetType() == penalty.GetType()):
                Report(FaultKind.OperationRepeated, index, $"{penalty.Word} stands here for the second time; one strength holds for all weights");
                break;
            case PenaltyAttribute penalty:
                penalties.Add(penalty);
                break;
            case GradientClippingAttribute clip:
                clipping.Add(clip);
                break;
        }
    }

    private void FollowInput(InputAttribute operation, int index)
    {
        if (input is not null)
        {
            Report(FaultKind.InputRepeated, index, "a network has one Input, but here is a second");
            return;
        }

        current = input = new Value("input", operation.Shape);
        isUnknown = false;
        if (operation.Name is { } name && IsFree(name, index))
        {
            names[name] = input;
        }
    }

    private void FollowFrom(FromAttribute operation, int index)
    {
        names.Bind(current);
        layer = null;
        current = Find(operation.Source, index, "source");
        isUnknown = current is null;
    }

    private void FollowLayer(LayerAttribute operation, int index)
    {
        names.Bind(current);
        bool isKnown = TryCurrent(operation, index, out Value above);
        var inputs = new List<Value> { above };
        for (int i = 0; i < operation.Sources.Count; i++)
        {
            Value? value = Find(operation.Sources[i], index, "sources", i);
            isKnown &= value is not null;
            inputs.Add(value!);
        }

        if (!isKnown || Compute(() => operation.Apply([.. inputs.Select(value => value.Shape)]), index) is not { } computation)
        {
            LoseTrack(operation.Name);
            return;
        }

        string name = operation.Name is { } chosen ? unique.Unused(Identifier.Camel(chosen)) : unique.Numbered(Identifier.Camel(operation.Word));
        LayerSettings? before = layer is not null && layer.Output == above && HandsOnActivation(computation) ? layer.Settings : null;
        layer = AddNode(name, name, operation, computation, inputs, new LayerSettings { Before = before });
        if (operation.Name is { } given)
        {
            if (IsFree(given, index))
            {
                names.Await(given);
            }
        }
    }

    private void FollowActivation(ActivationFunctionAttribute operation, int index)
    {
        if (!TryCurrent(operation, index, out Value above) || Compute(() => operation.Apply(above.Shape), index) is not { } computation)
        {
            LoseTrack(null);
            return;
        }

        if (computation is ExpressionComputation { IsElementwise: false } && above.Shape.Rank != 1)
        {
            Report(FaultKind.FlattenMissing, index, ShapeException.SeveralAxes(operation.Word, above.Shape).Message);
            LoseTrack(null);
            return;
        }

        string layerName = layer?.Layer ?? above.Name;
        AddNode(layerName, unique.Unused(layerName + operation.Word), operation, computation, [above]);
        layer?.Settings?.Follow(operation);
    }

    private void CheckWhole()
    {
        if (input is null)
        {
            if (!isUnknown && faults.All(fault => fault.Kind != FaultKind.InputMissing))
            {
                Report(FaultKind.InputMissing, -1, "the network has no Input; begin with one, such as [Input(64)]");
            }

            return;
        }

        if (nodes.Count == 0 && faults.Count == 0)
        {
            Report(FaultKind.NoLayers, -1, "the network has no layers");
        }

        LossFunctionAttribute? effective = loss ?? optimizer?.ImpliedLoss;
        if (optimizer is not null && effective is null && !isLossAtFault)
        {
            Report(FaultKind.OptimizerWithoutLoss, optimizerIndex, $"{optimizer.Word} has no loss to make small; declare one, such as [MeanSquaredError]");
        }
        else if (schedule is not null && effective is null && !isLossAtFault)
        {
            Report(FaultKind.OptimizerWithoutLoss, scheduleIndex, $"{schedule.Word} has no training to set the rate of; declare a loss, such as [MeanSquaredError]");
        }

        if (effective is not null && optimizer is null)
        {
            // Plain gradients are of use without an optimizer; descent is what trains them.
            optimizer = new SgdAttribute();
        }

        if (!isUnknown && effective?.FaultFor(current!.Shape) is { } fault)
        {
            Report(FaultKind.LossDoesNotFit, lossIndex, $"{effective.Word}: {fault}", Subject(fault));
        }
    }

    private IReadOnlyList<Tensor> LossTensors(LossFunctionAttribute effective) =>
    [
        .. effective.Apply(current!.Shape).Coefficients.Select(coefficient => new Tensor(
            unique.Unused($"loss.{coefficient.Name}"),
            new ParameterSpecification(coefficient.Name, ParameterRole.Coefficient, new Shape(), Initial: coefficient.Initial),
            new ConstantDistribution(coefficient.Initial),
            "Constant")),
    ];

    private Node AddNode(string layerName, string valueName, OperationAttribute operation, Computation computation, IReadOnlyList<Value> inputs, LayerSettings? settings = null)
    {
        var node = new Node
        {
            Layer = layerName,
            Operation = operation,
            Computation = computation,
            Inputs = inputs,
            Settings = settings,
            Output = new Value(valueName, computation.Output),
        };
        nodes.Add(node);
        current = node.Output;
        return node;
    }

    private void Apply(OperationAttribute operation, int index, Func<ParameterRole, bool> concerns, Func<LayerSettings, bool> free, Action<LayerSettings> set)
    {
        if (isUnknown)
        {
            return;
        }

        if (layer is not { Settings: { } settings } || !layer.Computation.Parameters.Any(parameter => concerns(parameter.Role)))
        {
            Report(FaultKind.NothingToApplyTo, index, $"{operation.Word} follows no layer that has weights");
        }
        else if (!free(settings))
        {
            Report(FaultKind.OperationRepeated, index, $"{operation.Word} is the second of its kind for {layer.Layer}");
        }
        else
        {
            set(settings);
        }
    }

    private void Once<T>(ref T? place, ref int placeIndex, T operation, int index) where T : OperationAttribute
    {
        if (place is null)
        {
            place = operation;
            placeIndex = index;
        }
        else
        {
            Report(FaultKind.OperationRepeated, index, $"{operation.Word} stands beside {place.Word}, but a network has one of them");
        }
    }

    private bool TryCurrent(OperationAttribute operation, int index, out Value value)
    {
        value = current!;
        if (current is null && !isUnknown)
        {
            Report(FaultKind.InputMissing, index, $"{operation.Word} has nothing to take; begin with [Input(…)]");
        }

        return current is not null;
    }

    private Computation? Compute(Func<Computation> compute, int index)
    {
        try
        {
            Computation computation = compute();
            valueFloats += computation.Output.Length;
            parameterFloats += computation.Parameters.Sum(parameter => (long)parameter.Shape.Length);
            if (valueFloats <= MostValueFloats && parameterFloats <= MostParameterFloats)
            {
                return computation;
            }

            Report(
                FaultKind.ShapeMismatch,
                index,
                valueFloats > MostValueFloats
                    ? $"with this layer the network's values hold {valueFloats} numbers per sample; the most is {MostValueFloats}"
                    : $"with this layer the network has {parameterFloats} parameters; the most is {MostParameterFloats}");
        }
        catch (ShapeException fault)
        {
            Report(
                fault.IsFlattenMissing ? FaultKind.FlattenMissing : FaultKind.ShapeMismatch,
                index,
                fault.Message,
                fault.Misfit < 0 ? fault.Argument : "sources",
                fault.Misfit,
                fault.Wanted is { Axes: var axes } ? $"Reshape({string.Join(", ", axes)})" : null);
        }
        catch (OverflowException)
        {
            Report(FaultKind.ShapeMismatch, index, "the layer would hold more than 2^31 numbers");
        }

        return null;
    }

    private Value? Find(string? name, int index, string argument, int item = -1)
    {
        names.Bind(current);
        if (name is not null && names.TryGet(name, out Value? value))
        {
            // Null where the layer of that name is at fault, which has been said.
            return value;
        }

        string? near = name is null ? null : names.Nearest(name);
        string outside = name is not null && place?.IsOutside(name) == true ? $"; '{name}' stands outside the block, which sees nothing of there but what enters it, '{BlockPlace.Input}'" : "";
        Report(FaultKind.UnknownName, index, $"no value above is named '{name}'; {names}{outside}{(near is null ? "" : $"; did you mean '{near}'?")}", argument, item, near);
        return null;
    }

    private bool IsFree(string name, int index)
    {
        if (names.Has(name))
        {
            string free = FreeName(name);
            Report(FaultKind.NameRepeated, index, $"the name '{name}' is already taken and would mean either of two values; choose another, such as '{free}'", nameof(LayerAttribute.Name), replacement: free);
            return false;
        }

        return true;
    }

    /// <summary>A name like the one given that stands nowhere in the declaration, another one each time.</summary>
    private string FreeName(string name)
    {
        IEnumerable<string?> written = declaration.Operations.Concat(declaration.Blocks.SelectMany(block => block.Operations))
            .SelectMany(operation => operation.Properties)
            .Where(property => property.Name == nameof(LayerAttribute.Name))
            .Select(property => property.Value.Scalar as string)
            .Concat(outputs.Select(output => output.Name));
        suggested.UnionWith(written.OfType<string>());
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        int number = 2;
        while (!suggested.Add(stem + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return stem + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether an activation behind the computation counts for the layer before it too, whose initializer depends on it.</summary>
    private static bool HandsOnActivation(Computation computation) => computation is NormalizationComputation or NoiseComputation or ReshapeComputation or PoolComputation or PixelShuffleComputation;

    private static FaultKind KindOf(FunctionFaultKind kind) => kind switch
    {
        FunctionFaultKind.Missing => FaultKind.FunctionMissing,
        FunctionFaultKind.Unreadable => FaultKind.FunctionUnreadable,
        _ => FaultKind.Incomplete,
    };

    /// <summary>Layers, activations, and what applies to layers.</summary>
    private static bool HasPlaceInBlock(OperationAttribute operation) => operation is
        LayerAttribute or ActivationFunctionAttribute or FromAttribute or RepeatAttribute or InitializerAttribute or BiasAttribute or FrozenAttribute or MaxNormAttribute;

    /// <summary>What an operation at fault would have given is not known.</summary>
    private void Distrust(OperationDeclaration written)
    {
        Type? type = catalogue.TypeOf(written.Word);
        if (typeof(LossFunctionAttribute).IsAssignableFrom(type))
        {
            names.Bind(current);
            isLossAtFault = true;
        }
        else if (typeof(LayerAttribute).IsAssignableFrom(type) || type == typeof(InputAttribute) || type == typeof(RepeatAttribute))
        {
            names.Bind(current);
            LoseTrack(written.Properties.FirstOrDefault(property => property.Name == nameof(LayerAttribute.Name))?.Value.Scalar as string);
        }
        else if (typeof(ActivationFunctionAttribute).IsAssignableFrom(type) || type == typeof(FromAttribute))
        {
            LoseTrack(null);
        }
    }

    private void LoseTrack(string? name)
    {
        isUnknown = true;
        current = null;
        layer = null;
        names.Lose(name);
    }

    private void Report(FaultKind kind, int operation, string message, string? argument = null, int item = -1, string? replacement = null) =>
        faults.Add(place is null
            ? new Fault(kind, operation, message, argument, item, replacement)
            : new Fault(kind, operation, place.Locate(message), kind == FaultKind.BlockRecursion ? "block" : null) { IsInBlock = true });

    /// <summary>What a fault's sentence is about: operations name the argument first.</summary>
    private static string Subject(string sentence) => sentence.Split(' ')[0];
}

using System.Globalization;
using DeepTheory.Gen.Generators.Declarations;

namespace DeepTheory.Gen.Generators.Graphs;

/// <summary>Declaration → graph: follows the list of operations, resolves names and shapes, and notes what is wrong.</summary>
internal sealed class GraphBuilder
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
    /// <summary>Values by name; null for one whose layer is at fault, of which nothing more is said.</summary>
    private readonly Dictionary<string, Value?> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "input", "target", "output", "parameters", "gradients", "scratch", "rows" };
    private readonly List<OperationAttribute?> operations = [];

    /// <summary>Names that are written or were proposed.</summary>
    private readonly HashSet<string> suggested = new(StringComparer.Ordinal);

    private Value? input;
    private Value? current;
    private Node? layer;
    private string? pendingName;
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
            OperationDeclaration written = declaration.Operations[i];
            operations.Add(catalogue.Create(written));
            if (operations[i] is not { } operation)
            {
                Report(FaultKind.Incomplete, i, $"the arguments of {written.Word} are incomplete");
                Distrust(written);
                continue;
            }

            if (written.Function?.Fault is { } unread)
            {
                Report(KindOf(unread.Kind), i, unread.Message);
                Distrust(written);
                continue;
            }

            if (NotFinite(written, operation) is { } infinite)
            {
                Report(FaultKind.ArgumentOutOfRange, i, $"{operation.Word}: {infinite.Argument} must be finite", infinite.Argument, infinite.Item);
                Distrust(written);
                continue;
            }

            if (operation.Fault is { } fault)
            {
                Report(FaultKind.ArgumentOutOfRange, i, $"{operation.Word}: {fault}", Subject(fault));
                Distrust(written);
                continue;
            }

            Follow(operation, i);
        }

        BindName();
        CheckWhole();
        foreach (Node node in nodes)
        {
            node.Tensors = (node.Settings ?? new LayerSettings()).Tensors(node, Unused);
        }

        LossFunctionAttribute? effective = loss ?? optimizer?.ImpliedLoss;
        return new Graph
        {
            Declaration = declaration,
            Operations = operations,
            Input = input,
            Output = current,
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

    private void Follow(OperationAttribute operation, int index)
    {
        if (loss is not null && operation is (LayerAttribute or ActivationFunctionAttribute or FromAttribute))
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
                BindName();
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
            named[name] = input;
        }
    }

    private void FollowFrom(FromAttribute operation, int index)
    {
        BindName();
        layer = null;
        current = Find(operation.Source, index, "source");
        isUnknown = current is null;
    }

    private void FollowLayer(LayerAttribute operation, int index)
    {
        BindName();
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

        string name = operation.Name is { } chosen ? Unused(Identifier.Camel(chosen)) : Numbered(Identifier.Camel(operation.Word));
        LayerSettings? before = layer is not null && layer.Output == above && HandsOnActivation(computation) ? layer.Settings : null;
        layer = AddNode(name, name, operation, computation, inputs, new LayerSettings { Before = before });
        if (operation.Name is { } given)
        {
            if (IsFree(given, index))
            {
                pendingName = given;
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
        AddNode(layerName, Unused(layerName + operation.Word), operation, computation, [above]);
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
            Unused($"loss.{coefficient.Name}"),
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
        BindName();
        if (name is not null && named.TryGetValue(name, out Value? value))
        {
            // Null where the layer of that name is at fault, which has been said.
            return value;
        }

        string known = named.Count == 0 ? "no value is named yet" : $"there are: {string.Join(", ", named.Keys.OrderBy(key => key, StringComparer.Ordinal))}";
        string? near = name is null ? null : Spelling.Nearest(name, named.Keys);
        Report(FaultKind.UnknownName, index, $"no value above is named '{name}'; {known}{(near is null ? "" : $"; did you mean '{near}'?")}", argument, item, near);
        return null;
    }

    private void BindName()
    {
        if (pendingName is not null && current is not null)
        {
            named[pendingName] = current;
        }

        pendingName = null;
    }

    private bool IsFree(string name, int index)
    {
        if (named.ContainsKey(name))
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
        IEnumerable<string?> written = declaration.Operations.SelectMany(operation => operation.Properties)
            .Where(property => property.Name == nameof(LayerAttribute.Name))
            .Select(property => property.Value.Scalar as string);
        suggested.UnionWith(written.OfType<string>());
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        int number = 2;
        while (!suggested.Add(stem + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return stem + number.ToString(CultureInfo.InvariantCulture);
    }

    private string Numbered(string word)
    {
        do
        {
            counters.TryGetValue(word, out int count);
            counters[word] = count + 1;
        }
        while (!taken.Add(word + counters[word]));

        return word + counters[word];
    }

    private string Unused(string name)
    {
        string unused = name;
        for (int i = 2; !taken.Add(unused); i++)
        {
            unused = name + i;
        }

        return unused;
    }

    /// <summary>Whether an activation behind the computation counts for the layer before it too, whose initializer depends on it.</summary>
    private static bool HandsOnActivation(Computation computation) => computation is NormalizationComputation or NoiseComputation or ReshapeComputation or PoolComputation or PixelShuffleComputation;

    private static FaultKind KindOf(FunctionFaultKind kind) => kind switch
    {
        FunctionFaultKind.Missing => FaultKind.FunctionMissing,
        FunctionFaultKind.Unreadable => FaultKind.FunctionUnreadable,
        _ => FaultKind.Incomplete,
    };

    /// <summary>The first argument that holds no finite number, and where in it, if it is a list.</summary>
    private static (string Argument, int Item)? NotFinite(OperationDeclaration written, OperationAttribute operation)
    {
        IEnumerable<string> parameters = operation.GetType().GetConstructors()
            .Select(constructor => constructor.GetParameters())
            .First(parameters => parameters.Length == written.Arguments.Count)
            .Select(parameter => parameter.Name);
        foreach ((string name, Argument value) in parameters
            .Zip(written.Arguments, (name, value) => (name, value))
            .Concat(written.Properties.Select(property => (property.Name, property.Value))))
        {
            if (IsInfinite(value.Scalar))
            {
                return (name, -1);
            }

            int item = value.Items.ToList().FindIndex(IsInfinite);
            if (item >= 0)
            {
                return (name, item);
            }
        }

        return null;

        bool IsInfinite(object? value) => value is double number && (double.IsNaN(number) || (double.IsInfinity(number) && !operation.TakesInfinity));
    }

    /// <summary>What an operation at fault would have given is not known.</summary>
    private void Distrust(OperationDeclaration written)
    {
        Type? type = catalogue.TypeOf(written.Word);
        if (typeof(LossFunctionAttribute).IsAssignableFrom(type))
        {
            BindName();
            isLossAtFault = true;
        }
        else if (typeof(LayerAttribute).IsAssignableFrom(type) || type == typeof(InputAttribute))
        {
            BindName();
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
        foreach (string lost in new[] { name, pendingName }.OfType<string>().Where(lost => !named.ContainsKey(lost)))
        {
            named[lost] = null;
        }

        pendingName = null;
    }

    private void Report(FaultKind kind, int operation, string message, string? argument = null, int item = -1, string? replacement = null) =>
        faults.Add(new Fault(kind, operation, message, argument, item, replacement));

    /// <summary>What a fault's sentence is about: operations name the argument first.</summary>
    private static string Subject(string sentence) => sentence.Split(' ')[0];
}

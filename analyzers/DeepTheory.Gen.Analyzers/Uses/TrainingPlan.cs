using DeepTheory.Gen.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeepTheory.Gen.Analyzers.Uses;

/// <summary>How a trainer is told to train, as far as the code beside it shows.</summary>
internal sealed class TrainingPlan
{
    private TrainingPlan(IObjectCreationOperation? options) => Options = options;

    /// <summary>The creation of the options; null where the defaults hold.</summary>
    public IObjectCreationOperation? Options { get; }

    /// <summary>Number of epochs; null where it is not a constant.</summary>
    public int? Epochs => Number(nameof(Epochs), TrainingDefaults.Epochs);

    /// <summary>Samples per update; null where it is not a constant.</summary>
    public int? BatchSize => Number(nameof(BatchSize), TrainingDefaults.BatchSize);

    /// <summary>The plan of a trainer that is created here, or on which a method is called; null where it is not to be seen.</summary>
    public static TrainingPlan? Of(Use use) => use.Operation switch
    {
        IInvocationOperation { Instance: { } trainer } => OfCreation(Origin.Of(trainer)),
        var creation => OfCreation(creation),
    };

    /// <summary>The value of an option; null where it is not written.</summary>
    public IOperation? Member(string name) => Options is null ? null : Origin.MemberOf(Options, name);

    /// <summary>The learning rate of each epoch as a multiple of the base rate; null where it is not by epochs or not to be computed.</summary>
    public IReadOnlyList<double>? RatesBy(LearningRateScheduleAttribute schedule)
    {
        const double BaseRate = 1;
        if (schedule.Per != ScheduleUnit.Epoch || Epochs is not (> 0 and <= 10_000 and var epochs))
        {
            return null;
        }

        var rates = new List<double>();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            var symbols = new Dictionary<Expr, double> { [ScheduleSymbols.Time] = epoch, [ScheduleSymbols.LearningRate] = BaseRate };
            foreach (Assignment part in schedule.Parts)
            {
                symbols[part.Target] = Evaluation.At(part.Value, symbols) ?? double.NaN;
            }

            rates.Add(Evaluation.At(schedule.Formula, symbols) ?? double.NaN);
        }

        return rates.Any(double.IsNaN) ? null : rates;
    }

    private static TrainingPlan? OfCreation(IOperation operation)
    {
        IEnumerable<IArgumentOperation>? arguments = operation switch
        {
            IInvocationOperation { TargetMethod.Name: "CreateTrainer" } call => call.Arguments,
            IObjectCreationOperation { Type.Name: "Trainer" } creation => creation.Arguments,
            _ => null,
        };
        return arguments?.FirstOrDefault(argument => argument.Parameter?.Name == "options") switch
        {
            null => null,
            { ArgumentKind: ArgumentKind.DefaultValue } => new TrainingPlan(null),
            var options => Origin.Of(options.Value) is IObjectCreationOperation { Type.Name: "TrainingOptions" } written ? new TrainingPlan(written) : null,
        };
    }

    private int? Number(string member, int unwritten) => Options is null ? unwritten : (int?)Origin.NumberOf(Options, member, unwritten);
}

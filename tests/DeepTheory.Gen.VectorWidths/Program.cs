using System.Globalization;
using DeepTheory.Gen;
using DeepTheory.Gen.Runtime;
using DeepTheory.Gen.VectorWidths;

// Everything a network computes, as lines "name kind index value": to be compared between instruction sets.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"# {Processor.VectorFloats} floats");
Report.Of<Tiles>();
Report.Of<Loops>();
Report.Of<Branches>();
Report.Of<Classifier>();
Report.Of<Coefficients>();
Report.Of<Deep>();
Report.Of<Normalised>();
Report.Of<BatchNormalised>();
Report.Of<Perceptron>();
Report.Of<Noisy>();
Report.Of<Images>();
Report.Of<Signals>();

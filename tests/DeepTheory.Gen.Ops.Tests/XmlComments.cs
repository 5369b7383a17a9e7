using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DeepTheory.Gen.Generators.Graphs;

namespace DeepTheory.Gen.Ops.Tests;

/// <summary>The XML comments of the catalogue as Markdown.</summary>
internal static partial class XmlComments
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(() => XDocument
        .Load(Path.ChangeExtension(typeof(OperationAttribute).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    public static string Summary(Type type) => Text(Find($"T:{type.FullName}").Element("summary")!);

    public static string Summary(PropertyInfo property) => Text(Find($"P:{property.DeclaringType!.FullName}.{property.Name}").Element("summary")!);

    public static string Summary(Type enumeration, string value) => Text(Find($"F:{enumeration.FullName}.{value}").Element("summary")!);

    /// <summary>What a constructor is for, where it says so itself; else empty.</summary>
    public static string Summary(ConstructorInfo constructor) =>
        Find(constructor).Element("summary") is { } summary && Text(summary) is var text && text != Summary(constructor.DeclaringType!) ? text : "";

    public static string Parameter(ParameterInfo parameter) => Text(Find((ConstructorInfo)parameter.Member)
        .Elements("param").Single(element => element.Attribute("name")!.Value == parameter.Name));

    private static XElement Find(ConstructorInfo constructor)
    {
        string parameters = string.Join(",", constructor.GetParameters().Select(parameter => parameter.ParameterType.FullName));
        return Find($"M:{constructor.DeclaringType!.FullName}.#ctor{(parameters.Length == 0 ? "" : $"({parameters})")}");
    }

    private static XElement Find(string name) => Members.Value.TryGetValue(name, out XElement? member)
        ? member
        : throw new InvalidOperationException($"{name} has no XML comment.");

    private static string Text(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value.Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal),
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when element.Attribute("cref") is { } reference => Reference(reference.Value, element.Value),
        XElement element when element.Attribute("name") is { } name => $"`{name.Value}`",
        XElement element => Text(element),
        _ => "",
    };

    /// <summary>T:DeepTheory.Gen.ReluAttribute is the word Relu, with a link to its place on the page; another member goes by its name.</summary>
    private static string Reference(string member, string text)
    {
        string name = member[(member.LastIndexOf('.') + 1)..];
        string word = name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
        return Catalogue.Standard.TypeOf(word) is not null && member.StartsWith("T:", StringComparison.Ordinal)
            ? $"[{(text.Length > 0 ? text : $"`{word}`")}](#{word.ToLowerInvariant()})"
            : text.Length > 0 ? text : $"`{word}`";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

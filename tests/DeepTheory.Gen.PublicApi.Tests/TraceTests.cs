using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DeepTheory.Gen.PublicApi.Tests;

/// <summary>What the declaration leaves in the user's binary: nothing.</summary>
public sealed class TraceTests
{
    private const string Source = """
        using DeepTheory.Gen;

        namespace Models;

        [Network(Unroll = Unroll.Loops)]
        [Input(4, Name = "x"), Dense(4, Name = "hidden"), Relu, HeNormal, Bias(0.1), Dropout(0.5), Add("x")]
        [Dense(3), Softmax]
        [CategoricalCrossEntropy(ClassWeights = new[] { 1.0, 2.0, 3.0 }), Adam(LearningRate = 0.01), ClipNorm(1)]
        public partial class Flowers;
        """;

    [Fact]
    public void CompiledNetwork_CarriesNoAttributeOfTheDeclaration() => Assert.Empty(AttributesOf(CompilerOptions.Default));

    [Fact]
    public void CompiledNetwork_RefersToNoAttributeOfTheDeclaration() => Assert.DoesNotContain(
        ReferredTypes(CompilerOptions.Default), name => name.StartsWith("DeepTheory.Gen.", StringComparison.Ordinal) && name.EndsWith("Attribute", StringComparison.Ordinal));

    /// <summary>The two tests above would see the attributes, were they there.</summary>
    [Fact]
    public void CompiledNetwork_KeepsTheAttributesWhereAsked()
    {
        CompilerOptions keeping = CompilerOptions.Default with { PreprocessorSymbols = ["DEEPTHEORY_GEN_KEEP_ATTRIBUTES"] };
        Assert.Equal(
            ["Adam", "Add", "Bias", "CategoricalCrossEntropy", "ClipNorm", "Dense", "Dense", "Dropout", "HeNormal", "Input", "Network", "Relu", "Softmax"],
            AttributesOf(keeping).Select(name => name["DeepTheory.Gen.".Length..^"Attribute".Length]).Order(StringComparer.Ordinal));
        Assert.Contains("DeepTheory.Gen.DenseAttribute", ReferredTypes(keeping));
    }

    private static List<string> AttributesOf(CompilerOptions options)
    {
        using LoadedAssembly network = NetworkCompiler.CompileAndLoad(Source, options);
        using var image = new PEReader([.. network.Image.Span]);
        MetadataReader metadata = image.GetMetadataReader();
        return
        [
            .. metadata.CustomAttributes
                .Select(handle => metadata.GetCustomAttribute(handle).Constructor)
                .Where(constructor => constructor.Kind == HandleKind.MemberReference)
                .Select(constructor => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent)
                .Where(parent => parent.Kind == HandleKind.TypeReference)
                .Select(parent => NameOf(metadata, (TypeReferenceHandle)parent))
                .Where(name => name.StartsWith("DeepTheory.Gen", StringComparison.Ordinal)),
        ];
    }

    private static List<string> ReferredTypes(CompilerOptions options)
    {
        using LoadedAssembly network = NetworkCompiler.CompileAndLoad(Source, options);
        using var image = new PEReader([.. network.Image.Span]);
        MetadataReader metadata = image.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(handle => NameOf(metadata, handle))];
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}

using System.Reflection;
using System.Reflection.Emit;

namespace DeepTheory.Gen.KernelCompilation;

/// <summary>Methods beyond the compiler's limits, in the form of a network's kernels: they show that the guard sees them.</summary>
internal static class Oversized
{
    /// <summary>A type with nested <c>Kernels</c>.</summary>
    public static Type Build()
    {
        ModuleBuilder module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(nameof(Oversized)), AssemblyBuilderAccess.Run).DefineDynamicModule(nameof(Oversized));
        TypeBuilder network = module.DefineType(nameof(Oversized), TypeAttributes.Public);
        TypeBuilder kernels = network.DefineNestedType("Kernels", TypeAttributes.NestedPrivate);

        // More than 2000 locals are not optimised at all; 1800 are more than the 1024 that are tracked.
        DefineSum(kernels, "Unoptimized", 2500);
        DefineSum(kernels, "Untracked", 1800);
        Type built = network.CreateType();
        kernels.CreateType();
        return built;
    }

    /// <summary>The sum of powers of x. Each power has a local of its own, which lives from one line to the next.</summary>
    private static void DefineSum(TypeBuilder type, string name, int locals)
    {
        MethodBuilder method = type.DefineMethod(name, MethodAttributes.Static | MethodAttributes.Public, typeof(float), [typeof(float)]);
        method.SetImplementationFlags(MethodImplAttributes.AggressiveOptimization);
        ILGenerator body = method.GetILGenerator();
        LocalBuilder[] powers = [.. Enumerable.Range(0, locals).Select(_ => body.DeclareLocal(typeof(float)))];
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Stloc, powers[0]);
        body.Emit(OpCodes.Ldarg_0);
        for (int i = 1; i < locals; i++)
        {
            body.Emit(OpCodes.Ldloc, powers[i - 1]);
            body.Emit(OpCodes.Ldarg_0);
            body.Emit(OpCodes.Mul);
            body.Emit(OpCodes.Stloc, powers[i]);
            body.Emit(OpCodes.Ldloc, powers[i]);
            body.Emit(OpCodes.Add);
        }

        body.Emit(OpCodes.Ret);
    }
}

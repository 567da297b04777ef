using Mono.Cecil;
using Mono.Cecil.Cil;

namespace FormEngine.Server.Tests.Conventions;

/// <summary>Reads out of an assembly which types a type knows: by its shape, its attributes and what its methods do.</summary>
internal static class KnownTypes
{
    public static IEnumerable<TypeReference> Knows(this TypeDefinition type) =>
        Shape(type).Concat(type.Fields.SelectMany(field => Attributes(field).Append(field.FieldType)))
            .Concat(type.Properties.SelectMany(Attributes))
            .Concat(type.Methods.SelectMany(Method))
            .SelectMany(Parts);

    private static IEnumerable<TypeReference> Shape(TypeDefinition type) => Attributes(type)
        .Concat(type.Interfaces.Select(known => known.InterfaceType))
        .Concat(Constraints(type))
        .Append(type.BaseType);

    private static IEnumerable<TypeReference> Method(MethodDefinition method) => Attributes(method)
        .Concat(Constraints(method))
        .Concat(method.Parameters.SelectMany(parameter => Attributes(parameter).Append(parameter.ParameterType)))
        .Append(method.ReturnType)
        .Concat(method.HasBody ? Body(method.Body) : []);

    private static IEnumerable<TypeReference> Body(MethodBody body) => body.Variables.Select(variable => variable.VariableType)
        .Concat(body.Instructions.SelectMany(instruction => Operand(instruction.Operand)))
        .Concat(body.ExceptionHandlers.Select(handler => handler.CatchType));

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments, method.ReturnType],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) => provider.CustomAttributes
        .SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Properties.Select(property => property.Argument))
            .Select(argument => argument.Value as TypeReference)
            .OfType<TypeReference>()
            .Append(attribute.AttributeType));

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    /// <summary>The type itself, and those it is made of: of <c>List&lt;Mail&gt;[]</c> both.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}

using System.ComponentModel.DataAnnotations;

namespace FormEngine.Server.Web.Requests;

/// <summary>Holds for every date that is typed into a form: <see cref="InputRules"/> puts it there.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SensibleDateAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not DateOnly day || Typed.IsSensible(day);
}

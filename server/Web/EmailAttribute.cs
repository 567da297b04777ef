using System.ComponentModel.DataAnnotations;
using FormEngine.Answers;

namespace FormEngine.Server.Web;

/// <summary>The field holds an e-mail address, by the rule that holds everywhere (<see cref="EmailAddress"/>).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EmailAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null or "" || (value is string typed && EmailAddress.Normalise(typed) is not null);
}

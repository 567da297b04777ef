using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace FormEngine.Server.Web.Requests;

/// <summary>What holds for every field of every form, so that no form has to say it: what is wrong stands beside the field.</summary>
internal sealed class InputRules : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var rules = context.ValidationMetadata.ValidatorMetadata;
        if (context.Key.ModelType == typeof(string))
            rules.Add(new PlainTextAttribute());
        else if (Nullable.GetUnderlyingType(context.Key.ModelType) == typeof(DateOnly))
            rules.Add(new SensibleDateAttribute());
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace FormEngine.Server.Web.Languages;

/// <summary>
/// Messages of [Required] and its like in the reader's language: <c>ErrorMessage</c> is a key in the texts of the input's own
/// room; without one, the message is the shared text named after the attribute, such as <c>InvalidRequired</c>.
/// </summary>
internal sealed class ValidationTexts(IStringLocalizer<SharedTexts> shared, IStringLocalizerFactory factory)
    : IConfigureOptions<MvcOptions>, IConfigureOptions<MvcDataAnnotationsLocalizationOptions>, IValidationMetadataProvider
{
    public void Configure(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => shared["InvalidValue", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => shared["InvalidValue", value]);
        messages.SetValueIsInvalidAccessor(value => shared["InvalidValue", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => shared["InvalidRequired"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => shared["InvalidRequired"]);
        messages.SetValueMustNotBeNullAccessor(_ => shared["InvalidRequired"]);
        messages.SetMissingBindRequiredValueAccessor(_ => shared["InvalidRequired"]);
        messages.SetMissingKeyOrValueAccessor(() => shared["InvalidRequired"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => shared["InvalidRequired"]);
        messages.SetValueMustBeANumberAccessor(_ => shared["InvalidNumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => shared["InvalidNumber"]);
    }

    public void Configure(MvcDataAnnotationsLocalizationOptions options) =>
        options.DataAnnotationLocalizerProvider = (model, _) => new RoomTexts(Room(model), shared);

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        // A key has no spaces; anything else is the framework's own English sentence.
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (rule.ErrorMessage is null || rule.ErrorMessage.Contains(' '))
                rule.ErrorMessage = "Invalid" + rule.GetType().Name.Replace(nameof(Attribute), "");
    }

    /// <summary>FormEngine.Server.Access has its texts in AccountsTexts, and so have the folders in it that have none of their
    /// own.</summary>
    private IStringLocalizer Room(Type model)
    {
        for (var room = model.Namespace ?? ""; room.Contains('.'); room = room[..room.LastIndexOf('.')])
            if (model.Assembly.GetType($"{room}.{room.Split('.')[^1]}Texts") is { } texts)
                return factory.Create(texts);
        return shared;
    }
}

using FormEngine.Answers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace FormEngine.Server.Web.Requests;

/// <summary>A text in which there is nothing to see comes to a page as none at all, as one of spaces alone does.</summary>
internal sealed class BlankIsNothing(IModelBinder text) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await text.BindModelAsync(bindingContext);
        if (bindingContext.Result.Model is string bound && bindingContext.ModelMetadata.ConvertEmptyStringToNull && Blank.Is(bound))
            bindingContext.Result = ModelBindingResult.Success(null);
    }

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string)
            ? new BlankIsNothing(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }
}

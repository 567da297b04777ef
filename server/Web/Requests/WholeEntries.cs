using System.Collections;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace FormEngine.Server.Web.Requests;

/// <summary>
/// A field such as <c>Letters[nb].Subject]</c> names an entry and holds nothing of it. The framework makes an entry of that which is
/// null, where those who read it know only entries and none.
/// </summary>
internal sealed class WholeEntries : IModelBinderProvider
{
    private readonly DictionaryModelBinderProvider _usual = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        !HoldsTexts(context.Metadata.ModelType) && _usual.GetBinder(context) is { } usual ? new Binder(usual) : null;

    /// <summary>A text that is left blank is null, as anywhere.</summary>
    private static bool HoldsTexts(Type type) => type.GenericTypeArguments is [_, var value] && value == typeof(string);

    private sealed class Binder(IModelBinder usual) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await usual.BindModelAsync(bindingContext);
            if (bindingContext.Result.Model is not IDictionary entries)
                return;
            foreach (var key in entries.Keys.Cast<object>().Where(key => entries[key] is null).ToList())
                entries.Remove(key);
        }
    }
}

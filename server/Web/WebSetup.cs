using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FormEngine.Server.Web.Languages;
using FormEngine.Server.Web.Problems;
using FormEngine.Server.Web.Requests;
using FormEngine.Server.Web.Security;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace FormEngine.Server.Web;

/// <summary>The ground every page stands on: views, languages, security, compression and error pages.</summary>
public static class WebSetup
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        builder.AddAssets();
        builder.AddListening();
        builder.Services.Configure<SiteOptions>(builder.Configuration.GetSection(SiteOptions.Section));
        builder.Services.AddSingleton<ScriptModules>();
        builder.Services.AddViews();
        builder.Services.AddLanguages();
        builder.Services.AddProblems();
        builder.Services.AddWebSecurity(builder.Configuration);
        // BodyLimit and Door come before it, so it only says that it comes too late.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error);
        // Over https too: no page repeats a secret beside what a stranger can type (antiforgery tokens are masked anew each time).
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return builder;
    }

    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseHeadAsGet();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseProblems();
        app.UseScriptModules();
        app.UseRouting();
        app.UseUnavailable();
        app.UseMiddleware<BodyLimit>();
        app.UseCookiePolicy();
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseAuthorization();
        app.UseMiddleware<Door>();
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
        return app;
    }

    private static void UseScriptModules(this WebApplication app)
    {
        var modules = app.Services.GetRequiredService<ScriptModules>();
        app.Use((http, next) =>
        {
            http.Request.Path = modules.Locate(http.Request.Path);
            return next(http);
        });
    }

    /// <summary>Assets as they were built, also when started from a build outside the development environment.</summary>
    private static void AddAssets(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        // Else whatever is started from a build sends assets that may have changed since, uncompressed.
        if (!builder.Environment.IsDevelopment())
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
    }

    private static void AddViews(this IServiceCollection services)
    {
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add<AntiforgeryFailure>();
            options.Filters.Add<LooseText>();
            options.Filters.Add<AsciiRedirects>();
            options.ModelMetadataDetailsProviders.Add(new InputRules());
            var binders = options.ModelBinderProviders;
            binders.Insert(binders.IndexOf(binders.OfType<SimpleTypeModelBinderProvider>().Single()), new BlankIsNothing.Provider());
            options.ModelBinderProviders.Insert(0, new WholeEntries());
            // It reads names of fields as jQuery writes them, and falls over others.
            options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            options.MaxModelBindingCollectionSize = PostedForm.MaxFields;
        }).AddDataAnnotationsLocalization();
        services.Configure<FormOptions>(options => options.ValueCountLimit = PostedForm.MaxFields);
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationExpanders.Add(new FeatureViews());
            options.ViewLocationFormats.Add("/Web/Shared/{0}.cshtml");
        });
        // «ø» as «ø», not as «&#xF8;»: smaller pages, readable source.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}

using FormEngine.Versions;

namespace FormEngine.Formctl;

/// <summary>Writes what a new version means for responses, one after the other as they are read.</summary>
internal interface IImpactWriter
{
    void Write(int line, ResponseImpact impact);

    void Refuse(int line, string message);

    void Write(ImpactTotals totals);
}

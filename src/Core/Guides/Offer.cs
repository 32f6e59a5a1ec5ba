namespace Waymark.Core.Guides;

/// <summary>A guide for one service, as people choose it. Its id is the service's and the guide's, as in <c>service-sms</c>.</summary>
public sealed record Offer(Guide Guide, ServiceProfile Service)
{
    public string Id => $"{Service.Id}-{Guide.Id}";
}

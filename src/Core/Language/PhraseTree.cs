namespace Waymark.Core.Language;

/// <summary>Phrases as sequences of symbols, those with the same beginning on the same branch.</summary>
/// <typeparam name="TEnd">What a phrase that ends at a node tells.</typeparam>
sealed class PhraseTree<TEnd>
{
    internal Node Root { get; } = new();

    internal void Add(IEnumerable<int> symbols, TEnd end)
    {
        var node = Root;
        foreach (var symbol in symbols)
        {
            node.Next ??= [];
            if (!node.Next.TryGetValue(symbol, out var next))
                node.Next[symbol] = next = new Node();
            node = next;
        }
        if (node != Root && !node.Ends.Contains(end))
            node.Ends = [.. node.Ends, end];
    }

    internal sealed class Node
    {
        internal Dictionary<int, Node>? Next { get; set; }

        internal TEnd[] Ends { get; set; } = [];
    }
}

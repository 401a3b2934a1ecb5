"""Times the PageRank and the strongly connected components of igraph and NetworkX on an edge list.

Arguments: a file of lines "from TAB to TAB weight" whose first line is the number of nodes; a largest number of edges for
NetworkX. Prints lines "name TAB seconds TAB spread", of three rounds after one to warm up, or "name TAB - TAB reason".
"""

import statistics
import sys
import time


def timed(name, work):
    seconds = []
    for _ in range(4):
        begin = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begin)
    measured = seconds[1:]
    print(f"{name}\t{statistics.mean(measured):.3f}\t{statistics.stdev(measured):.3f}", flush=True)


def read(path):
    with open(path, encoding="ascii") as lines:
        nodes = int(next(lines))
        edges, weights = [], []
        for line in lines:
            source, target, weight = line.split("\t")
            edges.append((int(source), int(target)))
            weights.append(float(weight))
    return nodes, edges, weights


def igraph_peers(nodes, edges, weights):
    try:
        import igraph
    except ImportError:
        print("pageRankOfIgraph\t-\tigraph is not installed")
        return
    graph = igraph.Graph(n=nodes, edges=edges, directed=True)
    timed("pageRankOfIgraph", lambda: graph.pagerank(weights=weights))
    timed("componentsOfIgraph", lambda: graph.connected_components(mode="strong"))


def networkx_peers(nodes, edges, weights, most):
    name = "pageRankOfNetworkX"
    if len(edges) > most:
        print(f"{name}\t-\tmore than {most} links would take minutes")
        return
    try:
        import networkx
        import scipy  # noqa: F401, which its PageRank needs
    except ImportError as missing:
        print(f"{name}\t-\t{missing.name} is not installed")
        return
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from((s, t, w) for (s, t), w in zip(edges, weights))
    timed(name, lambda: networkx.pagerank(graph))


if __name__ == "__main__":
    everything = read(sys.argv[1])
    igraph_peers(*everything)
    networkx_peers(*everything, int(sys.argv[2]))

// Which answers attract: those into which thinking flows, with how many thoughts end there and how many doubts stay open.
CALL leadsto.attractors(10) YIELD answer, centrality, basin, frustration
RETURN round(centrality, 3) AS centrality,
       basin AS thoughtsThatEndThere,
       round(frustration, 2) AS shareOfOpenDoubts,
       answer.text AS answer
ORDER BY centrality DESC

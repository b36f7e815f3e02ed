"""Which actor and which meeting a mention is: pure deciders over plain data. No query, no clock.

    facts of reports → links (scoring) → clusters → which meeting each cluster is (identity)
    words of a mention + the actors that bear them → one actor or none (actors)

The same reports give the same clusters, in whatever order they came."""

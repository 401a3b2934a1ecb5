package leadsto.explore.rest;

import java.util.List;
import leadsto.store.entity.StoredStatement;
import leadsto.store.entity.StoredThought;
import leadsto.thought.Kind;
import org.jspecify.annotations.Nullable;

/** A thought as REST tells it; what is null is left out. */
record ThoughtView(
        String id,
        @Nullable String kind,
        String text,
        String language,
        String origin,
        boolean reviewed,
        boolean rejected,
        @Nullable String run,
        @Nullable Double flow,
        @Nullable String basin,
        @Nullable Double absorption,
        @Nullable Double centrality,
        @Nullable Double effectivePaths,
        @Nullable Long disjointPaths,
        @Nullable Double frustration,
        List<Statement> statements) {

    static ThoughtView of(StoredThought thought) {
        return new ThoughtView(
                thought.id(),
                thought.kind().map(Kind::word).orElse(null),
                thought.text(),
                thought.language(),
                thought.origin(),
                thought.reviewed(),
                thought.rejected(),
                thought.run(),
                thought.flow(),
                thought.basin(),
                thought.absorption(),
                thought.centrality(),
                thought.effectivePaths(),
                thought.disjointPaths(),
                thought.frustration(),
                thought.statements().stream().map(Statement::of).toList());
    }

    /** Where it stands: the place in the turn's text is left out where it is not known. */
    record Statement(
            String source,
            @Nullable String uri,
            @Nullable String title,
            long turn,
            @Nullable Long start,
            @Nullable Long end,
            String speaker) {

        private static Statement of(StoredStatement statement) {
            boolean placed = statement.start() >= 0 && statement.end() > statement.start();
            return new Statement(
                    statement.source().id(),
                    statement.source().uri(),
                    statement.source().title(),
                    statement.turn(),
                    placed ? statement.start() : null,
                    placed ? statement.end() : null,
                    statement.speaker());
        }
    }
}

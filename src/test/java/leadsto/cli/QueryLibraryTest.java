package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLibraryTest {
    @TempDir
    Path folder;

    @Test
    void aQueryHasASentenceAndItsParametersDefaults() throws Exception {
        Files.writeString(
                folder.resolve("few.cypher"),
                "// The first thoughts.\n// $limit = 20\n// $kind: a kind\nMATCH (t:Thought {kind: $kind}) RETURN t LIMIT $limit\n");
        QueryLibrary.Query query = QueryLibrary.of(folder).named("few");
        assertThat(query.sentence()).isEqualTo("The first thoughts.");
        assertThat(query.parameters(Map.of("kind", "doubt"))).isEqualTo(Map.of("limit", 20, "kind", "doubt"));
        assertThatThrownBy(() -> query.parameters(Map.of()))
                .hasMessage("the query needs the parameter 'kind'; add kind=VALUE");
    }

    @Test
    void aNameThatIsNoneIsSaid() {
        assertThatThrownBy(() -> QueryLibrary.of(folder).named("many"))
                .hasMessageContaining("there is no query 'many' in the library");
    }

    @Test
    void valuesAreJsonOrText() {
        assertThat(CypherCommand.value("3")).isEqualTo(3);
        assertThat(CypherCommand.value("0.5")).isEqualTo(.5);
        assertThat(CypherCommand.value("4f1c")).isEqualTo("4f1c");
    }
}

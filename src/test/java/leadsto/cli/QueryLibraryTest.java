package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(query.parameters(Map.of("kind", "12"))).isEqualTo(Map.of("limit", 20, "kind", "12"));
        assertThatThrownBy(() -> query.parameters(Map.of()))
                .hasMessage("the query needs the parameter 'kind'; add kind=VALUE");
    }

    @Test
    void aNameThatIsNoneIsSaidWithTheNearest() throws Exception {
        Files.createDirectory(folder.resolve("doubts"));
        Files.writeString(folder.resolve("doubts/open-doubts.cypher"), "// Doubts.\n");
        Files.writeString(folder.resolve("doubts/old-doubts.cypher"), "// Doubts.\n");
        assertThatThrownBy(() -> QueryLibrary.of(folder).named("openDoubt"))
                .hasMessage(
                        "there is no query 'openDoubt' in the library; `leadsto cypher --list` shows those there are;"
                                + " did you mean doubts/open-doubts or doubts/old-doubts?");
    }

    @Test
    void theFolderMayBeLeftOutWhereThatIsClear() throws Exception {
        for (String name : List.of("a/one", "a/two", "b/two")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name + ".cypher"), "// " + name + ".\n");
        }
        QueryLibrary library = QueryLibrary.of(folder);
        assertThat(library.named("one").name()).isEqualTo("a/one");
        assertThat(library.named("b/two").sentence()).isEqualTo("b/two.");
        assertThatThrownBy(() -> library.named("two"))
                .hasMessage("several queries are called 'two'; write a/two or b/two");
    }

    @Test
    void aQueryOfMeasuresSaysSo() throws Exception {
        Files.writeString(
                folder.resolve("flow.cypher"), "// Flow.\n// Needs what `leadsto analyze` writes.\nRETURN 1\n");
        assertThat(QueryLibrary.of(folder).named("flow").needsMeasures()).isTrue();
        assertThat(QueryLibrary.Query.ofText("RETURN 1").needsMeasures()).isFalse();
    }

    @Test
    void valuesAreJsonOrText() {
        assertThat(QueryLibrary.Query.value("3")).isEqualTo(3);
        assertThat(QueryLibrary.Query.value("0.5")).isEqualTo(.5);
        assertThat(QueryLibrary.Query.value("4f1c")).isEqualTo("4f1c");
    }
}

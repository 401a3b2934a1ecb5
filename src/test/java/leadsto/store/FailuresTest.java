package leadsto.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

class FailuresTest {

    @Test
    void aStoreOfAnotherVersionIsTold() {
        assertThat(said(new IllegalStateException("Unknown store version 'vX.9.9'")))
                .isEqualTo("here was written by another version of Neo4j: Unknown store version 'vX.9.9'; open it with"
                        + " that version, or name another folder with --graph");
    }

    @Test
    void aMessageThatOnlySpeaksOfFormatsIsAnother() {
        assertThat(said(new IllegalStateException("no information about the format of a date")))
                .isEqualTo("here failed: no information about the format of a date");
    }

    @Test
    void whatAServerRefusesOrLosesIsOneLine() {
        assertThat(said(new AuthenticationException("Neo.ClientError.Security.Unauthorized", "no\nno")))
                .isEqualTo("here refuses the user or the password; set --user and LEADSTO_PASSWORD");
        assertThat(said(new ServiceUnavailableException("gone")))
                .isEqualTo("here does not answer; check that the server runs and that the address is right");
        assertThat(said(new SessionExpiredException("gone")))
                .isEqualTo("here went away; what was committed stays, and the same command goes on from there");
    }

    @Test
    void whoWritesWhereOneMayOnlyReadIsToldWhy() {
        assertThat(said(new ClientException(
                        "No write operations are allowed on this database. The database is in read-only mode.")))
                .isEqualTo("here is served for reading only; serve it without --read-only to change it");
    }

    @Test
    void aProcedureOfOursSpeaksForItself() {
        assertThat(said(new ClientException("Failed to invoke procedure `leadsto.basin`: Caused by:"
                        + " java.lang.IllegalArgumentException: 'zz' begins the id of no answer; give another")))
                .isEqualTo("leadsto.basin: 'zz' begins the id of no answer; give another");
    }

    @Test
    void aServerWithoutThePluginIsToldHowToGetIt() {
        assertThat(said(new ClientException("There is no procedure with the name `leadsto.basin` registered for this"
                        + " database instance.")))
                .isEqualTo("the server does not know leadsto.basin; put target/leadsto-plugin.jar into its folder"
                        + " plugins, and start it again");
    }

    private static String said(RuntimeException failure) {
        return Failures.explain(failure, "here").getMessage();
    }
}

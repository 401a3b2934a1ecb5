package leadsto.cli;

import java.io.Console;
import leadsto.store.Login;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name the store. */
final class GraphOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--graph",
            paramLabel = "WHERE",
            defaultValue = "leadsto-data",
            description = "The store: a folder, or bolt://, neo4j://, neo4j+s:// (default: ${DEFAULT-VALUE}).")
    private String where;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "neo4j",
            description =
                    "The user of a server (default: ${DEFAULT-VALUE}); its password comes from LEADSTO_PASSWORD or a prompt,"
                            + " and an empty one means a server without authentication.")
    private String user;

    /** For verbs that read: a store must be there. */
    ThoughtStore open() {
        return opened(ThoughtStore.open(where, login()));
    }

    /** For verbs that write. */
    ThoughtStore openOrMake() {
        return opened(ThoughtStore.openOrMake(where, login()));
    }

    private ThoughtStore opened(ThoughtStore store) {
        if (store.wasCutShort()) {
            spec.commandLine()
                    .getErr()
                    .println("leadsto: the last import into " + where
                            + " was cut short and left the store empty; run it again");
        }
        return store;
    }

    String where() {
        return where;
    }

    private Login login() {
        if (!ThoughtStore.isServer(where)) {
            return Login.NONE;
        }
        String password = System.getenv("LEADSTO_PASSWORD");
        Console console = System.console();
        if (password == null && console != null) {
            char[] typed = console.readPassword("Password of %s at %s: ", user, where);
            password = typed == null ? "" : new String(typed);
        }
        return password == null || password.isEmpty() ? Login.NONE : new Login(user, password);
    }
}

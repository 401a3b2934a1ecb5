package leadsto.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import leadsto.store.access.Access;
import leadsto.store.access.Password;
import leadsto.store.access.Serving;

/**
 * A store that this process holds and others reach over Bolt, until it is closed.
 *
 * <pre>{@code
 * try (ServedStore store = ServedStore.open("leadsto-data", new Access("localhost", 7474, 7687, false))) {
 *     store.announce();
 *     ...
 * }
 * }</pre>
 */
public final class ServedStore implements AutoCloseable {
    private final Path folder;
    private final Access access;
    private final EmbeddedDatabase database;
    private final Login login;

    private ServedStore(Path folder, Access access, EmbeddedDatabase database, Login login) {
        this.folder = folder;
        this.access = access;
        this.database = database;
        this.login = login;
    }

    /** Opens the store of a folder, and makes one where there is none yet, unless nobody may change it. */
    public static ServedStore open(String where, Access access) {
        Path folder = ThoughtStore.folder(where);
        if (access.readOnly()) {
            ThoughtStore.requireStore(where);
        }
        EmbeddedDatabase database = EmbeddedDatabase.serve(folder, access);
        try {
            if (access.readOnly() && !TextIndex.isThere(database)) {
                database.close();
                makeTextIndex(folder);
                database = EmbeddedDatabase.serve(folder, access);
            }
            Schema.ensure(database, where);
            if (!access.readOnly()) {
                TextIndex.define(database);
            }
            return new ServedStore(folder, access, database, login(folder));
        } catch (IOException | RuntimeException e) {
            database.close();
            throw Failures.explain(e, "the store in " + folder);
        }
    }

    private static void makeTextIndex(Path folder) {
        try (EmbeddedDatabase database = EmbeddedDatabase.openOrMake(folder)) {
            TextIndex.require(database);
        }
    }

    private static Login login(Path folder) throws IOException {
        return new Login(Password.USER, Password.readOrMake(folder));
    }

    /** Lets queries call procedures and functions, given the classes that hold them. */
    public void provide(Collection<Class<?>> procedures) {
        database.provide(procedures);
    }

    /** Where it speaks Bolt, seen from this machine. */
    public URI bolt() {
        return access.bolt();
    }

    /** What it asks of everyone who comes. */
    public Login login() {
        return login;
    }

    /** Lets other processes of this machine find it. */
    public void announce() {
        try {
            new Serving(ProcessHandle.current().pid(), access.http(), access.bolt()).announce(folder);
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

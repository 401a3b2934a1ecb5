package leadsto.store.access;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The password of a store's one user: made when it is first served, and kept in a file that its owner alone may read. */
public final class Password {
    /** The user it belongs to. */
    public static final String USER = "neo4j";

    /** The file beside the store. */
    public static final String FILE = "leadsto.password";

    // No letters or digits that look like another one.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private Password() {}

    /** The password of the store in a folder; a new one where it has none yet. */
    public static String readOrMake(Path folder) throws IOException {
        Optional<String> known = read(folder);
        if (known.isPresent()) {
            return known.get();
        }
        String made = generate();
        OwnerFile.write(folder.resolve(FILE), made + "\n");
        return made;
    }

    /** The password of the store in a folder, where it has one. */
    public static Optional<String> read(Path folder) throws IOException {
        return OwnerFile.read(folder.resolve(FILE)).map(String::strip).filter(password -> !password.isEmpty());
    }

    /** Twenty letters and digits, 99 bits, in groups that can be typed. */
    private static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}

package leadsto.explore.procedure;

import java.util.List;

/** The classes of all procedures and functions, for a store that is to know them; a server finds them in the plugin. */
public final class Procedures {
    private Procedures() {}

    /** In no order that matters. */
    public static List<Class<?>> all() {
        return List.of(
                AttractorProcedures.class, PathProcedures.class, StructureProcedures.class, ChainProcedures.class);
    }
}

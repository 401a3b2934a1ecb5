package leadsto.cli;

import picocli.CommandLine.Option;

/** Whether a verb sees through merges. */
final class ApartOption {
    @Option(
            names = "--apart",
            description = "Keep thoughts apart that `weave` or you joined by SAME_AS; otherwise they act as one, under"
                    + " the id of the one that an author wrote, or that stands in most sources.")
    private boolean apart;

    boolean chosen() {
        return apart;
    }
}

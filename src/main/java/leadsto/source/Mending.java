package leadsto.source;

/**
 * A file whose text had been decoded wrongly on its way here, and was read rightly after all.
 *
 * @param file the file as the user named it
 * @param from what had happened to it: {@code UTF-8 read as Mac Roman}, or {@code Windows-1251} for a file in that
 *     encoding, which nothing but its letters tells
 */
public record Mending(String file, String from) {

    @Override
    public String toString() {
        return file + ": mended, was " + from;
    }
}

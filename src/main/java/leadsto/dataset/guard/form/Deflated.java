package leadsto.dataset.guard.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/** How well texts can be compressed together: the more they repeat each other, the better. */
final class Deflated {
    private Deflated() {}

    /** Bytes before by bytes after, deflate at its best; 1 for nothing. */
    static double ratio(List<String> texts) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] buffer = new byte[1 << 16];
        try {
            for (String text : texts) {
                deflater.setInput((text + "\n").getBytes(StandardCharsets.UTF_8));
                while (!deflater.needsInput()) {
                    deflater.deflate(buffer);
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                deflater.deflate(buffer);
            }
            return deflater.getBytesRead() == 0 ? 1 : deflater.getBytesRead() / (double) deflater.getBytesWritten();
        } finally {
            deflater.end();
        }
    }
}

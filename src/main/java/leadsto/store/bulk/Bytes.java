package leadsto.store.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes in memory that grow as they are written. */
final class Bytes {
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private final int usual;
    private byte[] bytes;
    private int size;

    /** @param usual how many are expected */
    Bytes(int usual) {
        this.usual = usual;
        this.bytes = new byte[usual];
    }

    int size() {
        return size;
    }

    /** Puts one byte. */
    void put(int value) {
        require(1);
        bytes[size++] = (byte) value;
    }

    void shortNumber(int value) {
        require(Short.BYTES);
        SHORT.set(bytes, size, (short) value);
        size += Short.BYTES;
    }

    void number(long value) {
        require(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** Puts a text's bytes after their number. */
    void text(byte[] text) {
        require(Integer.BYTES + text.length);
        INT.set(bytes, size, text.length);
        System.arraycopy(text, 0, bytes, size + Integer.BYTES, text.length);
        size += Integer.BYTES + text.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** Forgets what was written, and gives back what it took beyond the usual. */
    void clear() {
        size = 0;
        if (bytes.length > 4 * usual) {
            bytes = new byte[usual];
        }
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), (int)
                    Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }
}

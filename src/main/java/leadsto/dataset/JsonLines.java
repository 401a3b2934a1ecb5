package leadsto.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;

/** Columns as objects of JSON in UTF-8, byte for byte as Jackson writes them; pieces of texts are copied as they are. For one thread. */
final class JsonLines {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonGenerator json;
    private byte[] text = new byte[1 << 10];

    JsonLines() {
        try {
            json = new JsonFactory().createGenerator(out).setRootValueSeparator(new SerializedString(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object of these columns. */
    byte[] object(Map<String, Object> columns) {
        try {
            write(columns);
            json.flush();
            byte[] bytes = out.toByteArray();
            out.reset();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One object with the fields of several, none of which is without any. */
    static byte[] joined(byte[]... objects) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write('{');
        for (int i = 0; i < objects.length; i++) {
            joined.write(objects[i], 1, objects[i].length - 2);
            joined.write(i < objects.length - 1 ? ',' : '}');
        }
        return joined.toByteArray();
    }

    private void write(Object value) throws IOException {
        if (value instanceof Text of) {
            write(of);
        } else if (value instanceof String of) {
            json.writeString(of);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object of : list) {
                write(of);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                json.writeFieldName((String) field.getKey());
                write(field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Boolean of) {
            json.writeBoolean(of);
        } else if (value instanceof Double of) {
            json.writeNumber(of);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.toString());
        }
    }

    private void write(Text of) throws IOException {
        int length = 0;
        for (Piece piece : of.pieces()) {
            byte[] bytes = piece.json();
            if (length + bytes.length > text.length) {
                text = Arrays.copyOf(text, 2 * (length + bytes.length));
            }
            System.arraycopy(bytes, 0, text, length, bytes.length);
            length += bytes.length;
        }
        json.writeRawUTF8String(text, 0, length);
    }
}

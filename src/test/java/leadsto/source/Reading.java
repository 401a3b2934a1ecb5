package leadsto.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import leadsto.thought.Conversation;
import leadsto.thought.Link;
import leadsto.thought.Material;
import leadsto.thought.ThoughtGraph;

/** What a listener heard while the sources were read. */
final class Reading implements Sources.Listener {
    final List<Material> materials = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    final List<String> mendings = new ArrayList<>();
    Sources.Summary summary;

    static Reading of(Path... inputs) {
        return as(Optional.empty(), inputs);
    }

    static Reading as(Optional<String> format, Path... inputs) {
        Reading reading = new Reading();
        reading.summary = Sources.of(Arrays.asList(inputs), format).read(reading);
        return reading;
    }

    @Override
    public void material(Material material) {
        materials.add(material);
    }

    @Override
    public void failed(Fault fault) {
        faults.add(fault.toString());
    }

    @Override
    public void mended(Mending mending) {
        mendings.add(mending.toString());
    }

    Conversation conversation() {
        return (Conversation) materials.get(0);
    }

    ThoughtGraph graph() {
        return (ThoughtGraph) materials.get(0);
    }

    /** Each turn as {@code person: text}. */
    List<String> turns() {
        return conversation().turns().stream()
                .map(turn -> turn.speaker().word() + ": " + turn.text())
                .toList();
    }

    /** Each thought as {@code id kind: text}. */
    List<String> thoughts() {
        return graph().thoughts().stream()
                .map(thought -> thought.id() + " " + thought.kind().word() + ": " + thought.text())
                .toList();
    }

    /** Each link as {@code from role to}. */
    List<String> links() {
        return graph().links().stream()
                .map((Link link) -> link.from() + " " + link.role().word() + " " + link.to())
                .toList();
    }

    static Path file(Path folder, String name, String content) {
        return file(folder, name, content, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String name, String content, Charset charset) {
        return file(folder, name, content.getBytes(charset));
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip of names and contents by turns. */
    static Path zip(Path folder, String name, String... namesAndContents) {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }
}

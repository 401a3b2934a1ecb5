package leadsto.unfold.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.thought.Speaker;
import leadsto.thought.Turn;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * The thoughts of one turn, in their order, with the sections they stand in.
 *
 * <p>What is no thought falls away: headings that ask nothing, labels, greetings, offers with the list beneath them,
 * talk about the talk, code, emoji, cells of a word or two.
 */
public final class Segmentation {
    private static final Pattern CLOSING = Pattern.compile(".*[.!?…][\"»”’)❞]*\\s*$", Pattern.DOTALL);
    private static final Pattern ITEM_LINE = Pattern.compile("\\n(?=\\s*(?:[–—•▪◦‣·*-]\\s+(?!\\p{Ll})|[\\p{So}]))");
    private static final Pattern LINE = Pattern.compile("\\n");
    private static final Pattern LABEL = Pattern.compile("^[^:.!?]{1,48}:\\s+");
    private static final int LINE_END = 16;
    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_WORDS_OF_ITEM = 3;
    private static final int FEWEST_WORDS_OF_CELL = 2;
    private static final int FEWEST_WORDS_BESIDE_LABEL = 5;
    private static final int FEWEST_WORDS_OF_LEAD_IN = 3;
    private static final int LONGEST_LABEL = 4;
    private static final int LONGEST_BOLD_NAME = 7;
    private static final int LONGEST_GREETING = 8;
    private static final int LONGEST_BOLD_HEADING = 14;

    private final Turn turn;
    private final Lexicon lexicon;
    private final Sentences sentences;
    private final Clauses clauses;
    private final List<Block> blocks;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private int sentence;
    private boolean afterOffer;

    private Segmentation(Turn turn, Lexicon lexicon) {
        this.turn = turn;
        this.lexicon = lexicon;
        this.sentences = new Sentences(turn.language(), lexicon);
        this.clauses = new Clauses(lexicon);
        this.blocks = ListNesting.mended(Markup.blocksOf(turn.text()));
    }

    public static Segmentation of(Turn turn, Lexicon lexicon) {
        Segmentation segmentation = new Segmentation(turn, lexicon);
        segmentation.openSection(0, Segment.Label.NONE, "");
        for (int i = 0; i < segmentation.blocks.size(); i++) {
            i = segmentation.read(i);
        }
        return segmentation;
    }

    public List<Segment> segments() {
        return segments;
    }

    public List<Section> sections() {
        return sections;
    }

    /** Reads the block, or with a lead-in also its list; returns the last block read. */
    private int read(int index) {
        Block block = blocks.get(index);
        if (block.form() == Block.Form.RULE) {
            openSection(0, Segment.Label.NONE, "");
            afterOffer = false;
            return index;
        }
        if (block.form() == Block.Form.HEADING || isBoldHeading(index)) {
            heading(index);
            return index;
        }
        if (afterOffer || block.form() == Block.Form.CELL && isPredicate(index)) {
            return index;
        }
        Optional<Merged> merged = Merged.at(blocks, index, lexicon);
        if (merged.isPresent() && !opensOffer(block)) {
            paragraphs(merged.get().block(), index, false, true);
            return merged.get().last();
        }
        paragraphs(block, index, announces(index), false);
        return index;
    }

    /** Whether a cell says something of a name in the row's first cell, and nothing without it. */
    private boolean isPredicate(int index) {
        int first = index;
        while (first > 0 && blocks.get(first - 1).row() == blocks.get(index).row()) {
            first--;
        }
        if (first == index || isSentence(blocks.get(first))) {
            return false;
        }
        return index - first > 1 || Words.count(blocks.get(index).text()) < FEWEST_WORDS_BESIDE_LABEL;
    }

    private static boolean isSentence(Block cell) {
        String text = cell.text().strip();
        return saysSomething(cell, text)
                && !cell.isStrong(0, cell.text().stripTrailing().length());
    }

    private void heading(int index) {
        Block block = blocks.get(index);
        Block.Range whole =
                trimmed(block, new Block.Range(0, block.text().length())).orElse(null);
        if (whole == null) {
            return;
        }
        afterOffer = false;
        String title = plain(block, whole);
        Segment.Label label = labelOf(title);
        int level = block.form() == Block.Form.HEADING ? block.level() : 7;
        boolean asks = title.endsWith("?") || asksWithoutMark(title);
        openSection(level, asks && label != Segment.Label.REMEDY ? orQuestion(label) : label, title);
        if (asks && Words.count(title) >= FEWEST_WORDS_OF_LEAD_IN) {
            sentence++;
            Block.Range question = title.endsWith(":") ? new Block.Range(whole.start(), whole.end() - 1) : whole;
            segments.add(segment(block, question, index, Block.Form.HEADING, false, Segment.Label.QUESTION));
        }
    }

    private static Segment.Label orQuestion(Segment.Label label) {
        return label == Segment.Label.NONE ? Segment.Label.QUESTION : label;
    }

    private boolean asksWithoutMark(String title) {
        List<String> words = Words.of(title);
        return words.size() >= FEWEST_WORDS_OF_LEAD_IN
                && lexicon.lengthAt(Cue.HEADING_QUESTION, words, 0) > 0
                && !title.endsWith(".");
    }

    /** A short paragraph that is bold throughout and ends without a full stop heads what comes after it. */
    private boolean isBoldHeading(int index) {
        Block block = blocks.get(index);
        if (block.form() != Block.Form.PARAGRAPH || block.quoted() || index + 1 == blocks.size()) {
            return false;
        }
        Block.Form next = blocks.get(index + 1).form();
        return next != Block.Form.HEADING
                && next != Block.Form.RULE
                && trimmed(block, new Block.Range(0, block.text().length()))
                        .filter(range -> block.isStrong(range.start(), range.end()))
                        .map(range -> plain(block, range))
                        .filter(title -> Words.count(title) <= LONGEST_BOLD_HEADING
                                && !CLOSING.matcher(title).matches())
                        .isPresent();
    }

    private void openSection(int level, Segment.Label label, String title) {
        int parent = -1;
        if (level > 0) {
            for (int i = sections.size() - 1; i >= 0 && parent < 0; i--) {
                Section section = sections.get(i);
                if (section.level() > 0 && section.level() < level) {
                    parent = i;
                }
            }
        }
        sections.add(new Section(sections.size(), level, parent, label, title));
    }

    private boolean announces(int index) {
        if (index + 1 == blocks.size()
                || !blocks.get(index).text().stripTrailing().endsWith(":")) {
            return false;
        }
        Block block = blocks.get(index);
        Block next = blocks.get(index + 1);
        return next.list() > 0 && next.level() > (block.form() == Block.Form.ITEM ? block.level() : 0)
                || next.row() > 0
                || next.quoted() && !block.quoted();
    }

    private void paragraphs(Block block, int index, boolean announces, boolean merged) {
        List<Block.Range> lines = lines(block.text());
        for (Block.Range line : lines) {
            boolean lastLine = line.end() == block.text().length();
            List<Block.Range> parts = sentences.of(block.text().substring(line.start(), line.end()));
            for (Block.Range part : parts) {
                Block.Range range = new Block.Range(line.start() + part.start(), line.start() + part.end());
                boolean last = lastLine && range.end() == block.text().length();
                sentence(block, range, index, announces && last, merged && last);
            }
        }
    }

    /** The lines of a block that stand for themselves: behind a full stop or a colon, or before a dash or a tick. */
    private static List<Block.Range> lines(String text) {
        List<Block.Range> lines = new ArrayList<>();
        int start = 0;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            String before = text.substring(Math.max(start, line.start() - LINE_END), line.start())
                    .stripTrailing();
            String after = text.substring(line.end(), Math.min(text.length(), line.end() + LINE_END))
                    .replaceFirst("^[\\s–—•-]+", "");
            boolean goesOn = !after.isEmpty() && Character.isLowerCase(after.codePointAt(0));
            boolean closed = CLOSING.matcher(before).matches() || before.endsWith(":") && !goesOn;
            Matcher item =
                    ITEM_LINE.matcher(text).region(line.start(), text.length()).useTransparentBounds(true);
            if (closed || item.lookingAt()) {
                lines.add(new Block.Range(start, line.end()));
                start = line.end();
            }
        }
        lines.add(new Block.Range(start, text.length()));
        return lines;
    }

    private void sentence(Block block, Block.Range range, int index, boolean leadIn, boolean whole) {
        Optional<Block.Range> trimmed = trimmed(block, range);
        if (trimmed.isEmpty()) {
            return;
        }
        String text = plain(block, trimmed.get());
        if (isOffer(text)) {
            afterOffer = true;
            return;
        }
        boolean announces = leadIn || text.endsWith(":");
        if (isBoilerplate(text) || announces && Words.count(text) < FEWEST_WORDS_OF_LEAD_IN) {
            return;
        }
        sentence++;
        if (whole || block.form() == Block.Form.CELL || turn.speaker() == Speaker.MONOLOGUE || announces) {
            add(block, trimmed.get(), index, announces);
            return;
        }
        for (Block.Range clause : clauses.of(block.text(), trimmed.get())) {
            add(block, withoutBorder(block.text(), clause), index, false);
        }
    }

    private static Block.Range withoutBorder(String text, Block.Range clause) {
        int end = clause.end();
        while (end > clause.start() + 1 && " \n,;—–-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Block.Range(clause.start(), end);
    }

    private void add(Block block, Block.Range range, int index, boolean leadIn) {
        trimmed(block, range).flatMap(it -> labelled(block, it)).ifPresent(it -> {
            String text = plain(block, it.range());
            if (saysSomething(block, text) && !isBoldName(block, it.range(), text)) {
                segments.add(segment(block, it.range(), index, block.form(), leadIn, it.label()));
            }
        });
    }

    /** Cells and bullets of a word or two are labels; so is a cell that is mostly names. */
    private static boolean saysSomething(Block block, String text) {
        return switch (block.form()) {
            case CELL -> Words.count(text) >= FEWEST_WORDS_OF_ITEM && lowerCaseWords(text) >= FEWEST_WORDS_OF_CELL;
            case ITEM -> Words.count(text) >= FEWEST_WORDS_OF_ITEM && lowerCaseWords(text) > 0;
            default -> Words.count(text) >= FEWEST_WORDS;
        };
    }

    private static boolean isBoldName(Block block, Block.Range range, String text) {
        return block.form() == Block.Form.ITEM
                && block.isStrong(range.start(), range.end())
                && Words.count(text) <= LONGEST_BOLD_NAME
                && !CLOSING.matcher(text).matches();
    }

    private static long lowerCaseWords(String text) {
        return Arrays.stream(text.replaceAll("\\([^)]*\\)", "").split(" "))
                .map(word -> word.replaceFirst("^[\\p{P}]+", ""))
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
                .count();
    }

    private Segment segment(
            Block block, Block.Range range, int index, Block.Form form, boolean leadIn, Segment.Label label) {
        return new Segment(
                plain(block, range),
                block.origin()[range.start()],
                block.origin()[range.end() - 1] + 1,
                form,
                sections.size() - 1,
                index,
                sentence,
                block.form() == Block.Form.ITEM ? block.level() : 0,
                block.list(),
                block.number(),
                leadIn,
                block.quoted(),
                block.isStrong(range.start(), range.end()),
                block.row(),
                label);
    }

    /** A label before a colon is a cue and no text, where the cue files know it. */
    private Optional<Labelled> labelled(Block block, Block.Range range) {
        String text = block.text().substring(range.start(), range.end());
        Matcher matcher = LABEL.matcher(text);
        if (matcher.find() && Words.count(matcher.group()) <= LONGEST_LABEL) {
            Segment.Label label = labelOf(matcher.group());
            boolean bold = block.isStrong(
                    range.start(), range.start() + matcher.group().lastIndexOf(':'));
            if (label != Segment.Label.NONE && (bold || Words.count(matcher.group()) <= 2)) {
                return trimmed(block, new Block.Range(range.start() + matcher.end(), range.end()))
                        .map(rest -> new Labelled(rest, label));
            }
        }
        return Optional.of(new Labelled(range, Segment.Label.NONE));
    }

    private Segment.Label labelOf(String title) {
        var cues = lexicon.find(Words.of(title));
        if (cues.containsKey(Cue.HEADING_ANSWER)) {
            return Segment.Label.ANSWER;
        }
        if (cues.containsKey(Cue.HEADING_REMEDY)) {
            return Segment.Label.REMEDY;
        }
        if (cues.containsKey(Cue.HEADING_EXAMPLE)) {
            return Segment.Label.EXAMPLE;
        }
        return cues.containsKey(Cue.HEADING_DOUBT) ? Segment.Label.DOUBT : Segment.Label.NONE;
    }

    private boolean opensOffer(Block block) {
        return trimmed(block, new Block.Range(0, block.text().length()))
                .filter(range -> isOffer(plain(block, range)))
                .isPresent();
    }

    private boolean isOffer(String text) {
        return turn.speaker() == Speaker.ASSISTANT && startsWith(text, Cue.OFFER) && !segments.isEmpty();
    }

    private boolean isBoilerplate(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return true;
        }
        if (turn.speaker() == Speaker.MONOLOGUE) {
            return words.size() < FEWEST_WORDS && !text.matches(".*\\d.*");
        }
        if (startsWith(text, Cue.PLEASANTRY) && words.size() <= LONGEST_GREETING) {
            return true;
        }
        return turn.speaker() == Speaker.ASSISTANT && startsWith(text, Cue.META);
    }

    private boolean startsWith(String text, Cue cue) {
        return Integer.valueOf(0).equals(lexicon.find(Words.of(text)).get(cue));
    }

    private static Optional<Block.Range> trimmed(Block block, Block.Range range) {
        return Decoration.trimmed(block.text(), range);
    }

    private static String plain(Block block, Block.Range range) {
        return block.text().substring(range.start(), range.end()).replaceAll("[\\s\\p{Z}]+", " ");
    }

    private record Labelled(Block.Range range, Segment.Label label) {}
}

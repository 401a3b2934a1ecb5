package leadsto.unfold.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leadsto.thought.Speaker;
import leadsto.thought.Turn;
import leadsto.unfold.block.Block;
import leadsto.unfold.block.Markup;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * The thoughts of one turn, in their order, with the sections they stand in.
 *
 * <p>What is no thought falls away: headings that ask nothing, labels, greetings, offers with the list beneath them,
 * talk about the talk, code, emoji.
 */
public final class Segmentation {
    private static final int FEWEST_WORDS_OF_LEAD_IN = 3;
    private static final int FEWEST_WORDS_OF_ROW = 3;
    private static final String BORDER = " \n,;—–-";

    private final Turn turn;
    private final Lexicon lexicon;
    private final SmallTalk smallTalk;
    private final Sentences sentences;
    private final Clauses clauses;
    private final List<Block> blocks;
    private final List<Segment> segments = new ArrayList<>();
    private final Outline outline = new Outline();
    private List<Block> columns = List.of();
    private int sentence;
    private boolean afterOffer;

    private Segmentation(Turn turn, Lexicon lexicon) {
        this.turn = turn;
        this.lexicon = lexicon;
        this.smallTalk = new SmallTalk(turn.speaker(), lexicon);
        this.sentences = new Sentences(turn.language(), lexicon);
        this.clauses = new Clauses(lexicon);
        this.blocks = Markup.blocksOf(turn.text());
    }

    public static Segmentation of(Turn turn, Lexicon lexicon) {
        Segmentation segmentation = new Segmentation(turn, lexicon);
        int next = 0;
        while (next < segmentation.blocks.size()) {
            next = segmentation.read(next) + 1;
        }
        return segmentation;
    }

    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    public List<Section> sections() {
        return outline.sections();
    }

    /** Reads the block, or with a lead-in also its list; returns the last block read. */
    private int read(int index) {
        Block block = blocks.get(index);
        if (block.form() == Block.Form.RULE) {
            outline.close();
            afterOffer = false;
            return index;
        }
        if (Heading.isAt(blocks, index)) {
            Heading.of(block, lexicon).ifPresent(heading -> head(heading, index));
            return index;
        }
        if (afterOffer) {
            return index;
        }
        if (block.row() > 0) {
            return readRow(TableRow.at(blocks, index, columns), index);
        }
        Optional<Merged> merged = Merged.at(blocks, index, lexicon);
        if (merged.isPresent() && !opensOffer(block)) {
            readLines(merged.get().block(), index, false, true);
            return merged.get().last();
        }
        readLines(block, index, announcesNext(index), false);
        return index;
    }

    /** Returns the last block of the row. */
    private int readRow(TableRow row, int index) {
        if (blocks.get(index).form() == Block.Form.COLUMN) {
            columns = row.cells();
        } else if (row.isOneThought()) {
            Block block = row.asOne();
            sentence++;
            block.trimmed(block.whole())
                    .filter(it -> Words.count(block.plain(it)) >= FEWEST_WORDS_OF_ROW)
                    .map(it -> segment(block, it, index, block.form(), false, Segment.Label.NONE))
                    .ifPresent(segments::add);
        } else {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!Substance.isPredicate(row.cells(), i)) {
                    readLines(row.cells().get(i), index + i, false, false);
                }
            }
        }
        return index + row.cells().size() - 1;
    }

    private void head(Heading heading, int index) {
        afterOffer = false;
        outline.open(heading.level(), heading.label(), heading.title());
        heading.question().ifPresent(question -> {
            sentence++;
            segments.add(segment(heading.block(), question, index, Block.Form.HEADING, false, Segment.Label.QUESTION));
        });
    }

    private boolean opensOffer(Block block) {
        return block.trimmed(block.whole())
                .filter(range -> isOffer(block.plain(range)))
                .isPresent();
    }

    private boolean isOffer(String text) {
        return smallTalk.isOffer(text) && !segments.isEmpty();
    }

    /** Whether the block ends in a colon, and a list, a table or a quotation comes after it. */
    private boolean announcesNext(int index) {
        Block block = blocks.get(index);
        if (index + 1 == blocks.size() || !block.text().stripTrailing().endsWith(":")) {
            return false;
        }
        Block next = blocks.get(index + 1);
        return next.list() > 0 && next.level() > (block.form() == Block.Form.ITEM ? block.level() : 0)
                || next.row() > 0
                || next.quoted() && !block.quoted();
    }

    private void readLines(Block block, int index, boolean announces, boolean merged) {
        for (Block.Range line : Lines.of(block.text())) {
            for (Block.Range part : sentences.of(block.text().substring(line.start(), line.end()))) {
                Block.Range range = new Block.Range(line.start() + part.start(), line.start() + part.end());
                boolean last = range.end() == block.text().length();
                readSentence(block, range, index, announces && last, merged && last);
            }
        }
    }

    private void readSentence(Block block, Block.Range range, int index, boolean leadIn, boolean whole) {
        Optional<Block.Range> trimmed = block.trimmed(range);
        if (trimmed.isEmpty()) {
            return;
        }
        String text = block.plain(trimmed.get());
        if (isOffer(text)) {
            afterOffer = true;
            return;
        }
        boolean announces = leadIn || text.endsWith(":");
        if (smallTalk.is(text) || announces && Words.count(text) < FEWEST_WORDS_OF_LEAD_IN) {
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
        while (end > clause.start() + 1 && BORDER.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Block.Range(clause.start(), end);
    }

    private void add(Block block, Block.Range range, int index, boolean leadIn) {
        block.trimmed(range)
                .flatMap(it -> Labelled.of(block, it, lexicon))
                .filter(it -> asks(block, it.range()) || Substance.isIn(block, it.range()))
                .ifPresent(it -> segments.add(segment(block, it.range(), index, block.form(), leadIn, it.label())));
    }

    /** Whether a person asks something, be it in a word. */
    private boolean asks(Block block, Block.Range range) {
        return turn.speaker() == Speaker.PERSON && block.plain(range).endsWith("?");
    }

    private Segment segment(
            Block block, Block.Range range, int index, Block.Form form, boolean leadIn, Segment.Label label) {
        return new Segment(
                block.plain(range),
                block.origin()[range.start()],
                block.origin()[range.end() - 1] + 1,
                form,
                outline.current(),
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
}

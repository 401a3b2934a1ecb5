package leadsto.unfold.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import leadsto.unfold.block.Block;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * A lead-in with what finishes its sentence, read as the one thought they are: bullets in lower case, a quotation, or
 * the first of a row of names.
 *
 * <pre>
 *   This lets you:            →  This lets you: sleep longer; work less.
 *   - sleep longer;
 *   - work less.
 * </pre>
 *
 * <p>Where the bullets are words that would be read as nothing, the lead-in stands for them without its colon.
 *
 * @param block the lead-in and what finishes it
 * @param last the last block of the turn that is read with it
 */
record Merged(Block block, int last) {
    private static final int MOST_WORDS = 48;
    private static final int MOST_WORDS_OF_ITEM = 16;
    private static final int MOST_WORDS_OF_NAME = 4;
    private static final int MOST_WORDS_OF_BOLD_NAME = 7;
    private static final int FEWEST_WORDS_OF_LEAD_IN = 3;

    static Optional<Merged> at(List<Block> blocks, int index, Lexicon lexicon) {
        Block lead = blocks.get(index);
        if (lead.quoted()
                || lead.row() > 0
                || !lead.text().stripTrailing().endsWith(":")
                || index + 1 >= blocks.size()) {
            return Optional.empty();
        }
        Block next = blocks.get(index + 1);
        if (next.quoted()) {
            return Words.count(lead.text()) + Words.count(next.text()) <= MOST_WORDS
                    ? Optional.of(new Merged(joined(lead, List.of(next)), index + 1))
                    : Optional.empty();
        }
        if (next.form() != Block.Form.ITEM) {
            return Optional.empty();
        }
        List<Block> items = itemsUnder(lead, blocks, index + 1);
        if (!items.isEmpty() && finishSentence(lead, items)) {
            return Optional.of(new Merged(joined(lead, items), index + items.size()));
        }
        boolean names = !items.isEmpty() && items.stream().allMatch(item -> isName(item, lexicon));
        if (saysNothing(lead, lexicon)) {
            return Words.count(lead.text()) + Words.count(next.text()) <= MOST_WORDS
                    ? Optional.of(new Merged(joined(lead, List.of(next)), index + (names ? items.size() : 1)))
                    : Optional.empty();
        }
        return names ? Optional.of(new Merged(withoutColon(lead), index + items.size())) : Optional.empty();
    }

    private static List<Block> itemsUnder(Block lead, List<Block> blocks, int from) {
        int list = blocks.get(from).list();
        int depth = lead.form() == Block.Form.ITEM ? lead.level() : 0;
        List<Block> items = new ArrayList<>();
        for (int i = from; i < blocks.size(); i++) {
            Block item = blocks.get(i);
            if (item.list() != list
                    || item.form() != Block.Form.ITEM
                    || item.level() <= depth
                    || item.list() == lead.list() && item.number() > 0) {
                break;
            }
            items.add(item);
        }
        return items;
    }

    private static boolean saysNothing(Block lead, Lexicon lexicon) {
        List<String> words = Words.of(lastSentence(lead.text()));
        if (words.size() < FEWEST_WORDS_OF_LEAD_IN) {
            return true;
        }
        for (int back = 1; back <= 3; back++) {
            if (lexicon.lengthAt(Cue.DANGLING, words, words.size() - back) == back) {
                return true;
            }
        }
        return false;
    }

    private static String lastSentence(String text) {
        String[] sentences = text.split("[.!?]\\s");
        return sentences[sentences.length - 1];
    }

    private static boolean finishSentence(Block lead, List<Block> items) {
        int words = Words.count(lead.text());
        for (int k = 0; k < items.size(); k++) {
            words += Words.count(items.get(k).text());
            boolean last = k == items.size() - 1;
            if (!startsLower(items.get(k)) || words > MOST_WORDS || !last && !endsInPunctuation(items.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsLower(Block item) {
        String text = item.text().strip();
        return item.number() == 0
                && !text.isEmpty()
                && Character.isLowerCase(text.codePointAt(0))
                && !text.endsWith(":")
                && !text.contains("\n")
                && Words.count(text) <= MOST_WORDS_OF_ITEM;
    }

    private static boolean isName(Block item, Lexicon lexicon) {
        String text = item.text().strip();
        int words = Words.count(text);
        boolean step = lexicon.find(Words.of(text)).containsKey(Cue.ORDER);
        boolean closed = text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || text.endsWith(":");
        boolean bold = item.isStrong(0, item.text().stripTrailing().length());
        return !closed && !step && (words <= MOST_WORDS_OF_NAME || bold && words <= MOST_WORDS_OF_BOLD_NAME);
    }

    private static boolean endsInPunctuation(Block item) {
        String text = item.text().strip();
        return ",;.".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static Block withoutColon(Block lead) {
        int end = lead.text().stripTrailing().length() - 1;
        return lead.reading(lead.text().substring(0, end), Arrays.copyOf(lead.origin(), end), lead.strong());
    }

    private static Block joined(Block lead, List<Block> items) {
        Joined joined = new Joined(lead);
        for (Block item : items) {
            joined.add(" ");
            joined.add(item);
        }
        return joined.block();
    }
}

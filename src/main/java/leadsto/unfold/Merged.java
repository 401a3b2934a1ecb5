package leadsto.unfold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lead-in with the bullets that only finish its sentence, or with the quotation that it announces, read as the one thought they are.
 *
 * <pre>
 *   This lets you:            →  This lets you: sleep longer; work less.
 *   - sleep longer;
 *   - work less.
 * </pre>
 */
record Merged(Block block, int last) {
    private static final int MOST_WORDS = 48;
    private static final int MOST_WORDS_OF_ITEM = 16;

    static Optional<Merged> at(List<Block> blocks, int index) {
        Block lead = blocks.get(index);
        if (lead.quoted() || !lead.text().stripTrailing().endsWith(":") || index + 1 >= blocks.size()) {
            return Optional.empty();
        }
        Block next = blocks.get(index + 1);
        if (next.quoted()) {
            return Words.count(lead.text()) + Words.count(next.text()) <= MOST_WORDS
                    ? Optional.of(new Merged(joined(lead, List.of(next)), index + 1))
                    : Optional.empty();
        }
        int list = next.list();
        int depth = lead.form() == Block.Form.ITEM ? lead.level() : 0;
        List<Block> items = new ArrayList<>();
        int words = Words.count(lead.text());
        for (int i = index + 1; i < blocks.size(); i++) {
            Block item = blocks.get(i);
            if (item.list() != list || item.level() <= depth || item.number() > 0 && item.list() == lead.list()) {
                break;
            }
            words += Words.count(item.text());
            boolean punctuated = items.isEmpty() || endsInPunctuation(items.get(items.size() - 1));
            if (!finishesSentence(item) || words > MOST_WORDS || !punctuated) {
                return Optional.empty();
            }
            items.add(item);
        }
        return items.isEmpty() || list == 0
                ? Optional.empty()
                : Optional.of(new Merged(joined(lead, items), index + items.size()));
    }

    private static boolean endsInPunctuation(Block item) {
        String text = item.text().strip();
        return ",;.".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean finishesSentence(Block item) {
        String text = item.text().strip();
        return item.form() == Block.Form.ITEM
                && item.number() == 0
                && !text.isEmpty()
                && Character.isLowerCase(text.codePointAt(0))
                && !text.endsWith(":")
                && !text.contains("\n")
                && Words.count(text) <= MOST_WORDS_OF_ITEM;
    }

    private static Block joined(Block lead, List<Block> items) {
        StringBuilder text = new StringBuilder(lead.text().stripTrailing());
        List<int[]> origins = new ArrayList<>();
        List<Block.Range> strong = new ArrayList<>(lead.strong());
        origins.add(java.util.Arrays.copyOf(lead.origin(), text.length()));
        for (Block item : items) {
            int first = item.origin().length == 0 ? 0 : item.origin()[0];
            origins.add(new int[] {Math.max(0, first - 1)});
            text.append(' ');
            int offset = text.length();
            item.strong().forEach(it -> strong.add(new Block.Range(it.start() + offset, it.end() + offset)));
            text.append(item.text());
            origins.add(item.origin());
        }
        int[] origin = origins.stream().flatMapToInt(java.util.Arrays::stream).toArray();
        return new Block(
                lead.form(),
                text.toString(),
                origin,
                strong,
                lead.level(),
                lead.list(),
                lead.number(),
                lead.quoted(),
                lead.row());
    }
}

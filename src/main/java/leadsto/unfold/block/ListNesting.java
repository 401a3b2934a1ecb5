package leadsto.unfold.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists as their writers meant them: bullets that ran out of their numbered item for want of indentation belong under
 * it, and the numbers after them go on with the same list.
 *
 * <pre>
 *   1. Two things help:
 *   - patience
 *   - practice
 *   2. Nothing else does.
 * </pre>
 */
final class ListNesting {
    private ListNesting() {}

    static List<Block> mended(List<Block> blocks) {
        List<Block> mended = new ArrayList<>();
        Block lastNumbered = null;
        int under = 0;
        for (Block block : blocks) {
            Block result = block;
            if (block.list() == 0 && !block.quoted()) {
                lastNumbered = null;
            } else if (block.number() > 0 && block.level() == 1) {
                result = block.number() > 1 && lastNumbered != null ? block.inList(lastNumbered.list()) : block;
                lastNumbered = result;
                under = 0;
            } else if (lastNumbered != null && block.level() >= 1 && block.list() != lastNumbered.list()) {
                boolean announced = !mended.isEmpty()
                        && mended.get(mended.size() - 1) == lastNumbered
                        && lastNumbered.text().stripTrailing().endsWith(":");
                under = announced ? block.list() : under;
                result = under == block.list() && block.level() == 1 ? block.deeper() : block;
            }
            mended.add(result);
        }
        return underLeadIns(mended);
    }

    /** Bullets in lower case that come after a bullet with a colon, in one and the same list, finish its sentence. */
    private static List<Block> underLeadIns(List<Block> blocks) {
        List<Block> mended = new ArrayList<>();
        Block leadIn = null;
        for (Block block : blocks) {
            boolean bullet = block.form() == Block.Form.ITEM && block.number() == 0;
            boolean under = bullet
                    && leadIn != null
                    && leadIn.list() == block.list()
                    && leadIn.level() == block.level()
                    && startsInLowerCase(block);
            mended.add(under ? block.deeper() : block);
            if (!under) {
                leadIn = bullet && block.text().stripTrailing().endsWith(":") ? block : null;
            }
        }
        return mended;
    }

    private static boolean startsInLowerCase(Block block) {
        String text = block.text().strip();
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}

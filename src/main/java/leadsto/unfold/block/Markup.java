package leadsto.unfold.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A turn's Markdown as the blocks a reader sees, in their order, without code blocks and HTML.
 *
 * <p>Every character of a block knows where it stands in the turn. Cost: linear in the text.
 */
public final class Markup {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** What a Markdown parser would take for the beginning of an HTML block, and swallow the paragraph after it. */
    private static final Pattern FRAMES = Pattern.compile(
            "<!--.*?-->|</?(?:think|thinking|thought|reasoning|reflection|answer|output|scratchpad|solution)>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String source;
    private final List<Block> blocks = new ArrayList<>();
    private int lists;
    private int rows;

    private Markup(String source) {
        this.source = source;
    }

    public static List<Block> blocksOf(String text) {
        Markup markup = new Markup(withoutFrames(text));
        markup.children(PARSER.parse(markup.source), new Place(0, 0, 0, false));
        return ListNesting.mended(markup.blocks);
    }

    /** The same text with blanks in place of comments and of the tags that frame inner monologue. */
    private static String withoutFrames(String text) {
        StringBuilder blanked = new StringBuilder(text);
        Matcher matcher = FRAMES.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    blanked.setCharAt(i, ' ');
                }
            }
        }
        return blanked.toString();
    }

    private void children(Node parent, Place place) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            visit(node, place);
        }
    }

    private void visit(Node node, Place place) {
        if (node instanceof Paragraph) {
            add(node, place.depth() > 0 ? Block.Form.ITEM : Block.Form.PARAGRAPH, place, place.depth());
        } else if (node instanceof Heading heading) {
            add(node, Block.Form.HEADING, place, heading.getLevel());
        } else if (node instanceof ThematicBreak) {
            blocks.add(new Block(Block.Form.RULE, "", new int[0], List.of(), 0, 0, 0, false, 0));
        } else if (node instanceof BlockQuote) {
            children(node, new Place(place.depth(), place.list(), place.number(), true));
        } else if (node instanceof BulletList) {
            children(node, new Place(place.depth() + 1, ++lists, 0, place.quoted()));
        } else if (node instanceof OrderedList list) {
            numbered(list, new Place(place.depth() + 1, ++lists, 0, place.quoted()));
        } else if (node instanceof ListItem
                || node instanceof TableBlock
                || node instanceof TableHead
                || node instanceof TableBody) {
            children(node, place);
        } else if (node instanceof TableRow) {
            rows++;
            children(node, place);
        } else if (node instanceof TableCell) {
            boolean head = node.getParent().getParent() instanceof TableHead;
            add(node, head ? Block.Form.COLUMN : Block.Form.CELL, place, 0);
        }
    }

    private void numbered(OrderedList list, Place place) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            children(item, new Place(place.depth(), place.list(), Math.max(1, number++), place.quoted()));
        }
    }

    private void add(Node node, Block.Form form, Place place, int level) {
        ReadText read = ReadText.of(node, source);
        int row = form == Block.Form.CELL || form == Block.Form.COLUMN ? rows : 0;
        Block block = new Block(
                form,
                read.text(),
                read.origin(),
                read.strong(),
                level,
                place.list(),
                place.number(),
                place.quoted(),
                row);
        if (row > 0 || !block.isBlank()) {
            blocks.add(block);
        }
    }

    private record Place(int depth, int list, int number, boolean quoted) {}
}

package leadsto.page;

import java.util.List;

/**
 * A table that stands on the page as it is given.
 *
 * @param title its heading
 * @param head the names of its columns
 * @param rows each as long as the head
 * @param notes sentences beneath it
 */
public record Table(String title, List<String> head, List<List<String>> rows, List<String> notes) {
    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + head.size() + " columns of '" + title + "'");
            }
        }
    }
}

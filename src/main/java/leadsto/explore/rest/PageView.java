package leadsto.explore.rest;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;

/**
 * A page of things.
 *
 * @param page its number, from 0
 * @param size how many things a page holds at most
 * @param total how many there are on all pages
 */
record PageView<T>(List<T> items, int page, int size, long total) {
    private static final int MOST = 200;

    static <S, T> PageView<T> of(Page<S> page, Function<S, T> view) {
        return new PageView<>(
                page.getContent().stream().map(view).toList(),
                page.getNumber(),
                page.getSize(),
                page.getTotalElements());
    }

    /** @throws Refusal where there can be no such page */
    static PageRequest request(int page, int size) {
        if (page < 0) {
            throw Refusal.badRequest("page " + page + " is none; pages count from 0");
        }
        if (size < 1 || size > MOST) {
            throw Refusal.badRequest("size " + size + " is out of range; give one from 1 to " + MOST);
        }
        return PageRequest.of(page, size);
    }
}

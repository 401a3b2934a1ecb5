package leadsto.store.entity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The repository of thoughts. It only reads; {@link Edits} writes. By words and other marks {@link Search} finds them. */
public interface Thoughts extends Repository<StoredThought, String> {

    /** A thought with all statements of it. */
    Optional<StoredThought> findById(String id);

    /** Thoughts with all statements of them, in no order. */
    List<StoredThought> findAllByIdIn(Collection<String> ids);

    /** What an origin gave: {@code author}, {@code gold}, {@code extracted} or {@code model}. */
    Page<StoredThought> findAllByOrigin(String origin, Pageable page);

    /** Whether there is such a thought. */
    boolean existsById(String id);
}

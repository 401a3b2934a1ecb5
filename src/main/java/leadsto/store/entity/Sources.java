package leadsto.store.entity;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The repository of sources. It only reads: sources come and go with imports. */
public interface Sources extends Repository<StoredSource, String> {

    Optional<StoredSource> findById(String id);

    Page<StoredSource> findAllByOrderByUriAscIdAsc(Pageable page);
}

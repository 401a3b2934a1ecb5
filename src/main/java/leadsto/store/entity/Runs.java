package leadsto.store.entity;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The repository of runs. It only reads. */
public interface Runs extends Repository<StoredRun, String> {

    /** The latest first. */
    Page<StoredRun> findAllByOrderByStartedAtDescIdAsc(Pageable page);
}

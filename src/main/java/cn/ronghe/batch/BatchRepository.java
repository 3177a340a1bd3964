package cn.ronghe.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BatchRepository extends Repository<Batch, Long> {

    Batch save(Batch batch);

    long count();

    Optional<Batch> findById(long id);

    List<Batch> findByIdIn(Collection<Long> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Batch b where b.id = :id")
    Optional<Batch> lock(long id);

    List<Batch> findAllByOrderByIdDesc();
}

package cn.ronghe.batch;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface BatchRepository extends Repository<Batch, Long> {

    Batch save(Batch batch);

    long count();

    Optional<Batch> findById(long id);

    List<Batch> findAllByOrderByIdDesc();
}

package cn.ronghe.review;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

interface SealRepository extends Repository<Seal, Long> {

    Seal save(Seal seal);

    List<Seal> findByCaseKeyInOrderById(Collection<String> caseKeys);
}

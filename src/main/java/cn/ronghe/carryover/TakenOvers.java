package cn.ronghe.carryover;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface TakenOvers extends Repository<TakenOver, Long> {

    TakenOver save(TakenOver taken);

    void delete(TakenOver taken);

    Optional<TakenOver> findById(long applicationId);
}

package cn.ronghe.administration;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportSheetRepository extends Repository<ImportSheet, Long> {

    ImportSheet save(ImportSheet sheet);

    Optional<ImportSheet> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ImportSheet s where s.id = :id")
    Optional<ImportSheet> lock(long id);

    @Modifying
    @Query("delete from ImportSheet s where s.uploadedAt < :before")
    void forgetBefore(Instant before);
}

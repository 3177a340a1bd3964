package cn.ronghe.attachment;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttachmentCaseRepository extends Repository<AttachmentCase, String> {

    boolean existsById(String caseKey);

    @Modifying
    @Query(value = "insert into attachment_case (case_key) values (:caseKey)", nativeQuery = true)
    void insert(String caseKey);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from AttachmentCase c where c.caseKey = :caseKey")
    Optional<AttachmentCase> lock(String caseKey);
}

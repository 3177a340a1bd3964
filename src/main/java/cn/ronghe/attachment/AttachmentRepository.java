package cn.ronghe.attachment;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttachmentRepository extends Repository<Attachment, Long> {

    Attachment save(Attachment attachment);

    Optional<Attachment> findById(long id);

    List<Attachment> findByCaseKeyAndRemovedAtIsNullOrderBySlotAscIdAsc(String caseKey);

    long countByCaseKeyAndSlotAndRemovedAtIsNull(String caseKey, String slot);

    boolean existsByCaseKeyAndSlotAndRemovedAtIsNull(String caseKey, String slot);

    Optional<Attachment> findFirstByCaseKeyAndSlotAndSha256AndRemovedAtIsNullOrderByIdAsc(
            String caseKey, String slot, String sha256);

    @Query("""
            select coalesce(sum(a.byteSize), 0) from Attachment a
            where a.caseKey = :caseKey and a.removedAt is null""")
    long totalSize(String caseKey);
}

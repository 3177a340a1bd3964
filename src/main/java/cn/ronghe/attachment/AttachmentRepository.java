package cn.ronghe.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttachmentRepository extends Repository<Attachment, Long> {

    Attachment save(Attachment attachment);

    Optional<Attachment> findById(long id);

    List<Attachment> findByIdIn(Collection<Long> ids);

    List<Attachment> findByCaseKeyAndRemovedAtIsNullOrderBySlotAscIdAsc(String caseKey);

    List<Attachment> findByCaseKeyInAndRemovedAtIsNullOrderBySlotAscIdAsc(Collection<String> caseKeys);

    long countByCaseKeyAndSlotAndRemovedAtIsNull(String caseKey, String slot);

    boolean existsByCaseKeyAndSlotAndRemovedAtIsNull(String caseKey, String slot);

    Optional<Attachment> findFirstByCaseKeyAndSlotAndSha256AndRemovedAtIsNullOrderByIdAsc(
            String caseKey, String slot, String sha256);

    @Query("""
            select coalesce(sum(a.byteSize), 0) from Attachment a
            where a.caseKey = :caseKey and a.removedAt is null""")
    long totalSize(String caseKey);

    /** Which of these contents some row refers to, be its file removed or not. */
    @Query("select a.sha256 from Attachment a where a.sha256 in :contents")
    Set<String> referringTo(Collection<String> contents);
}

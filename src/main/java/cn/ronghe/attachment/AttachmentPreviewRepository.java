package cn.ronghe.attachment;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AttachmentPreviewRepository extends Repository<AttachmentPreview, Long> {

    AttachmentPreview save(AttachmentPreview preview);

    boolean existsById(long attachmentId);

    Optional<AttachmentPreview> findById(long attachmentId);

    @Query("select p.sha256 from AttachmentPreview p where p.sha256 in :contents")
    Set<String> referringTo(Collection<String> contents);
}

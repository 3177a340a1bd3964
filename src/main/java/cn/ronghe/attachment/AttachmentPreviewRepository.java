package cn.ronghe.attachment;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface AttachmentPreviewRepository extends Repository<AttachmentPreview, Long> {

    AttachmentPreview save(AttachmentPreview preview);

    boolean existsById(long attachmentId);

    Optional<AttachmentPreview> findById(long attachmentId);
}
